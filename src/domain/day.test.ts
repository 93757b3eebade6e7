import dayjs from 'dayjs'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  day,
  dayAt,
  dayNumber,
  dayOf,
  daysBetween,
  parseDay,
  startOf,
  timeOf,
  weekday,
} from './day'

test.each([
  ['2026-02-30', null],
  ['2026-02-29', null],
  ['2028-02-29', '2028-02-29'],
  ['2026-13-01', null],
  ['2026-1-1', null],
  ['1890-01-01', null],
  ['2026-11-22T00:00', null],
  ['', null],
])('parseDay(%j) is %j', (text, expected) => expect(parseDay(text)).toBe(expected))

test('a Beijing day begins at 16:00 UTC of the day before', () => {
  expect(dayOf(Date.UTC(2026, 10, 21, 15, 59, 59, 999))).toBe('2026-11-21')
  expect(dayOf(Date.UTC(2026, 10, 21, 16))).toBe('2026-11-22')
  expect(startOf(day('2026-11-22'))).toBe(Date.UTC(2026, 10, 21, 16))
  expect(timeOf(Date.UTC(2026, 10, 21, 16, 5))).toBe('00:05')
})

test('2026-11-22 is a Sunday, the 23rd a Monday', () => {
  expect(weekday(day('2026-11-22'))).toBe(0)
  expect(weekday(day('2026-11-23'))).toBe(1)
  expect(weekday(day('1969-12-31'))).toBe(3)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-05-15', 12, '2027-05-15'],
])('%s plus %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

test('months later agree with dayjs', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 80_000 }), fc.integer({ min: -60, max: 60 }), (n, months) => {
      const from = dayAt(n)
      expect(addMonths(from, months)).toBe(dayjs(from).add(months, 'month').format('YYYY-MM-DD'))
    }),
  )
})

test.each([
  ['2199-12-31', 0, '2199-12-31'],
  ['2199-11-30', 1, '2199-12-30'],
  ['1900-02-28', -1, '1900-01-28'],
])('%s plus %i months is %s, at the ends of the calendar', (from, months, to) =>
  expect(addMonths(day(from), months)).toBe(to),
)

test('a month past the ends is refused', () => {
  expect(() => addMonths(day('2199-12-01'), 1)).toThrow(RangeError)
  expect(() => addMonths(day('1900-01-31'), -1)).toThrow(RangeError)
})

test('days and day numbers agree with the proleptic Gregorian calendar of Date', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_566, max: 84_005 }), n => {
      const text = new Date(n * 86_400_000).toISOString().slice(0, 10)
      expect(dayAt(n)).toBe(text)
      expect(dayNumber(day(text))).toBe(n)
      expect(daysBetween(addDays(day(text), -1), day(text))).toBe(1)
    }),
  )
})

test('a day out of range is refused', () => {
  expect(() => dayAt(84_006)).toThrow(RangeError)
  expect(() => addDays(day('2199-12-31'), 1)).toThrow(RangeError)
  expect(() => addDays(day('1900-01-01'), -1)).toThrow(RangeError)
})
