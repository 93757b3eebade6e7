import { day } from '@/domain/day'
import { productRows, versionNote, versionTitle } from './business-words'

const WAN = 1_000_000
const part = (product: string, customers: number, wan: number) => ({
  product,
  customers,
  amountFen: wan * WAN,
})

test('R97 every product planned or paid out has one line, what nobody planned last', () => {
  const planned = { customers: 3, amountFen: 0, products: [part('车贷', 2, 50), part('房贷', 1, 90)] }
  const actual = { customers: 2, amountFen: 0, products: [part('经营贷', 1, 30), part('车贷', 1, 20)] }
  expect(
    productRows({ planned, actual }).map(row => [row.product, row.done.customers, row.planned?.customers]),
  ).toEqual([
    ['车贷', 1, 2],
    ['房贷', 0, 1],
    ['经营贷', 1, undefined],
  ])
  expect(productRows({ planned: null, actual })).toHaveLength(2)
})

test('R97 a version says who, when and what; one from before versions were kept says so', () => {
  const business = { customers: 4, amountFen: 100 * WAN, products: [part('车贷', 1, 20)] }
  // 02:05 UTC is 10:05 in Beijing.
  const version = { at: Date.UTC(2026, 10, 23, 2, 5), byName: '李敏', business }
  expect(versionTitle(version, day('2026-11-23'))).toBe('李敏 · 今天 10:05')
  expect(versionNote(version)).toBe('4 位 100 万 · 车贷 1 位 20 万')
  expect(versionNote({ ...version, business: null })).toBe('取消了计划')
})
