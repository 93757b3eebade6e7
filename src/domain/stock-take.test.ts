import {
  chancesOf,
  endedBefore,
  paidOutBetween,
  type TeamWorld,
  takesOf,
  teamLife,
} from '../../devtools/testing/team-life'
import { addDays, day, daysBetween } from './day'
import type { Closing } from './need'
import { nextPeriod, planDays } from './plan'
import { closingsAhead, closingsWords, outcomeOf } from './stock-take'

const START = day('2024-01-01')
const LAST = { week: day('2025-11-30'), month: day('2027-12-31') }
type World = TeamWorld & { readonly title: string; readonly periods: number; readonly forecasts: number }

const WORLDS: World[] = [
  {
    title: 'two months of past',
    span: 'month',
    officers: 4,
    newAWeek: 2,
    swing: 0.3,
    periods: 2,
    forecasts: 25,
  },
  { title: 'two weeks of past', span: 'week', officers: 4, newAWeek: 3, swing: 0, periods: 2, forecasts: 40 },
  {
    title: 'three weeks of past',
    span: 'week',
    officers: 4,
    newAWeek: 3,
    swing: 0,
    periods: 3,
    forecasts: 40,
  },
  {
    title: 'half a year of weeks',
    span: 'week',
    officers: 4,
    newAWeek: 2,
    swing: 0,
    periods: 26,
    forecasts: 40,
  },
  {
    title: 'a small, slow team',
    span: 'week',
    officers: 2,
    newAWeek: 1,
    swing: 0,
    periods: 12,
    forecasts: 40,
  },
  { title: 'a large team', span: 'week', officers: 12, newAWeek: 3, swing: 0.2, periods: 12, forecasts: 25 },
  {
    title: 'three months of past',
    span: 'month',
    officers: 4,
    newAWeek: 2,
    swing: 0,
    periods: 3,
    forecasts: 25,
  },
  {
    title: 'a year of months that swing',
    span: 'month',
    officers: 4,
    newAWeek: 2,
    swing: 0.5,
    periods: 12,
    forecasts: 25,
  },
]

const LIVES = 4
/** A day in each of so many periods, after the first needs have had time to end: early, late and in between. */
const daysOf = ({ span, periods, forecasts }: World, chance: () => number) => {
  const days = [planDays(addDays(START, 200 + (periods + 2) * (span === 'week' ? 7 : 31)), span).from]
  while (days.length < forecasts) days.push(nextPeriod(days.at(-1) ?? START, span).from)
  return days.map(from => {
    const { to } = planDays(from, span)
    return addDays(from, Math.floor(chance() * (daysBetween(from, to) + 1)))
  })
}

/** Every forecast that a team would have been told, with what came. */
const forecasts = (world: World) =>
  Array.from({ length: LIVES }, (_, life) => {
    const told = teamLife(world, START, LAST[world.span], 100 * life + world.periods)
    const takesBy = takesOf(told, world, START, LAST[world.span])
    return daysOf(world, chancesOf(life)).map(today => {
      const { from, to } = nextPeriod(today, world.span)
      const takes = takesBy(today, world.periods)
      const { closings } = closingsAhead(takes, endedBefore(told, today), { today, from })
      return { closings, came: paidOutBetween(told, from, to) }
    })
  }).flat()

test.each(WORLDS)('R99 the range holds at least 85 % of what comes, of nominal 90 %: $title', world => {
  const all = forecasts(world)
  const told = all.flatMap(({ closings, came }) => (closings ? [{ ...closings, came }] : []))
  expect(told.length).toBeGreaterThan(90)
  const mean = (of: (one: (typeof told)[number]) => number) =>
    told.reduce((sum, one) => sum + of(one), 0) / told.length
  expect(mean(({ low, high, came }) => Number(came >= low && came <= high))).toBeGreaterThanOrEqual(0.85)
  // And lies where the truth does: neither only open needs nor all of them.
  expect(Math.abs(mean(({ likely }) => likely) - mean(({ came }) => came))).toBeLessThan(1.5)
})

test('R99 with too little past there is no range, and it says so; nor without a stock-take', () => {
  const none = { open: { A: 0, B: 0, C: 0 }, closings: null, periods: 1, isTaken: true }
  expect(closingsAhead([], [], { today: START, from: addDays(START, 7) })).toMatchObject({ closings: null })
  expect(closingsWords(none, '个月')).toBe('只有 1 个月的记录，还不够预测放款')
  expect(closingsWords({ ...none, periods: 9, isTaken: false }, '周')).toBe(
    '本周一没有盘点，这次预测不了放款',
  )
  expect(closingsWords({ ...none, closings: { low: 1, likely: 4, high: 8 } }, '周')).toBe(
    '预计放款 1-8 笔，多半 4 笔',
  )
})

test('R99 放款 is what was paid out on the days by whoever did it: of the needs taken, by grade, and whatever else', () => {
  const on = day('2026-11-02')
  const [from, to] = [day('2026-11-09'), day('2026-11-15')]
  const take = { ownerId: 'stf_a', on, from, to, open: { A: ['1', '2', '3'], B: ['4'], C: [] }, trials: null }
  const ended = (key: string, closedOn: string, closing: Closing = 'disbursed', closedById = 'stf_a') => ({
    key,
    closing,
    closedOn: day(closedOn),
    closedById,
  })
  const outcome = outcomeOf(take, [
    ended('1', '2026-11-04'),
    ended('2', '2026-11-09'),
    ended('3', '2026-11-12', 'withdrawn'),
    // Handed over since: whoever paid it out has it.
    ended('4', '2026-11-12', 'disbursed', 'stf_b'),
    // Opened since, and paid out on the last day; one too late.
    ended('5', '2026-11-15'),
    ended('6', '2026-11-16'),
  ])
  expect(outcome).toEqual({
    A: { left: [3, 3, 3, 2, 2, 2, 2], closed: 1 },
    B: { left: [1, 1, 1, 1, 1, 1, 1], closed: 0 },
    C: { left: [0, 0, 0, 0, 0, 0, 0], closed: 0 },
    others: 1,
  })
})
