import { day } from '@/domain/day'
import { changesOf, fieldsOf, formOfSettings, SETTING_PARTS, type Settings } from './setting-form'
import { partWords } from './setting-words'

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
  overrides: {},
}
const { units, conduct, loans, card, complaintDays, declineDays, keepYears, keyFromFen } = SETTINGS

test.each([
  ['units', { units, card }],
  ['conduct', { conduct }],
  ['loans', { loans }],
  ['card', { card }],
  ['terms', { complaintDays, declineDays, keepYears, keyFromFen }],
] as const)('%s that nobody touched is sent as it stands', (part, changes) => {
  expect(changesOf(part, formOfSettings(SETTINGS), SETTINGS)).toEqual({ changes })
})

test('every field of every part is filled with what stands', () => {
  const form = formOfSettings(SETTINGS)
  for (const part of SETTING_PARTS)
    for (const { id } of fieldsOf(part, SETTINGS)) expect([id, form[id]]).toEqual([id, expect.any(String)])
})

test.each([
  ['units', { branchName: ' ' }, '支行叫什么'],
  ['terms', { complaintDays: '十天' }, '投诉答复期限：写整数'],
  ['terms', { keyWan: '' }, '金额写数字，比如 50'],
  ['loans', { months0: '1.5' }, '车贷每隔：写整数'],
] as const)('in %s %j says what to write', (part, typed, lacks) => {
  expect(changesOf(part, { ...formOfSettings(SETTINGS), ...typed }, SETTINGS)).toEqual({ lacks })
})

test('what stands is said in plain words', () => {
  expect(partWords('units', SETTINGS)).toBe('江南银行 · 杭州分行 · 城南支行')
  expect(partWords('units', { ...SETTINGS, units: { bank: '', region: '' } })).toBe('城南支行')
  expect(partWords('conduct', SETTINGS)).toBe('工作日 09:00–20:00，没接通一天最多 3 次、一周 6 次')
  expect(partWords('card', SETTINGS)).toBe('城南支行，有效 30 天')
  expect(partWords('terms', SETTINGS)).toBe('投诉 15 天答复，记录保存 5 年，重点客户 50 万起')
})
