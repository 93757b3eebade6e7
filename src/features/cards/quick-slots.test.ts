import type { Day } from '@/domain/day'
import { workCalendar } from '@/domain/workday'
import { isAhead, quickSlots, slotKey, toggleSlot } from './quick-slots'

const TUESDAY = '2026-09-29' as Day
const slot = (on: string, at = '10:00') => ({ on: on as Day, at })

test('quick slots lie on workdays: before the week of 1 October they skip it, a working Saturday counts', () => {
  // State Council 2026: 1-7 October rest, 10 October (Saturday) work.
  const days = [...new Set(quickSlots(workCalendar(), TUESDAY).map(({ on }) => on))]
  expect(days).toEqual(['2026-09-30', '2026-10-08', '2026-10-09'])
  expect(quickSlots(workCalendar(), '2026-10-08' as Day).map(slotKey)).toEqual([
    '2026-10-09-1000',
    '2026-10-09-1500',
    '2026-10-10-1000',
    '2026-10-10-1500',
    '2026-10-12-1000',
    '2026-10-12-1500',
  ])
})

test('a slot comes and goes by a tap, the earliest first', () => {
  const two = toggleSlot(toggleSlot([], slot('2026-10-09')), slot('2026-10-08', '15:00'))
  expect(two.map(slotKey)).toEqual(['2026-10-08-1500', '2026-10-09-1000'])
  expect(toggleSlot(two, slot('2026-10-09')).map(slotKey)).toEqual(['2026-10-08-1500'])
})

test.each([
  [slot('2026-09-29', '09:59'), false],
  [slot('2026-09-29', '10:01'), true],
  [slot('2026-09-30', '08:00'), true],
  [slot('2026-09-28', '20:00'), false],
])('at ten in Beijing %j lies ahead: %s', (one, isIt) => {
  expect(isAhead(one, TUESDAY, Date.parse('2026-09-29T10:00:00+08:00'))).toBe(isIt)
})
