import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { DealingDoc } from '#cloud/store/dealing-doc'
import { dealingsOf, putDealing } from '#cloud/store/dealings'
import type { DoneTask, EntryDoc } from '#cloud/store/entries'
import { tasksOf } from '#cloud/store/with-dealings'
import type { Day } from '@/domain/day'
import type { LoanTask } from '@/domain/dealing'
import type { Journal } from '@/domain/journal'
import { withTaskDone, withTaskUndone } from '@/domain/loan-calendar'

/** Tasks of a customer's loans about to be done with an entry: what the entry keeps, and how to write them. */
export type Doing = {
  readonly tasks: readonly DoneTask[]
  /** Writes the loans and answers the journal with the next tasks; refuses what is not open any more. */
  readonly write: (t: Transaction, journal: Journal) => Promise<Journal>
}

const changed = (
  dealings: readonly DealingDoc[],
  id: string,
  change: (dealing: DealingDoc) => object,
): DealingDoc[] => dealings.map(one => (one.id === id ? { ...one, ...change(one) } : one))

/**
 * Reads the loans outside the transaction, which may read by document only: the customer's version, which every change
 * of a loan moves on, says inside that they still stand.
 */
export const doingTasks = async (
  ctx: Context,
  customerId: string,
  taskIds: readonly string[],
  on: Day,
): Promise<Doing> => {
  if (taskIds.length === 0) return { tasks: [], write: async (_, journal) => journal }
  const dealings = await dealingsOf(customerId)
  const wanted = new Set(taskIds)
  const tasks: LoanTask[] = tasksOf(ctx, dealings).filter(task => wanted.has(task.id))
  const before = new Map(dealings.map(dealing => [dealing.id, dealing.done]))
  const after = tasks.reduce(
    (so, task) => changed(so, task.dealingId, one => withTaskDone(one, task, on)),
    dealings,
  )
  return {
    tasks: tasks.map(task => ({ task, before: before.get(task.dealingId) ?? {} })),
    write: async (t, journal) => {
      if (tasks.length < wanted.size) return refuse('USED', '这件事已经做过了，请刷新后再看。')
      for (const [i, dealing] of after.entries()) if (dealing !== dealings[i]) await putDealing(t, dealing)
      return { ...journal, tasks: tasksOf(ctx, after) }
    },
  }
}

/** The customer with the tasks of a voided entry open again, and their loans written so. */
export const withTasksUndone = async (
  ctx: Context,
  t: Transaction,
  doc: CustomerDoc,
  entry: EntryDoc,
  dealings: readonly DealingDoc[],
): Promise<CustomerDoc> => {
  const done = entry.tasks ?? []
  if (done.length === 0) return doc
  const after = done.reduce(
    (so, { task, before }) => changed(so, task.dealingId, one => withTaskUndone(one, task, entry.on, before)),
    [...dealings],
  )
  for (const [i, dealing] of after.entries()) if (dealing !== dealings[i]) await putDealing(t, dealing)
  return { ...doc, journal: { ...doc.journal, tasks: tasksOf(ctx, after) } }
}
