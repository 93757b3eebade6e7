import { day } from './day'
import { dueOf } from './due'
import { duePurpose } from './due-purpose'
import { dueWords } from './due-words'
import { type Grade, gradeOf } from './grade'
import type { Journal } from './journal'
import { workCalendar } from './workday'

const TODAY = day('2026-11-23')
const TASK = {
  id: 'dea_1.check.2026-11-20',
  dealingId: 'dea_1',
  kind: 'check',
  on: day('2026-11-20'),
  about: day('2026-11-20'),
  product: '经营贷',
} as const
const JOURNAL: Journal = {
  needs: [],
  standing: 'none',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  createdOn: day('2026-10-12'),
  spread: null,
  lookedOn: day('2026-11-20'),
  contactedOn: day('2026-11-20'),
  missedInRow: 0,
}
const purpose = (more: Partial<Journal>) => {
  const journal = { ...JOURNAL, ...more }
  const grade: Grade = gradeOf(journal.needs, journal.standing, 0 as never)
  return duePurpose(dueWords(journal, grade, dueOf(journal, grade, workCalendar()), TODAY))
}

test.each<[string, Partial<Journal>, 'service' | 'postLoan']>([
  ['a loan’s task that is late', { tasks: [TASK] }, 'postLoan'],
  ['a loan’s task of this week', { tasks: [{ ...TASK, on: day('2026-11-26') }] }, 'postLoan'],
  ['nothing but the next look', {}, 'service'],
  [
    'a step agreed for the very day of a loan’s task, which the row speaks of',
    { tasks: [TASK], next: { what: '回电', on: TASK.on, at: null } },
    'service',
  ],
  [
    'a promise that is due before a loan’s task',
    {
      tasks: [{ ...TASK, on: day('2026-11-26') }],
      promises: [{ id: 'p', what: '发清单', on: day('2026-11-23') }],
    },
    'service',
  ],
])('R79 R125 what a contact is for, by the reason of the row: %s', (_, journal, expected) => {
  expect(purpose(journal)).toBe(expected)
})
