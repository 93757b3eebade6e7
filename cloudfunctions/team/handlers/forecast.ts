import { command } from '#cloud/platform'
import type { Handlers } from '#cloud/serve'
import { type AheadCustomer, dueUntil, gradedBetween } from '#cloud/store/ahead'
import { GENUINE } from '#cloud/store/genuine'
import { staffOf } from '#cloud/store/staff'
import { type StockTakeDoc, settledTakes } from '#cloud/store/stock-takes'
import type { digest as contract } from '@/contract/digest'
import { addDays, addMonths, type Day } from '@/domain/day'
import {
  CLOSING_GRADES,
  type ClosingGrade,
  closingsRange,
  closingsWords,
  openByGrade,
  type Trials,
} from '@/domain/forecast'
import { planDays } from '@/domain/plan'
import { turnsOf } from '@/domain/work-ahead'
import { ledTeam } from '../led-team'

/** The past that is asked: older months are another market. */
const PAST_MONTHS = 24

/** The periods of a team, each the sum of its officers'. */
const periodsOf = (takes: readonly Pick<StockTakeDoc, 'from' | 'trials'>[]): Trials[] => {
  const byPeriod = new Map<Day, Trials[]>()
  for (const { from, trials } of takes)
    if (trials) byPeriod.set(from, [...(byPeriod.get(from) ?? []), trials])
  return [...byPeriod.values()].map(all => {
    const of = (grade: ClosingGrade) => ({
      n: all.reduce((sum, one) => sum + one[grade].n, 0),
      closed: all.reduce((sum, one) => sum + one[grade].closed, 0),
    })
    return { A: of('A'), B: of('B'), C: of('C') }
  })
}

export const forecast: Pick<Handlers<typeof contract>, 'forecast.team'> = {
  'forecast.team': async (ctx, { span, teamId: asked }) => {
    const teamId = ledTeam(ctx, asked)
    const { from, to } = planDays(addDays(planDays(ctx.today, span).to, 1), span)
    const staff = await staffOf(teamId)
    const own = { ownerId: command.in(staff.map(({ _id }) => _id)), ...GENUINE }
    const [due, graded, takes] = await Promise.all([
      dueUntil(own, to),
      gradedBetween(own, ['A', 'B', 'C', 'D']),
      settledTakes(teamId, span, addMonths(ctx.today, -PAST_MONTHS)),
    ])
    // What falls due before the period is taken to be done before it.
    const turns = (doc: AheadCustomer) =>
      turnsOf(doc.journal, ctx.today, to, ctx.rules).filter(({ on }) => on >= from)
    const work = due.flatMap(doc => turns(doc).map(({ strip }) => ({ ownerId: doc.ownerId, strip })))
    const count = (of: typeof work) => {
      const contacts = of.filter(({ strip }) => strip === 'contact').length
      return { contacts, looks: of.length - contacts }
    }
    const needs = openByGrade(
      graded.flatMap(doc => doc.journal.needs),
      from,
    )
    const [A, B, C] = CLOSING_GRADES.map(grade => needs[grade].length) as [number, number, number]
    const past = periodsOf(takes)
    const closings = closingsRange(past, { A, B, C })
    return {
      from,
      to,
      work: count(work),
      byOfficer: staff
        .filter(({ status }) => status === 'active')
        .map(({ _id, name }) => ({
          staffId: _id,
          name,
          ...count(work.filter(({ ownerId }) => ownerId === _id)),
        }))
        .sort((a, b) => (a.staffId < b.staffId ? -1 : 1)),
      open: { A, B, C },
      closings,
      periods: past.length,
      words: closingsWords(closings, past.length, span === 'week' ? '周' : '个月'),
    }
  },
}
