import { type Day, day } from '@/domain/day'
import { workCalendar } from '@/domain/workday'
import { remindDays, remindLacks } from './remind-draft'

/** A Monday. */
const TODAY = day('2026-11-23')
const days = (today: Day) => remindDays(workCalendar(), today).map(({ value, text }) => [value, text])

test('R104 the likely days: today, the next two workdays, a week on', () => {
  expect(days(TODAY)).toEqual([
    ['2026-11-23', '今天'],
    ['2026-11-24', '明天'],
    ['2026-11-25', '后天'],
    ['2026-11-30', '11月30日'],
  ])
})

test('R104 from a Friday on the next workday is Monday', () => {
  expect(days(day('2026-11-27')).map(([on]) => on)).toEqual([
    '2026-11-27',
    '2026-11-30',
    '2026-12-01',
    '2026-12-04',
  ])
})

test.each<[string, { what: string; on: Day | null; at: string | null }, string | null]>([
  ['without words', { what: '  ', on: TODAY, at: null }, 'what'],
  ['without a day', { what: '回电', on: null, at: null }, 'on'],
  ['a day that is over', { what: '回电', on: day('2026-11-22'), at: null }, 'on'],
  ['an hour of today that is over', { what: '回电', on: TODAY, at: '09:00' }, 'at'],
  ['an hour of today to come', { what: '回电', on: TODAY, at: '09:01' }, null],
  ['an early hour of tomorrow', { what: '回电', on: day('2026-11-24'), at: '08:00' }, null],
  ['today, at no hour', { what: '回电', on: TODAY, at: null }, null],
])('R104 a reminder %s lacks %s', (_, draft, lacks) => expect(remindLacks(draft, TODAY, '09:00')).toBe(lacks))
