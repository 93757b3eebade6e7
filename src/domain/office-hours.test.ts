import { clock, MONDAY } from '../../devtools/testing/nudges'
import { day, dayOf, timeOf } from './day'
import { closedBy, DEFAULT_HOURS, hasRoom, leadOf, nextOpening } from './office-hours'
import { workCalendar } from './workday'

const calendar = workCalendar()
const SATURDAY = day('2026-11-28')
const WORKING_SATURDAY = day('2026-02-14')
const NEW_YEAR = day('2026-10-01')

test.each([
  ['08:29', MONDAY, 'beforeHours'],
  ['08:30', MONDAY, null],
  ['18:29', MONDAY, null],
  ['18:30', MONDAY, 'afterHours'],
  ['23:59', MONDAY, 'afterHours'],
  ['00:00', MONDAY, 'beforeHours'],
  ['10:00', SATURDAY, 'restDay'],
  ['10:00', NEW_YEAR, 'restDay'],
  ['10:00', WORKING_SATURDAY, null],
])('issue 5: at %s on %s the default hours (workdays 08:30-18:30) say %s', (time, on, expected) =>
  expect(closedBy(DEFAULT_HOURS, calendar, clock(time, on))).toBe(expected),
)

test('rest days are open to who asked for them; off is off', () => {
  const onRestDays = { ...DEFAULT_HOURS, onRestDays: true }
  expect(closedBy(onRestDays, calendar, clock('10:00', SATURDAY))).toBeNull()
  expect(closedBy({ ...onRestDays, isOff: true }, calendar, clock('10:00', MONDAY))).toBe('off')
})

test('a branch’s own rest day closes as well', () => {
  const own = workCalendar({ [MONDAY]: 'rest' })
  expect(closedBy(DEFAULT_HOURS, own, clock('10:00'))).toBe('restDay')
})

test.each([
  ['08:29', MONDAY, false, '2026-11-23 08:30'],
  ['08:30', MONDAY, false, '2026-11-24 08:30'],
  ['20:00', day('2026-11-27'), false, '2026-11-30 08:30'],
  ['20:00', day('2026-11-27'), true, '2026-11-28 08:30'],
  ['06:00', SATURDAY, false, '2026-11-30 08:30'],
  ['20:00', day('2026-09-30'), false, '2026-10-08 08:30'],
  ['20:00', day('2026-02-13'), false, '2026-02-14 08:30'],
])('after %s on %s (rest days: %s) the hours start on %s', (time, on, onRestDays, expected) => {
  const opening = nextOpening({ ...DEFAULT_HOURS, onRestDays }, calendar, clock(time, on))
  expect(`${dayOf(opening)} ${timeOf(opening)}`).toBe(expected)
})

test.each([
  ['15:00', '14:30', 'half an hour before'],
  ['09:00', '08:30', 'at the start of the hours'],
  ['08:45', '08:30', 'at the start, since half an hour before nobody listens'],
  ['00:00', '08:30', 'late rather than never'],
  ['18:45', '18:00', 'half an hour before the hours end'],
  ['21:30', '18:00', 'in time, since later nobody listens'],
  ['18:30', '18:00', 'half an hour before'],
])('issue 5: what is agreed for %s leaves at %s: %s', (at, expected) =>
  expect(timeOf(leadOf(at, MONDAY, DEFAULT_HOURS))).toBe(expected),
)

test('hours of less than half an hour let an hour leave at their start', () =>
  expect(timeOf(leadOf('12:00', MONDAY, { ...DEFAULT_HOURS, from: '11:50', to: '12:05' }))).toBe('11:50'))

test.each([
  ['08:30', '18:30', true],
  ['08:30', '08:30', false],
  ['18:30', '08:30', false],
])('hours from %s to %s have room: %s', (from, to, expected) => expect(hasRoom({ from, to })).toBe(expected))
