import { day } from './day'
import { naturalMonths, starsOf } from './stars'

const TODAY = day('2026-11-23')
const since = (firstOn: string, count = 1, running = 1) => ({ firstOn: day(firstOn), count, running })

test.each([
  ['2026-11-30', 1],
  ['2026-11-01', 1],
  ['2026-10-31', 2],
  ['2025-12-31', 12],
  ['2025-11-30', 13],
])('R66 who joined on %s is in natural month %i', (joined, months) => {
  expect(naturalMonths(day(joined), TODAY)).toBe(months)
})

test.each([
  ['the sixth month is not rated yet', since('2026-06-01'), null],
  ['the seventh is, whatever its day', since('2026-05-31'), 1],
  ['thirteen months are a star more', since('2025-11-30'), 2],
  ['twenty-five another', since('2024-11-30'), 3],
  ['a second dealing is a star more, a third another', since('2024-11-30', 3), 5],
  ['more than five there are not', since('2000-01-01', 40), 5],
  ['who has no loan running has none', since('2000-01-01', 40, 0), null],
])('R66 %s', (_title, dealings, stars) => {
  expect(starsOf(dealings, TODAY)?.stars ?? null).toBe(stars)
})

test('R66 who never had a dealing has none', () => {
  expect(starsOf({ count: 0, firstOn: null, running: 0 }, TODAY)).toBeNull()
})
