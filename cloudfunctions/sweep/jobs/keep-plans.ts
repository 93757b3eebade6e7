import { aheadOfMany } from '#cloud/store/ahead-of-many'
import { dayCountsOf } from '#cloud/store/day-counts'
import { changePlan, freshPlan, planIdOf, plansByIds } from '#cloud/store/plans'
import { isSeller, staffOf } from '#cloud/store/staff'
import { sumOf } from '@/domain/counts'
import { type Day, day } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { actualOf, isEmptyPlan, planDays, runningProposal } from '@/domain/plan'
import type { Progress } from './regrade'

type Night = { readonly today: Day; readonly rules: Rules; readonly hasTime: () => boolean }

/** R98 a day is a timetable and goes by what falls due; a week and a month are quantities. */
const SPANS = ['week', 'month'] as const

type Span = (typeof SPANS)[number]

/** What these periods of a colleague begin with, by one reading of the book. */
const proposalsOf = async (staffId: string, spans: readonly Span[], night: Night) => {
  const periods = spans.map(span => ({ span, ...planDays(night.today, span) }))
  const ends = periods.map(({ to }) => to).sort()
  const [counted, ahead] = await Promise.all([
    dayCountsOf({ staffId }, day(periods.map(({ from }) => from).sort()[0] ?? night.today), night.today),
    aheadOfMany([staffId], ends.at(-1) ?? night.today, night),
  ])
  return periods.map(({ span, from, to }) => {
    const done = counted.filter(({ on }) => on >= from).map(({ counts }) => counts)
    return { span, from, quantities: runningProposal(actualOf(sumOf(done)), ahead(staffId, { from, to })) }
  })
}

/** Writes down what a colleague's periods begin with; who has no work yet has no plan. */
const keep = async (staffId: string, spans: readonly Span[], night: Night): Promise<number> => {
  const proposals = await proposalsOf(staffId, spans, night)
  const some = proposals.filter(({ quantities }) => !isEmptyPlan(quantities))
  for (const { span, from, quantities } of some) {
    const fresh = freshPlan(staffId, span, from)
    const proposed = { on: night.today, quantities }
    // What stands first stands: a twin that was quicker wrote the same.
    await changePlan(fresh._id, known => ({ ...(known ?? fresh), proposed: known?.proposed ?? proposed }))
  }
  return some.length
}

/**
 * R97 writes down what each seller's week and month begin with, so that a plan does not move while it is compared with
 * what was done; of who has no work yet, on the first later day. A run that was cut off goes on with whom it has not reached.
 */
export const keepPlans = async (night: Night): Promise<Progress> => {
  const { today, hasTime } = night
  const sellers = (await staffOf(null)).filter(one => one.status === 'active' && isSeller(one))
  const idOf = (staffId: string, span: Span) => planIdOf(staffId, span, planDays(today, span).from)
  const plans = await plansByIds(sellers.flatMap(({ _id }) => SPANS.map(span => idOf(_id, span))))
  const kept = new Set(plans.flatMap(({ _id, proposed }) => (proposed === null ? [] : [_id])))
  let changed = 0
  for (const { _id } of sellers) {
    const lacking = SPANS.filter(span => !kept.has(idOf(_id, span)))
    if (lacking.length === 0) continue
    if (!hasTime()) return { read: changed, changed, isDone: false }
    changed += await keep(_id, lacking, night)
  }
  return { read: changed, changed, isDone: true }
}
