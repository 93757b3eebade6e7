import type { EntryView } from '@/contract'
import { day, startOf } from '@/domain/day'
import { contactWords, entryDetails, entryMeta, entryTitle } from './entry-words'

const today = day('2026-11-23')
const on = day('2026-11-19')
const at = startOf(on) + 10 * 3_600_000
const entry = (part: Partial<EntryView>): EntryView => ({
  id: 'fol_1',
  customerId: 'cus_1',
  kind: 'followUp',
  at,
  on,
  loggedAt: at,
  isLate: false,
  channel: 'T',
  outcome: 'reached',
  note: '',
  next: null,
  gradeBefore: 'A',
  gradeAfter: 'A',
  by: '李敏',
  voided: null,
  ...part,
})

test.each([
  ['T', 'reached', '通话'],
  ['T', 'missed', '电话未接通'],
  ['M', 'incoming', '客户来访'],
  ['W', 'reached', '微信'],
  ['N', 'reached', '备注'],
  [null, null, '看过，不变'],
] as const)('%s %s is said as %s', (channel, outcome, words) => {
  expect(contactWords({ kind: channel === null ? 'review' : 'followUp', channel, outcome, by: '李敏' })).toBe(
    words,
  )
})

test('an entry says its note first, else what was agreed, else how it went', () => {
  expect(entryTitle(entry({ note: '利率能接受' }), today)).toBe('利率能接受')
  const next = { what: '上门', on: day('2026-11-26'), at: '10:30' }
  expect(entryTitle(entry({ channel: 'N', next }), today)).toBe('约好 周四 10:30 上门')
  expect(entryTitle(entry({ outcome: 'missed' }), today)).toBe('电话未接通')
})

test('below stands the day, how it went if not said above, and what it moved', () => {
  expect(entryMeta(entry({ note: '利率能接受', gradeBefore: 'B' }), today, '李敏')).toBe(
    '11月19日 通话 · B → A',
  )
  expect(entryMeta(entry({ outcome: 'missed', isLate: true, by: '陈志远' }), today, '李敏')).toBe(
    '11月19日 · 补记 · 陈志远',
  )
})

test('the details leave out what is not there', () => {
  expect(entryDetails(entry({}), today)).toEqual([
    ['时间', '11月19日 10:00'],
    ['方式', '通话'],
    ['等级', 'A，没变'],
    ['记录人', '李敏'],
  ])
  const voided = { at, reason: '记错人了' }
  expect(entryDetails(entry({ voided }), today)).toContainEqual(['作废', '记错人了'])
})

test.each([
  ['客户', '客户的操作'],
  ['待确认的人', '卡片上的操作'],
  ['王丽华', '同事的操作'],
])('what %s did without a follow-up is said as %s', (by, words) => {
  expect(contactWords({ kind: 'event', channel: null, outcome: null, by })).toBe(words)
})
