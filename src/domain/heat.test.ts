import fc from 'fast-check'
import { addDays, day, weekday } from './day'
import { HEAT_WEEKS, heatFrom, heatOf } from './heat'

const TODAY = day('2026-11-25')
const anyDay = fc.integer({ min: 0, max: 4000 }).map(n => addDays(day('2024-01-01'), n))

test('the grid is 13 weeks of 7 days', () => {
  const { weeks } = heatOf([], TODAY)
  expect(HEAT_WEEKS).toBe(13)
  expect(weeks.map(week => week.length)).toEqual(Array(13).fill(7))
})

test.each([
  ['2026-11-23', '2026-08-31', 'a Monday'],
  ['2026-11-29', '2026-08-31', 'the Sunday of the same week'],
  ['2026-11-30', '2026-09-07', 'the Monday after'],
])('on %s the grid begins on %s: %s', (today, from) => expect(heatFrom(day(today))).toBe(from))

test('the days run on from a Monday and the last week holds today', () => {
  fc.assert(
    fc.property(anyDay, today => {
      const { weeks } = heatOf([], today)
      const days = weeks.flat().map(cell => cell.on)
      expect(weekday(heatFrom(today))).toBe(1)
      expect(days).toEqual(Array.from({ length: 91 }, (_, i) => addDays(heatFrom(today), i)))
      expect(weeks[12]?.map(cell => cell.on)).toContain(today)
      expect(weeks.flat().map(cell => cell.isAhead)).toEqual(days.map(on => on > today))
    }),
  )
})

test('a square counts the contacts of its day, in any order, repeats included; five steps grow with the count', () => {
  const contacts = fc.array(
    fc.integer({ min: -120, max: 0 }).map(n => addDays(TODAY, n)),
    { maxLength: 120 },
  )
  fc.assert(
    fc.property(contacts, contacts => {
      const { weeks, sentence } = heatOf(contacts, TODAY)
      const cells = weeks.flat()
      const counts = cells.map(cell => contacts.filter(on => on === cell.on).length)
      expect(cells.map(cell => cell.count)).toEqual(counts)
      expect(cells.map(cell => cell.step === 0)).toEqual(counts.map(count => count === 0))
      const rising = [...cells].sort((a, b) => a.count - b.count).map(cell => cell.step)
      expect(rising).toEqual([...rising].sort((a, b) => a - b))
      expect(heatOf([...contacts].reverse(), TODAY)).toEqual({ weeks, sentence })
    }),
  )
})

test('the deepest step is reached, no count goes beyond it', () => {
  const step = (count: number) =>
    heatOf(Array(count).fill(TODAY), TODAY)
      .weeks.flat()
      .find(cell => cell.on === TODAY)?.step
  expect([0, 1, 100].map(step)).toEqual([0, 1, 4])
})

test('the sentence is true: the days of contact within the grid, and the longest time without, up to today', () => {
  expect(heatOf([], TODAY).sentence).not.toMatch(/[1-9]\d* 天/)
  const ago = fc.uniqueArray(fc.integer({ min: 0, max: 86 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(ago, fc.nat(3), (ago, repeats) => {
      const days = [...ago, ...ago.slice(0, repeats), 120].map(n => addDays(TODAY, -n))
      const numbers = heatOf(days, TODAY).sentence.match(/\d+/g)?.map(Number)
      const sorted = [0, ...ago].sort((a, b) => a - b)
      const gaps = sorted.slice(1).map((n, i) => n - (sorted[i] ?? 0))
      const longest = Math.max(...gaps)
      expect(numbers).toEqual([13, ago.length, ...(longest === 0 ? [] : [longest])])
    }),
  )
})
