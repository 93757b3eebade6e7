import { command } from '#cloud/platform'
import type { Handlers } from '#cloud/serve'
import { type AheadCustomer, dueUntil } from '#cloud/store/ahead'
import { GENUINE } from '#cloud/store/genuine'
import { staffOf } from '#cloud/store/staff'
import { endedAmong, takesOfTeam } from '#cloud/store/stock-takes'
import type { digest as contract } from '@/contract/digest'
import { addMonths } from '@/domain/day'
import { nextPeriod } from '@/domain/plan'
import { closingsAhead, closingsWords, keysOf } from '@/domain/stock-take'
import { turnsOf } from '@/domain/work-ahead'
import { ledTeam } from '../led-team'

/** The past that is asked: older months are another market. */
const PAST_MONTHS = 24

export const forecast: Pick<Handlers<typeof contract>, 'forecast.team'> = {
  'forecast.team': async (ctx, { span, teamId: asked }) => {
    const teamId = ledTeam(ctx, asked)
    const { from, to } = nextPeriod(ctx.today, span)
    const staff = await staffOf(teamId)
    const own = { ownerId: command.in(staff.map(({ _id }) => _id)), ...GENUINE }
    const [due, takes] = await Promise.all([
      dueUntil(own, to),
      takesOfTeam(teamId, span, addMonths(ctx.today, -PAST_MONTHS)),
    ])
    const ended = await endedAmong(takes.filter(take => take.from === from).flatMap(keysOf))
    const ahead = closingsAhead(takes, ended, { today: ctx.today, from })
    // What falls due before the period is taken to be done before it.
    const turns = (doc: AheadCustomer) =>
      turnsOf(doc.journal, ctx.today, to, ctx.rules).filter(({ on }) => on >= from)
    const work = due.flatMap(doc => turns(doc).map(({ strip }) => ({ ownerId: doc.ownerId, strip })))
    const count = (of: typeof work) => {
      const contacts = of.filter(({ strip }) => strip === 'contact').length
      return { contacts, looks: of.length - contacts }
    }
    const active = staff.filter(({ status }) => status === 'active')
    const here = new Set(active.map(({ _id }) => _id))
    return {
      from,
      to,
      work: count(work),
      unhanded: count(work.filter(({ ownerId }) => !here.has(ownerId))),
      byOfficer: active
        .map(({ _id, name }) => ({
          staffId: _id,
          name,
          ...count(work.filter(({ ownerId }) => ownerId === _id)),
        }))
        .sort((a, b) => (a.staffId < b.staffId ? -1 : 1)),
      open: ahead.open,
      closings: ahead.closings,
      periods: ahead.periods,
      words: closingsWords(ahead, span === 'week' ? '周' : '个月'),
    }
  },
}
