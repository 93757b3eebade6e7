import { day } from '@/domain/day'
import { readingEntry } from './reading-words'

const today = day('2026-11-23')
const entry = {
  id: 'fol_1',
  kind: 'followUp',
  on: day('2026-11-22'),
  channel: 'T',
  outcome: 'reached',
  note: '',
  by: '李敏',
  gradeBefore: 'B',
  gradeAfter: 'B',
} as const

test('an entry without a note says how it went, when and who', () => {
  expect(readingEntry(entry, today)).toEqual({ title: '通话', note: '昨天 · 李敏' })
})

test('a note comes first, and a grade that moved is told', () => {
  expect(readingEntry({ ...entry, note: '要看库存', gradeAfter: 'A' }, today)).toEqual({
    title: '要看库存',
    note: '昨天 · 通话 · B → A · 李敏',
  })
})
