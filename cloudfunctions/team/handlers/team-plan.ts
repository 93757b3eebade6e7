import type { Handlers } from '#cloud/serve'
import { aheadOfMany } from '#cloud/store/ahead-of-many'
import { paidOutBy } from '#cloud/store/closed-needs'
import { type DayCountDoc, dayCountsOf } from '#cloud/store/day-counts'
import { planIdOf, plansByIds } from '#cloud/store/plans'
import { isSeller, staffOf } from '#cloud/store/staff'
import type { teamPlan as contract } from '@/contract/team-plan'
import { sumOf } from '@/domain/counts'
import type { Day } from '@/domain/day'
import { actualOf, type Business, paidOutBusiness, planDays, runningProposal, workOf } from '@/domain/plan'
import { ledTeam } from '../led-team'

type Days = { readonly from: Day; readonly to: Day }

const sumsOf = ({ customers, amountFen }: Business) => ({ customers, amountFen })

type PaidOutDoc = Awaited<ReturnType<typeof paidOutBy>>[number]

const isOn = (days: readonly DayCountDoc[]) => {
  const known = new Set(days.map(({ staffId, on }) => `${staffId} ${on}`))
  return ({ closedById, closedOn }: PaidOutDoc): boolean => known.has(`${closedById} ${closedOn}`)
}

/** What was paid out on these days of a team's people: a day belongs to one team, whole, as its counts do. */
const paidOutIn = async (counted: readonly DayCountDoc[], { from, to }: Days): Promise<PaidOutDoc[]> => {
  const ids = [...new Set(counted.map(({ staffId }) => staffId))]
  return ids.length === 0 ? [] : (await paidOutBy(ids, from, to)).filter(isOn(counted))
}

/** What was done on these days; without a month's list of what was paid out no business. */
const doneBy = (own: readonly DayCountDoc[], paidOut: readonly PaidOutDoc[] | null) => ({
  actual: workOf(actualOf(sumOf(own.map(({ counts }) => counts)))),
  business: paidOut && { planned: null, actual: sumsOf(paidOutBusiness(paidOut.filter(isOn(own)))) },
})

export const teamPlan: Handlers<typeof contract> = {
  'plan.team': async (ctx, { span, on, teamId: asked }) => {
    const teamId = ledTeam(ctx, asked)
    const days = planDays(on, span)
    const officers = (await staffOf(teamId))
      .filter(one => one.status === 'active' && isSeller(one))
      .sort((a, b) => (a._id < b._id ? -1 : 1))
    const ids = officers.map(({ _id }) => _id)
    const [plans, counted] = await Promise.all([
      plansByIds(ids.map(id => planIdOf(id, span, days.from))),
      dayCountsOf({ teamId }, days.from, days.to),
    ])
    const keptOf = (staffId: string) => plans.find(one => one.staffId === staffId)?.proposed?.quantities
    const unkept = ids.filter(id => keptOf(id) === undefined)
    const ahead = await aheadOfMany(unkept, days.to, ctx)
    const paidOut = span === 'month' ? await paidOutIn(counted, days) : null
    const isOver = days.to < ctx.today
    const gone = counted.filter(({ staffId }) => !ids.includes(staffId))
    return {
      ...days,
      gone: gone.length === 0 ? null : doneBy(gone, paidOut),
      officers: officers.map(({ _id: staffId, name }) => {
        const own = counted.filter(one => one.staffId === staffId)
        const done = actualOf(sumOf(own.map(({ counts }) => counts)))
        const { actual, business } = doneBy(own, paidOut)
        const plan = plans.find(one => one.staffId === staffId)
        const proposed = keptOf(staffId) ?? (isOver ? null : runningProposal(done, ahead(staffId, days)))
        const planned = plan?.quantities ?? proposed
        return {
          staffId,
          name,
          planned: planned && workOf(planned),
          isAdjusted: (plan?.quantities ?? null) !== null,
          actual,
          business: business && { ...business, planned: plan?.business ? sumsOf(plan.business) : null },
        }
      }),
    }
  },
}
