import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { ownCondition } from '#cloud/session'
import { type AheadCustomer, dueUntil } from '#cloud/store/ahead'
import { paidOutBy } from '#cloud/store/closed-needs'
import { dayCountsOf } from '#cloud/store/day-counts'
import { type PlanDoc, planById, planIdOf } from '#cloud/store/plans'
import { openReminders, type ReminderDoc } from '#cloud/store/reminders'
import type { plan as contract } from '@/contract/plan'
import { NO_COUNTS, sumOf } from '@/domain/counts'
import type { Day } from '@/domain/day'
import {
  actualOf,
  type BusinessPlan,
  type PaidOut,
  type PlanSpan,
  paidOutBusiness,
  planDays,
  proposedOf,
  type Quantities,
  runningProposal,
} from '@/domain/plan'
import { turnsOf } from '@/domain/work-ahead'

export type PlanView = z.input<(typeof contract)['plan.show']['output']>
type Days = { readonly from: Day; readonly to: Day }

/** What is still to come of a period: nothing of one that has passed. */
export const aheadOf = async (ctx: Context, { from, to }: Days) => {
  const start = from < ctx.today ? ctx.today : from
  const [docs, reminders] =
    start > to
      ? [[], []]
      : await Promise.all([
          dueUntil(ownCondition(ctx.staff, ctx.today), to),
          openReminders(ctx.staff._id, { until: to }),
        ])
  const visits = reminders.filter(({ kind, at, on }) => kind === 'meeting' && at !== null && on >= start)
  const turns = docs.flatMap(doc => turnsOf(doc.journal, start, to, ctx.rules))
  const needs = docs.flatMap(doc => doc.journal.needs)
  return { docs, visits, proposed: proposedOf(turns, visits.length, needs, { from: start, to }) }
}

/** What a plan that is kept needs no more. */
const NOTHING_AHEAD = { docs: [], visits: [], proposed: actualOf(NO_COUNTS) }

const timetableOf = (
  on: Day,
  docs: readonly AheadCustomer[],
  visits: readonly ReminderDoc[],
): PlanView['timetable'] => {
  const steps = docs.flatMap(({ _id, name, journal: { next } }) =>
    next?.on === on && next.at !== null
      ? [{ at: next.at, kind: 'step' as const, customerId: _id, name, what: next.what }]
      : [],
  )
  const met = visits.flatMap(({ at, customerId, salutation, what }) =>
    customerId === null ? [] : [{ at, kind: 'visit' as const, customerId, name: salutation, what }],
  )
  return [...steps, ...met].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
}

const mutable = (of: Quantities) => ({ ...of, contacts: { ...of.contacts }, stages: { ...of.stages } })

const open = ({ products, ...sums }: BusinessPlan) => ({ ...sums, products: [...products] })

/** 业务计划 beside what was paid out; a plan is its owner's alone, so that every version is the caller's own. */
const businessView = (
  { staff }: Context,
  known: PlanDoc | null,
  paidOut: readonly PaidOut[],
): PlanView['business'] => ({
  planned: known?.business ? open(known.business) : null,
  actual: open(paidOutBusiness(paidOut)),
  versions: [...(known?.versions ?? [])]
    .reverse()
    .map(({ at, business }) => ({ at, byName: staff.name, business: business && open(business) })),
})

/** A plan as it stands: proposed from what falls due, as the period began (R97), as adjusted, and what the counters say was done. */
export const planView = async (ctx: Context, span: PlanSpan, on: Day, saved?: PlanDoc): Promise<PlanView> => {
  const days = planDays(on, span)
  const staffId = ctx.staff._id
  const known = saved ?? (await planById(planIdOf(staffId, span, days.from)))
  const kept = known?.proposed ?? null
  const [counted, ahead, paidOut] = await Promise.all([
    dayCountsOf({ staffId }, days.from, days.to),
    kept ? NOTHING_AHEAD : aheadOf(ctx, days),
    span === 'month' ? paidOutBy([staffId], days.from, days.to) : null,
  ])
  const counts = sumOf(counted.map(one => one.counts))
  return {
    span,
    ...days,
    proposed: mutable(kept?.quantities ?? runningProposal(actualOf(counts), ahead.proposed)),
    proposedOn: kept?.on ?? null,
    planned: known?.quantities ? mutable(known.quantities) : null,
    actual: mutable(actualOf(counts)),
    timetable: span === 'day' ? timetableOf(on, ahead.docs, ahead.visits) : [],
    business: paidOut && businessView(ctx, known, paidOut),
  }
}
