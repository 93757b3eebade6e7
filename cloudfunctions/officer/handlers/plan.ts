import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { ownCondition } from '#cloud/session'
import { withOpenNeeds } from '#cloud/store/ahead'
import { dayCountsOf } from '#cloud/store/day-counts'
import { followUpsSince, ownByIds, ownersOf } from '#cloud/store/look-back'
import { changePlan, freshPlan, type PlanDoc } from '#cloud/store/plans'
import type { plan as contract } from '@/contract/plan'
import { boardOf } from '@/domain/board'
import { sumOf } from '@/domain/counts'
import { addDays, type Day, dayAt, dayNumber } from '@/domain/day'
import { CHANNEL_LABEL, OUTCOME_LABEL } from '@/domain/labels'
import { addressed } from '@/domain/name-words'
import { type BusinessPlan, type Done, type PlanSpan, planDays, reportText } from '@/domain/plan'
import { isTooFar } from '../need-day'
import { aheadOf, planView } from '../plan-view'

/** So many contacts are written out in a report, and so many needs of a stage shown. */
const MOST_DONE = 30
const MOST_ROWS = 50

/** So often a month's 业务计划 may be set anew: every version is kept. */
const MOST_VERSIONS = 100

/** Sets the business and keeps what stood before; the same once more changes nothing. */
const withBusiness =
  (ctx: Context, business: BusinessPlan | null) =>
  (plan: PlanDoc): PlanDoc => {
    if (isDeepStrictEqual(plan.business, business)) return plan
    if (plan.versions.length >= MOST_VERSIONS) return refuse('LIMIT', '这个月改得太多次了，不能再改。')
    const version = { at: ctx.now, byId: ctx.staff._id, business }
    return { ...plan, business, versions: [...plan.versions, version] }
  }

/** Changes the plan of the period that holds a day. */
const change = async (ctx: Context, span: PlanSpan, on: Day, alter: (plan: PlanDoc) => PlanDoc) => {
  const { from, to } = planDays(on, span)
  if (to < ctx.today) return refuse('INVALID', '过去的计划不能再改。')
  if (isTooFar(ctx, on)) return refuse('INVALID', '计划的日子太远。')
  const fresh = freshPlan(ctx.staff._id, span, from)
  return planView(ctx, span, on, await changePlan(fresh._id, known => alter(known ?? fresh)))
}

/** Whom the caller reached on those days, by 称谓, the channel and what came of it. */
const doneOf = async (ctx: Context, from: Day, to: Day): Promise<Done[]> => {
  const entries = (await followUpsSince(ownersOf(ctx), from)).filter(
    ({ byId, on, channel }) => byId === ctx.staff._id && on <= to && channel !== null && channel !== 'N',
  )
  const shown = entries.slice(-MOST_DONE)
  const docs = await ownByIds(ctx, [...new Set(shown.map(({ customerId }) => customerId))])
  return shown.flatMap(({ customerId, channel, outcome }) => {
    const doc = docs.find(({ _id }) => _id === customerId)
    if (!doc || channel === null || outcome === null) return []
    return [{ who: addressed(doc), what: `${CHANNEL_LABEL[channel]}，${OUTCOME_LABEL[outcome]}` }]
  })
}

export const plan: Handlers<typeof contract> = {
  'plan.show': (ctx, { span, on }) => planView(ctx, span, on),
  'plan.adjust': (ctx, { span, on, quantities }) => change(ctx, span, on, plan => ({ ...plan, quantities })),
  'plan.business': (ctx, { on, business }) => change(ctx, 'month', on, withBusiness(ctx, business)),
  'report.draft': async (ctx, { span, on }) => {
    if (on > ctx.today) return refuse('INVALID', '这一天还没到。')
    const { from } = planDays(on, span)
    const days = { from, to: on }
    const next = addDays(on, 1)
    const workday = dayAt(ctx.rules.calendar.nextWorkday(dayNumber(next)))
    const [counted, done, ahead] = await Promise.all([
      dayCountsOf({ staffId: ctx.staff._id }, days.from, days.to),
      doneOf(ctx, days.from, days.to),
      on === ctx.today
        ? aheadOf(ctx, { from: next, to: span === 'day' ? workday : addDays(workday, 6) })
        : null,
    ])
    const counts = sumOf(counted.map(one => one.counts))
    return { text: reportText(days, span, counts, done, ahead?.proposed ?? null) }
  },
  'board.needs': async ctx => {
    const docs = await withOpenNeeds(ownCondition(ctx.staff, ctx.today))
    const open = docs.flatMap(doc => doc.journal.needs.map(need => ({ doc, need })))
    return {
      today: ctx.today,
      stages: boardOf(open, ctx.today).map(({ stage, rows }) => ({
        stage,
        total: rows.length,
        amountFen: rows.reduce((sum, { need }) => sum + need.amountFen, 0),
        rows: rows.slice(0, MOST_ROWS).map(({ doc, need, daysStuck, isPast }) => ({
          customerId: doc._id,
          name: doc.name,
          needId: need.id,
          product: need.product,
          amountFen: need.amountFen,
          daysStuck,
          waitingFor: need.waitingFor,
          expectedOn: need.expectedOn,
          isPast,
        })),
      })),
    }
  },
}
