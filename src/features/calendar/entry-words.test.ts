import type { EntryView } from '@/contract'
import { type Day, day, startOf } from '@/domain/day'
import { entryHead, entryTail } from './entry-words'

const today = day('2026-11-23')
const entry: EntryView = {
  id: 'fol_1',
  customerId: 'cus_1',
  kind: 'followUp',
  at: startOf(today) + (15 * 60 + 20) * 60_000,
  on: today,
  loggedAt: 0,
  isLate: false,
  channel: 'T',
  outcome: 'reached',
  note: '',
  next: null,
  gradeBefore: 'B',
  gradeAfter: 'B',
  by: '李敏',
  voided: null,
}

test('an entry says how, with what outcome and when', () => {
  expect(entryHead(entry)).toBe('电话 · 联系上 · 15:20')
  expect(entryHead({ ...entry, channel: 'N' })).toBe('备注 · 15:20')
  expect(entryHead({ ...entry, kind: 'review', channel: null, outcome: null })).toBe('看过，不变 · 15:20')
})

test('what followed is said only where something did', () => {
  expect(entryTail(entry, today)).toBe('')
  const next = { what: '上门', on: '2026-11-26' as Day, at: '10:30' }
  expect(entryTail({ ...entry, gradeAfter: 'A', next, isLate: true }, today)).toBe(
    'B → A · 下一步 周四 10:30 上门 · 补记',
  )
  expect(entryTail({ ...entry, voided: { at: 0, reason: '记错人' } }, today)).toBe('已撤销：记错人')
})
