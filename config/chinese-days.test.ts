import * as library from 'chinese-days'
import { chineseDays } from '../src/lib/chinese-days'
import { chineseDaysTables } from './chinese-days'

const tables = chineseDaysTables()
const laid = chineseDays(tables)

test('every day of 1990 to 2059 is what the package says it is', () => {
  for (let at = Date.UTC(1990, 0, 1); at < Date.UTC(2060, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10)
    const { name, work } = library.getDayDetail(date)
    const { name: said, work: worked } = laid.getDayDetail(date)
    // The package formats in local time: west of UTC a plain weekday is said a day early, by date and by name.
    if (name.includes(',') || said.includes(',')) expect([date, said, worked]).toEqual([date, name, work])
  }
})

test.each([
  ['2026-02-14', true],
  ['2026-02-17', false],
  ['2026-10-10', true],
  ['2026-11-21', false],
  ['2026-11-23', true],
])('the State Council has %s as a workday: %s', (date, work) =>
  expect(laid.getDayDetail(date).work).toBe(work),
)

test('every lunar month of 1900 to 2100 has as many days, and the same one is a leap month', () => {
  for (let year = 1900; year <= 2100; year++) {
    expect(laid.getYearLeapMonth(year)).toEqual({
      year,
      leapMonth: library.getYearLeapMonth(year).leapMonth,
      days: library.getYearLeapMonth(year).days,
    })
    for (let month = 1; month <= 12; month++)
      expect(laid.monthDays(year, month)).toBe(library.monthDays(year, month))
  }
})

test('the tables are small', () => expect(JSON.stringify(tables).length).toBeLessThan(5000))
