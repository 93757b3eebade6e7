import { addDays, day } from '@/domain/day'
import { nextPeriod } from '@/domain/plan'
import { insert } from '../../devtools/testing/branch'
import { ownBranch } from '../../devtools/testing/own-branch'
import { endedBefore, paidOutBetween, takesOf, teamLife } from '../../devtools/testing/team-life'

const branch = ownBranch()
const WORLD = { span: 'week', officers: 3, newAWeek: 2, swing: 0.2 } as const
const [START, LAST] = [day('2025-01-01'), day('2026-12-31')]
const WEEKS = 50

test('R99 what the handler tells of a made-up team holds at least 85 % of what comes, of nominal 90 %', async () => {
  branch.reset()
  const told = teamLife(WORLD, START, LAST, 7)
  const takesBy = takesOf(told, WORLD, START, LAST)
  let held = 0
  let known = 0
  for (let week = 0; week < WEEKS; week++) {
    // Every day of the week has its turn.
    const today = addDays(day('2025-12-01'), week * 7 + (week % 7))
    branch.setNow(new Date(`${today}T12:00:00+08:00`))
    const takes = takesBy(today, 12).map(take => ({
      ...take,
      _id: `${take.ownerId}_week_${take.from}`,
      teamId: 'tea_1',
      span: 'week',
    }))
    branch.engine.clear('stockTakes')
    insert(branch, 'stockTakes', takes)
    const ended = endedBefore(told, today).map(({ key, ...one }) => ({ _id: key, ...one }))
    insert(branch, 'needs', ended.slice(known))
    known = ended.length
    const { from, to } = nextPeriod(today, 'week')
    const forecast = await branch.get('lead', 'forecast.team', { span: 'week' })
    expect(forecast).toMatchObject({ from, to, periods: 12 })
    const { low, high } = forecast.closings ?? { low: 1, high: 0 }
    const came = paidOutBetween(told, from, to)
    if (came >= low && came <= high) held += 1
  }
  expect(held / WEEKS).toBeGreaterThanOrEqual(0.85)
})
