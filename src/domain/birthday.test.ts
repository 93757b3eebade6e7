import fc from 'fast-check'
import { type Birthday, isBirthday, nextBirthday } from './birthday'
import { dayAt, daysBetween, day as known } from './day'
import { lunarDateOf } from './festival'

const solar = (month: number, day: number): Birthday => ({ calendar: 'solar', month, day })
const lunar = (month: number, day: number, leap = false): Birthday => ({
  calendar: 'lunar',
  month,
  day,
  leap,
})

test.each([
  [solar(11, 23), '2026-11-23', '2026-11-23', 'on the day itself'],
  [solar(11, 22), '2026-11-23', '2027-11-22', 'a day late: next year'],
  [solar(2, 29), '2026-12-01', '2027-02-28', '29 February on the 28th in a common year'],
  [solar(2, 29), '2027-12-01', '2028-02-29', '29 February in a leap year'],
  [solar(2, 29), '2028-02-29', '2028-02-29', '29 February on the day itself'],
  [lunar(8, 15), '2026-01-01', '2026-09-25', '中秋 2026'],
  [lunar(8, 15), '2026-09-26', '2027-09-15', '中秋 2027'],
  [lunar(12, 8), '2026-01-01', '2026-01-26', '腊八 of the lunar year that is ending'],
  [lunar(12, 8), '2026-01-27', '2027-01-15', '腊八 of the next one'],
  [lunar(12, 30), '2026-01-01', '2026-02-16', 'day 30 on the 29th of a short month'],
  [lunar(12, 30), '2024-01-01', '2024-02-09', 'day 30 of a long month'],
  [lunar(6, 1), '2025-07-01', '2026-07-14', 'an ordinary month is not met again in its leap month'],
  [lunar(6, 1, true), '2025-01-01', '2025-07-25', '闰六月 in a year with it'],
  [lunar(6, 1, true), '2026-01-01', '2026-07-14', '闰六月 in the ordinary month of a year without it'],
  [lunar(6, 30, true), '2025-07-01', '2025-08-22', '闰六月三十 on the 29th of a short leap month'],
])('the birthday %j from %s is on %s (%s)', (birthday, from, expected) =>
  expect(nextBirthday(birthday, known(from))).toBe(expected),
)

test('a birthday is never more than a year, or a lunar leap year, away, and falls in its month', () => {
  const birthday = fc.record({
    calendar: fc.constant('lunar' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
    leap: fc.constant(false),
  })
  fc.assert(
    fc.property(birthday, fc.integer({ min: 20_000, max: 45_000 }), (b, n) => {
      const next = nextBirthday(b, dayAt(n))
      expect(daysBetween(dayAt(n), next)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(dayAt(n), next)).toBeLessThanOrEqual(385)
      const date = lunarDateOf(next)
      expect(date).toMatchObject({ month: b.month, leap: false })
      expect(b.day - (date?.day ?? 0)).toBeLessThanOrEqual(b.day === 30 ? 1 : 0)
    }),
  )
})

test('the calendar of lunar birthdays ends with its table', () =>
  expect(() => nextBirthday(lunar(5, 5), known('2101-06-01'))).toThrow(RangeError))

test.each<[Birthday, boolean]>([
  [solar(2, 29), true],
  [{ ...solar(2, 29), year: 1984 }, true],
  [{ ...solar(2, 29), year: 1985 }, false],
  [solar(2, 30), false],
  [solar(4, 31), false],
  [solar(13, 1), false],
  [solar(1.5, 1), false],
  [solar(0, 1), false],
  [{ ...solar(1, 1), year: 1850 }, false],
  [lunar(12, 30), true],
  [lunar(1, 31), false],
  [lunar(12, 1, true), false],
  [lunar(6, 1, true), true],
  [{ calendar: 'lunar', year: 1987, month: 6, day: 29, leap: true }, true],
  [{ calendar: 'lunar', year: 1988, month: 6, day: 1, leap: true }, false],
  [{ calendar: 'lunar', year: 2025, month: 12, day: 30, leap: false }, false],
])('%j can be a birthday: %s', (birthday, expected) => expect(isBirthday(birthday)).toBe(expected))
