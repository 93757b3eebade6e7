import { day } from '@/domain/day'
import type { Settings } from './setting-field'
import { changesOf, fieldsOf, formOfSettings, SETTING_PARTS } from './setting-form'
import { lackOf, partWords } from './setting-words'

const SETTINGS: Settings = {
  today: day('2026-11-23'),
  units: { bank: '江南银行', region: '杭州分行' },
  conduct: { hours: { from: '09:00', to: '20:00' }, attempts: { day: 3, week: 6 } },
  loans: { useCheckDays: 15, checkMonths: [{ product: '车贷', months: 12 }], otherCheckMonths: 3 },
  card: { branchName: '城南支行', branchPhone: '', bankLine: '95500', regulatorLine: '12378', days: 30 },
  complaintDays: 15,
  declineDays: 90,
  keepYears: 5,
  keyFromFen: 50_000_000,
  floorDays: { A: 7, B: 15, key: 30, others: 90 },
  usualDays: { accepted: { from: 1, to: 1 }, approval: { from: 3, to: 5 } },
  facts: [
    { key: 'turnover', label: '年营业额', days: 90, usual: 180 },
    { key: 'visit', label: '拜访所见', days: 90, usual: 90 },
  ],
  rates: { minutes: { T: 10, W: 5, S: 3, M: 90, E: 10, attempt: 3, look: 2 }, fenPerHour: 12_050 },
  overrides: {},
}
const { units, conduct, loans, card, complaintDays, declineDays, keepYears, keyFromFen } = SETTINGS
const { floorDays, usualDays, rates } = SETTINGS

test.each([
  ['units', { units, card }],
  ['conduct', { conduct }],
  ['floors', { floorDays }],
  ['usual', { usualDays }],
  ['facts', { factDays: { turnover: 90, visit: 90 } }],
  ['loans', { loans }],
  ['card', { card }],
  ['terms', { complaintDays, declineDays, keepYears, keyFromFen }],
] as const)('%s that nobody touched is sent as it stands', (part, changes) => {
  expect(changesOf(part, formOfSettings(SETTINGS), SETTINGS)).toEqual({ changes })
})

test('R52 rates that nobody touched are sent as they stand, by an act of their own', () => {
  expect(changesOf('rates', formOfSettings(SETTINGS), SETTINGS)).toEqual({ rates })
})

test.each([
  ['3-5', { from: 3, to: 5 }],
  ['3', { from: 3, to: 3 }],
  ['3 – 5', { from: 3, to: 5 }],
  ['3到5', { from: 3, to: 5 }],
  [' ', undefined],
])('how long a stage takes, typed as %j', (typed, approval) => {
  const form = { ...formOfSettings(SETTINGS), usual_approval: typed }
  const { accepted } = usualDays
  expect(changesOf('usual', form, SETTINGS)).toEqual({
    changes: { usualDays: { accepted, ...(approval && { approval }) } },
  })
})

test('every field of every part is filled with what stands', () => {
  const form = formOfSettings(SETTINGS)
  for (const part of SETTING_PARTS)
    for (const { id } of fieldsOf(part, SETTINGS)) expect([id, form[id]]).toEqual([id, expect.any(String)])
})

test.each([
  ['units', { branchName: ' ' }, '支行叫什么'],
  ['card', { bankLine: ' ' }, '写上本行投诉电话'],
  ['terms', { complaintDays: '十天' }, '投诉答复期限：写整数'],
  ['terms', { keyWan: '' }, '金额写数字，比如 50'],
  ['loans', { months0: '1.5' }, '车贷每隔：写整数'],
  ['floors', { floorA: '0' }, 'A 级：写 1 到 30 的整数'],
  ['floors', { floorA: '16' }, '天数要一级比一级多'],
  ['floors', { floorOthers: '' }, '其他客户：写 7 到 180 的整数'],
  ['usual', { usual_approval: '5-3' }, '审批：写 3-5 这样，最多 90'],
  ['usual', { usual_approval: '三天' }, '审批：写 3-5 这样，最多 90'],
  ['facts', { fact_turnover: '6' }, '年营业额：写 7 到 1825 的整数'],
  ['rates', { yuanPerHour: '-1' }, '每小时写 0 到 10000 元'],
  ['rates', { yuanPerHour: '10001' }, '每小时写 0 到 10000 元'],
  ['rates', { minutes_M: '601' }, '见面一次：写 0 到 600 的整数'],
] as const)('in %s %j says what to write', (part, typed, lacks) => {
  expect(changesOf(part, { ...formOfSettings(SETTINGS), ...typed }, SETTINGS)).toEqual({ lacks })
})

test('what stands is said in plain words', () => {
  expect(partWords('units', SETTINGS)).toBe('江南银行 · 杭州分行 · 城南支行')
  expect(partWords('units', { ...SETTINGS, units: { bank: '', region: '' } })).toBe('城南支行')
  expect(partWords('conduct', SETTINGS)).toBe('工作日 09:00–20:00，没接通一天最多 3 次、一周 6 次')
  expect(partWords('floors', SETTINGS)).toBe('A 级 7 天，B 级 15 天，重点 30 天，其他 90 天')
  expect(partWords('usual', SETTINGS)).toBe('受理 1 天，审批 3-5 天')
  expect(partWords('usual', { ...SETTINGS, usualDays: {} })).toBe('还没写，卡片上不说要几天')
  expect(partWords('facts', SETTINGS)).toBe('年营业额 90 天，其他按一般的')
  expect(partWords('facts', { ...SETTINGS, facts: SETTINGS.facts.slice(1) })).toBe('都按一般的天数')
  expect(partWords('rates', SETTINGS)).toBe('每小时 120.5 元，电话 10 分钟，见面 90 分钟')
  expect(partWords('card', SETTINGS)).toBe('城南支行，有效 30 天')
  const lacking = { ...SETTINGS, card: { ...card, bankLine: '' } }
  expect(partWords('card', lacking)).toBe('没有本行投诉电话，不能发卡，城南支行，有效 30 天')
  expect(SETTING_PARTS.filter(part => lackOf(part, lacking) !== null)).toEqual(['card'])
  expect(SETTING_PARTS.filter(part => lackOf(part, SETTINGS) !== null)).toEqual([])
  expect(partWords('terms', SETTINGS)).toBe('投诉 15 天答复，记录保存 5 年，重点客户 50 万起')
})
