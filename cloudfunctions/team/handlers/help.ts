import type { Context } from '#cloud/context'
import type { Handlers } from '#cloud/serve'
import { complaintsOf } from '#cloud/store/complaints'
import { quotaOfMany } from '#cloud/store/quota-of-many'
import { isAwayOn, isSeller, type StaffDoc, staffOf } from '#cloud/store/staff'
import { type StallGroup, stallsOfMany } from '#cloud/store/stalls-of-many'
import type { help as contract } from '@/contract/help'
import { addDays } from '@/domain/day'
import { STALLS, stallOf } from '@/domain/stall'
import { ledTeam } from '../led-team'

/** A complaint that is due by then is urgent. */
const URGENT_DAYS = 2

const isHere = (one: StaffDoc): boolean => one.status === 'active' && isSeller(one)

/** What is overdue in one book, by why it waits. */
const overdueOf = (ctx: Context, one: StaffDoc, groups: readonly StallGroup[]) => {
  const officer = { hasLeft: !isHere(one), isAway: isAwayOn(one, ctx.today) }
  const stalls = groups
    .filter(({ ownerId }) => ownerId === one._id)
    .map(({ signs, n }) => ({ why: stallOf({ ...signs, ...officer }), n }))
  const count = (of: typeof stalls) => of.reduce((sum, { n }) => sum + n, 0)
  const reasons = STALLS.map(why => ({ why, n: count(stalls.filter(stall => stall.why === why)) }))
  return {
    staffId: one._id,
    name: one.name,
    isHere: isHere(one),
    total: count(stalls),
    reasons: reasons.filter(({ n }) => n > 0),
  }
}

const complaintsFor = async ({ staff, today }: Context, teamId: string) => {
  const mine = (await complaintsOf(teamId, false)).filter(({ aboutStaffId }) => aboutStaffId !== staff._id)
  const soon = addDays(today, URGENT_DAYS)
  return { open: mine.length, urgent: mine.filter(({ dueOn }) => dueOn <= soon).length }
}

export const help: Handlers<typeof contract> = {
  'help.team': async (ctx, { teamId: asked }) => {
    const teamId = ledTeam(ctx, asked)
    const staff = await staffOf(teamId)
    const ids = staff.map(({ _id }) => _id)
    const here = staff.filter(isHere)
    const [groups, quota, complaints] = await Promise.all([
      stallsOfMany(ids, ctx.today),
      quotaOfMany(here.map(({ _id }) => _id)),
      complaintsFor(ctx, teamId),
    ])
    return {
      today: ctx.today,
      overdue: staff
        .map(one => overdueOf(ctx, one, groups))
        .filter(({ total }) => total > 0)
        .sort((a, b) => b.total - a.total || (a.staffId < b.staffId ? -1 : 1)),
      noQuota: here.flatMap(({ _id, name }) => {
        const why = quota.get(_id) ?? 'never'
        return why === 'left' ? [] : [{ staffId: _id, name, why }]
      }),
      complaints,
    }
  },
}
