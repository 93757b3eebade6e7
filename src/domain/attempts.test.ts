import { attemptsOfWeek } from './attempts'
import { day } from './day'

test.each([
  ['none', [], []],
  [
    'last Friday’s go once there is one of this week',
    ['2026-11-20', '2026-11-24', '2026-11-23'],
    ['2026-11-23', '2026-11-24'],
  ],
  ['Sunday belongs to the week of its Monday', ['2026-11-29', '2026-11-23'], ['2026-11-23', '2026-11-29']],
  [
    'one written down late does not drive out those of the week after',
    ['2026-11-30', '2026-11-27'],
    ['2026-11-30'],
  ],
  ['each counts, also on one day', ['2026-11-23', '2026-11-23'], ['2026-11-23', '2026-11-23']],
])('R79 the attempts of the latest week: %s', (_, days, kept) => {
  expect(attemptsOfWeek(days.map(day))).toEqual(kept)
})
