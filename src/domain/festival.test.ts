import fc from 'fast-check'
import { day, dayAt, dayNumber } from './day'
import {
  festivalsBetween,
  lunarDateOf,
  lunarDay,
  lunarLabel,
  lunarMonths,
  prepareOn,
  qingming,
} from './festival'
import { workCalendar } from './workday'

test.each([
  ['2026-11-23', '农历十月十五'],
  ['2026-02-16', '农历腊月廿九'],
  ['2026-02-17', '农历正月初一'],
  ['2026-02-26', '农历正月初十'],
  ['2026-03-08', '农历正月二十'],
  ['2025-01-28', '农历腊月廿九'],
  ['2025-07-25', '农历闰六月初一'],
  ['2025-08-23', '农历七月初一'],
  ['2033-12-22', '农历闰冬月初一'],
  ['2024-02-09', '农历腊月三十'],
  ['2105-01-01', ''],
])('the lunar label of %s is %j', (text, label) => expect(lunarLabel(day(text))).toBe(label))

// Spring Festivals of the State Council's notices and of the Hong Kong Observatory's tables.
test.each([
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2029, '2029-02-13'],
  [2030, '2030-02-03'],
  [2033, '2033-01-31'],
  [2100, '2100-02-09'],
])('春节 %i is %s', (year, expected) => expect(dayAt(lunarDay(year, 1, 1) ?? 0)).toBe(expected))

test('中秋 1996 was on 27 September, which the library has a day early', () =>
  expect(dayAt(lunarDay(1996, 8, 15) ?? 0)).toBe('1996-09-27'))

test('a lunar year has no months outside the table', () => {
  expect([lunarMonths(1899), lunarMonths(2101)]).toEqual([[], []])
  expect(lunarDay(2150, 1, 1)).toBeNull()
  expect(lunarDateOf(day('1900-01-30'))).toBeNull()
})

test('every day of the table has one lunar date, days and months in succession', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber(day('1900-02-01')), max: dayNumber(day('2101-01-28')) }), n => {
      const today = lunarDateOf(dayAt(n))
      const before = lunarDateOf(dayAt(n - 1))
      expect(today?.day).toBe(today?.day === 1 ? 1 : (before?.day ?? 0) + 1)
      if (today?.day === 1) expect([29, 30]).toContain(before?.day)
    }),
  )
})

test.each([
  [1990, 5],
  [1999, 5],
  [2000, 4],
  [2007, 5],
  [2024, 4],
  [2025, 4],
  [2026, 5],
  [2027, 5],
  [2028, 4],
])('清明 %i is on %i April', (year, date) => expect(qingming(year)).toBe(date))

test('R71 the festivals of 2026 come in order, and 清明 is no day for a greeting', () =>
  expect(
    festivalsBetween(day('2026-01-01'), day('2026-12-31')).map(f => `${f.day} ${f.name} ${f.greet}`),
  ).toEqual([
    '2026-01-01 元旦 true',
    '2026-02-17 春节 true',
    '2026-03-03 元宵节 true',
    '2026-04-05 清明 false',
    '2026-05-01 劳动节 true',
    '2026-06-19 端午节 true',
    '2026-09-25 中秋节 true',
    '2026-10-01 国庆节 true',
    '2026-10-18 重阳节 true',
  ]))

test('a span holds both its ends and crosses years', () => {
  expect(festivalsBetween(day('2026-10-18'), day('2027-01-01')).map(f => f.name)).toEqual(['重阳节', '元旦'])
  expect(festivalsBetween(day('2026-10-19'), day('2026-12-31'))).toEqual([])
})

test.each([
  ['2026-10-01', '2026-09-30', '国庆'],
  ['2026-02-17', '2026-02-14', '春节: the working Saturday before the holiday'],
  ['2026-11-23', '2026-11-20', 'a Monday: on the Friday'],
  ['2026-11-25', '2026-11-24', 'midweek'],
])('R71 a greeting for %s is prepared on %s (%s)', (on, expected) =>
  expect(prepareOn(day(on), workCalendar())).toBe(expected),
)
