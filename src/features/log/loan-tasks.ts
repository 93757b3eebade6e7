import { type Day, dayNumber } from '@/domain/day'
import type { LoanTask } from '@/domain/dealing'
import type { Journal } from '@/domain/journal'
import type { WorkCalendar } from '@/domain/workday'
import type { LogDraft } from './draft'
import type { Reading } from './entry'

/** R125 the duties that may be done with a follow-up: those due by today, on the last workday before a rest day. */
export const dueTasks = (
  { tasks = [] }: Pick<Journal, 'tasks'>,
  today: Day,
  calendar: WorkCalendar,
): readonly LoanTask[] =>
  tasks.filter(({ on }) => calendar.previousWorkday(dayNumber(on)) <= dayNumber(today))

/** What was ticked and is still open; an attempt that reached nobody has done none. */
export const tickedTasks = (
  { tasks = [] }: Pick<Journal, 'tasks'>,
  { taskIds }: Pick<LogDraft, 'taskIds'>,
  { outcome }: Pick<Reading, 'outcome'>,
): readonly string[] => (outcome === 'missed' ? [] : taskIds.filter(id => tasks.some(task => task.id === id)))

/** A journal without the duties that are about to be done, to ask when it falls due next. */
export const withoutTasks = (journal: Journal, ids: readonly string[]): Journal =>
  ids.length === 0
    ? journal
    : { ...journal, tasks: (journal.tasks ?? []).filter(({ id }) => !ids.includes(id)) }
