import { addDays, type Day, day, dayAt, dayNumber } from './day'
import { isProvisional, type Overrides, workCalendar } from './workday'

const rests = (text: string, overrides?: Overrides) => workCalendar(overrides).isRest(dayNumber(day(text)))
const span = (from: string, to: string): Day[] => {
  const days: Day[] = []
  for (let at = day(from); at <= to; at = addDays(at, 1)) days.push(at)
  return days
}

// 国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04.
const RESTS_2026 = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
].flatMap(([from = '', to = '']) => span(from, to))
const WORKS_2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']

test('every day of 2026 is as the State Council arranged it', () => {
  for (const at of span('2026-01-01', '2026-12-31')) {
    const weekend = [0, 6].includes(new Date(`${at}T00:00:00Z`).getUTCDay())
    const expected = RESTS_2026.includes(at) || (weekend && !WORKS_2026.includes(at))
    expect([at, rests(at)]).toEqual([at, expected])
  }
})

test.each([
  ['2025-01-26', false, 'a working Sunday before 春节'],
  ['2025-01-28', true, '除夕'],
  ['2025-02-04', true, '初七'],
  ['2025-02-05', false, 'the first workday after 春节'],
  ['2025-02-08', false, 'a working Saturday'],
  ['2025-10-08', true, 'the last day of 国庆 and 中秋'],
  ['2025-10-11', false, 'a working Saturday'],
  ['2027-01-01', true, '元旦, before its year is published'],
])('the published %s: rest is %s (%s)', (text, expected) => expect(rests(text)).toBe(expected))

test('in a provisional year the 13 statutory days and the weekends rest, nothing else', () => {
  const statutory = [
    '2027-01-01',
    ...span('2027-02-05', '2027-02-08'), // 除夕 Friday, 初一 2027-02-06
    '2027-04-05',
    '2027-05-01',
    '2027-05-02',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
    '2027-10-02',
    '2027-10-03',
  ]
  expect(statutory).toHaveLength(13)
  for (const at of span('2027-01-01', '2027-12-31')) {
    const weekend = [0, 6].includes(new Date(`${at}T00:00:00Z`).getUTCDay())
    expect([at, rests(at)]).toEqual([at, weekend || statutory.includes(at as Day)])
  }
})

test('2004 to 2026 are published, what the library does not hold is provisional', () => {
  expect([2003, 2004, 2025, 2026, 2027, 2101].map(isProvisional)).toEqual([
    true,
    false,
    false,
    false,
    true,
    true,
  ])
})

test.each([
  ['2026-02-14', '2026-02-14', '2026-02-14', 'a working Saturday stands'],
  ['2026-02-17', '2026-02-24', '2026-02-14', 'all of 春节 is stepped over'],
  ['2026-11-22', '2026-11-23', '2026-11-20', 'a Sunday'],
  ['2027-01-01', '2027-01-04', '2026-12-31', 'into and out of a provisional year'],
])('from %s the next workday is %s, the previous %s (%s)', (at, next, previous) => {
  const n = dayNumber(day(at))
  expect(dayAt(workCalendar().nextWorkday(n))).toBe(next)
  expect(dayAt(workCalendar().previousWorkday(n))).toBe(previous)
})

test('a branch overrides single days, other branches keep theirs', () => {
  const overrides = { '2026-11-23': 'rest', '2026-11-28': 'work', '2027-02-09': 'rest' } as const
  expect(['2026-11-23', '2026-11-28', '2027-02-09'].map(at => rests(at, overrides))).toEqual([
    true,
    false,
    true,
  ])
  expect(['2026-11-23', '2026-11-28', '2027-02-09'].map(at => rests(at))).toEqual([false, true, false])
  expect(['2026-02-14', '2027-02-08', '2030-11-23'].map(at => rests(at, overrides))).toEqual([
    false,
    true,
    true,
  ])
  expect(() => workCalendar({ '2026-02-30': 'rest' })).toThrow(RangeError)
})

test('calendars without overrides are one and the same', () => expect(workCalendar({})).toBe(workCalendar()))

test('1990 to 2199 is known without throwing, 国庆 rests every year', () => {
  for (let n = dayNumber(day('1990-01-01')); n <= dayNumber(day('2199-12-31')); n++) workCalendar().isRest(n)
  for (let year = 1990; year < 2200; year++) expect(rests(`${year}-10-01`)).toBe(true)
  expect(() => workCalendar().isRest(84_006)).toThrow(RangeError)
})
