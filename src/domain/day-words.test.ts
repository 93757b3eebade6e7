import { day } from './day'
import { agoWords, dayWords, monthDayWords, weekdayWords } from './day-words'

// 2026-11-23 is a Monday.
test.each([
  ['2026-11-23', '今天'],
  ['2026-11-24', '明天'],
  ['2026-11-25', '后天'],
  ['2026-11-26', '周四'],
  ['2026-11-29', '周日'],
  ['2026-11-30', '11月30日'],
  ['2026-11-22', '昨天'],
  ['2026-11-21', '前天'],
  ['2026-11-20', '11月20日'],
  ['2026-12-03', '12月3日'],
  ['2027-01-03', '2027年1月3日'],
  ['2025-12-31', '2025年12月31日'],
])('on Monday 2026-11-23, %s is said %s', (text, words) =>
  expect(dayWords(day(text), day('2026-11-23'))).toBe(words),
)

test.each([
  ['2026-12-30', '2027-01-04', '周一', 'the next week, across the year'],
  ['2026-12-31', '2027-01-01', '明天', 'across the year'],
  ['2026-12-31', '2027-01-07', '2027年1月7日', 'a week on'],
])('on %s, %s is said %s (%s)', (today, text, words) => expect(dayWords(day(text), day(today))).toBe(words))

test.each([
  ['2026-11-23', '今天'],
  ['2026-11-22', '昨天'],
  ['2026-11-21', '前天'],
  ['2026-11-20', '3 天前'],
  ['2026-10-24', '30 天前'],
  ['2026-10-23', '10月23日'],
  ['2025-11-23', '2025年11月23日'],
  ['2026-11-24', '明天'],
])('on 2026-11-23, %s was %s', (text, words) => expect(agoWords(day(text), day('2026-11-23'))).toBe(words))

test.each([
  ['2026-11-22', '周日', '11月22日'],
  ['2026-11-28', '周六', '11月28日'],
  ['2026-02-04', '周三', '2月4日'],
])('%s is a %s, %s', (text, week, date) =>
  expect([weekdayWords(day(text)), monthDayWords(day(text))]).toEqual([week, date]),
)
