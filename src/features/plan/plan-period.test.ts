import { day } from '@/domain/day'
import { periodBeside, periodWords } from './plan-period'

/** A Monday. */
const TODAY = day('2026-11-23')

test.each([
  ['2026-11-23', 'day', '今天 · 11月23日 周一'],
  ['2026-11-26', 'day', '周四 · 11月26日'],
  ['2026-12-03', 'day', '12月3日 周四'],
  ['2027-01-03', 'day', '2027年1月3日 周日'],
  ['2026-11-25', 'week', '本周 · 11月23日至29日'],
  ['2026-11-30', 'week', '下周 · 11月30日至12月6日'],
  ['2026-10-01', 'week', '9月28日至10月4日'],
  ['2026-11-01', 'month', '本月 · 11月'],
  ['2026-12-15', 'month', '下月 · 12月'],
  ['2027-03-15', 'month', '2027年3月'],
] as const)('R98 %s as a %s is %s', (on, span, words) => {
  expect(periodWords(day(on), span, TODAY)).toBe(words)
})

test.each([
  ['2026-11-30', 'day', 1, '2026-12-01'],
  ['2026-11-25', 'week', -1, '2026-11-18'],
  ['2026-01-31', 'month', 1, '2026-02-01'],
  ['2026-01-31', 'month', -1, '2025-12-01'],
] as const)('the %s of %s, %i step on, is that of %s', (on, span, steps, there) => {
  expect(periodBeside(day(on), span, steps)).toBe(there)
})
