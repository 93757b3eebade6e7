import { type Journey, openJourney } from './journey'

type Found = { rows: { id: string }[] }
type Customer = { grade: string; journal: { needs: { id: string; product: string; amountFen: number }[] } }

let journey: Journey
let id = ''

const customer = () => journey.ask<Customer>('officer', 'customer.get', { id })

beforeAll(async () => {
  journey = await openJourney()
  const made = { id: 'cus_e2e1', name: '钟离春', phone: '14400008801', kind: 'person' }
  await journey.ask('officer', 'customer.create', made)
  id = (await journey.ask<Found>('officer', 'customer.search', { q: '钟离春' })).rows[0]?.id ?? ''
  await journey.mp.callWxMethod('navigateTo', { url: `/pages/customer/index?id=${id}` })
  await journey.arrive('pages/customer/index')
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('a need without its product is not saved, and the form says why', async () => {
  await journey.tap('#need-add')
  await journey.type('#need-amount', '50')
  await journey.tap('#need-save')
  await journey.says('#need-product-hint', '写一个产品')
  await journey.picture('need-lacks')
}, 60_000)

test('product, amount and day make a need, and the grade is said before it is saved (R9)', async () => {
  await journey.type('#need-product', '经营贷')
  await journey.choose('need-expected', '2026-12-10')
  await journey.says('#need-expected', '12月10日')
  await journey.see('#need-preview')
  await journey.picture('need')
  await journey.tap('#need-save')
  await journey.gone('#need')
  const { journal } = await customer()
  expect(journal.needs.map(({ product, amountFen }) => [product, amountFen])).toEqual([
    ['经营贷', 50_000_000],
  ])
  await journey.says(`#need-${journal.needs[0]?.id}`, '12月10日')
  await journey.picture('customer-with-need')
}, 60_000)

test('it moves a step, and somebody is waited for', async () => {
  const [need] = (await customer()).journal.needs
  await journey.tap(`#need-${need?.id}`)
  await journey.tap('#need-stage-approval')
  await journey.type('#need-waiting', '房产评估')
  await journey.tap('#need-save')
  await journey.gone('#need')
  await journey.says(`#need-${need?.id}`, '等房产评估')
}, 60_000)

test('it ends with the money paid out, and a dealing is told (R29)', async () => {
  const [need] = (await customer()).journal.needs
  await journey.tap(`#need-${need?.id}`)
  await journey.tap('#need-end')
  await journey.tap('#close-way-disbursed')
  await journey.says('#close-after', '成交')
  await journey.picture('need-close')
  await journey.tap('#close-save')
  await journey.gone('#close')
  await journey.says('#customer-toast', '放款了')
  await journey.picture('need-closed')
  expect((await customer()).journal.needs).toEqual([])
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
