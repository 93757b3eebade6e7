import type { Day } from '@/domain/day'
import type { Dealing, LoanTask } from '@/domain/dealing'
import { type Dealings, NO_DEALINGS } from '@/domain/division'
import { loanTasks } from '@/domain/loan-calendar'
import type { Context } from '../context'
import type { CustomerDoc } from './customer-doc'
import type { DealingDoc } from './dealing-doc'

/** What all loans of a customer ask for next (R125), earliest first. */
export const tasksOf = (ctx: Context, dealings: readonly Dealing[]): LoanTask[] =>
  dealings
    .flatMap(dealing => loanTasks(dealing, ctx.settings.loans))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

const lastOf = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null

/** R26 the days that a customer's life cycle turns on; a running loan whose days nobody entered leaves the maturity open. */
export const turningDays = (
  dealings: readonly Pick<Dealing, 'status' | 'settledOn' | 'maturesOn'>[],
  runningInAll: number,
): Pick<Dealings, 'settledOn' | 'maturesOn'> => {
  const matures = dealings.filter(({ status }) => status === 'running').map(({ maturesOn }) => maturesOn)
  const known = matures.flatMap(on => (on === null ? [] : [on]))
  return {
    settledOn: lastOf(dealings.flatMap(({ settledOn }) => (settledOn === null ? [] : [settledOn]))),
    maturesOn: known.length === runningInAll ? lastOf(known) : null,
  }
}

const running = (dealings: readonly Dealing[]): number =>
  dealings.filter(dealing => dealing.status === 'running').length

/** The counts moved along with what changed: a customer may have dealings from before loans were entered here. */
const counted = (
  known: Dealings,
  before: readonly Dealing[],
  after: readonly Dealing[],
): CustomerDoc['dealings'] => {
  const count = known.count + after.length - before.length
  const days: Day[] = after.map(dealing => dealing.disbursedOn)
  const isAllKnown = count === after.length
  const [firstOn = null] = [...days, ...(isAllKnown || known.firstOn === null ? [] : [known.firstOn])].sort()
  const runs = Math.max(0, known.running + running(after) - running(before))
  return { count, firstOn, running: runs, ...turningDays(after, runs) }
}

/** The customer as its loans make it: the counts and the open tasks, in the transaction that changes a loan. */
export const withDealings = (
  ctx: Context,
  doc: CustomerDoc,
  before: readonly DealingDoc[],
  after: readonly DealingDoc[],
): CustomerDoc => ({
  ...doc,
  dealings: counted(doc.dealings ?? NO_DEALINGS, before, after),
  journal: { ...doc.journal, tasks: tasksOf(ctx, after) },
})
