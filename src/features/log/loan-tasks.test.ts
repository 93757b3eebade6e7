import { day } from '@/domain/day'
import type { LoanTask } from '@/domain/dealing'
import type { Journal } from '@/domain/journal'
import { workCalendar } from '@/domain/workday'
import { EMPTY_DRAFT, freshened } from './draft'
import { dueTasks, tickedTasks, withoutTasks } from './loan-tasks'

const task = (kind: LoanTask['kind'], on: string): LoanTask => ({
  id: `dea_1.${kind}.${on}`,
  dealingId: 'dea_1',
  kind,
  on: day(on),
  about: day(on),
  product: '经营贷',
})
const CHECK = task('check', '2026-11-20')
const REPAY = task('repay', '2026-11-29')
const USE = task('use', '2026-12-08')
const JOURNAL: Journal = {
  needs: [],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  tasks: [CHECK, REPAY, USE],
  createdOn: day('2026-10-12'),
  spread: null,
  lookedOn: null,
  contactedOn: null,
  missedInRow: 0,
}

test.each([
  ['2026-11-19', []],
  ['2026-11-20', [CHECK]],
  // The 29th is a Sunday: its duty is due on Friday the 27th.
  ['2026-11-26', [CHECK]],
  ['2026-11-27', [CHECK, REPAY]],
] as const)('R125 on %s a follow-up offers what is due by then', (today, tasks) => {
  expect(dueTasks(JOURNAL, day(today), workCalendar())).toEqual(tasks)
})

test('R125 an attempt that reached nobody does no duty; one that is done already is not sent again', () => {
  const ticked = { taskIds: [CHECK.id, 'dea_1.check.2026-01-01'] }
  expect(tickedTasks(JOURNAL, ticked, { outcome: 'reached' })).toEqual([CHECK.id])
  expect(tickedTasks(JOURNAL, ticked, { outcome: 'missed' })).toEqual([])
  expect(tickedTasks({}, ticked, { outcome: 'reached' })).toEqual([])
})

test('R125 the preview asks when the customer falls due without what is ticked', () => {
  expect(withoutTasks(JOURNAL, [CHECK.id]).tasks).toEqual([REPAY, USE])
  expect(withoutTasks(JOURNAL, [])).toBe(JOURNAL)
})

test('a draft of another day ticks nothing', () => {
  const draft = { ...EMPTY_DRAFT, on: day('2026-11-22'), taskIds: [CHECK.id] }
  expect(freshened(draft, day('2026-11-23')).taskIds).toEqual([])
  expect(freshened(draft, day('2026-11-22')).taskIds).toEqual([CHECK.id])
})
