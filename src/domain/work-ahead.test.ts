import { customerDoc, inDays, needIn, TODAY } from '../../devtools/testing/customers'
import type { Journal } from './journal'
import { turnsOf } from './work-ahead'
import { workCalendar } from './workday'

const rules = { calendar: workCalendar() }
/** TODAY is Monday 2026-11-23; looked at and spoken to on it. */
const journal = (days: number | undefined, more: Partial<Journal> = {}): Journal => ({
  ...customerDoc('it', { createdOn: inDays(-100), needs: [needIn('a', days)] }).journal,
  lookedOn: TODAY,
  contactedOn: TODAY,
  ...more,
})
const onDays = (of: Journal, from = 1, to = 28) =>
  turnsOf(of, inDays(from), inDays(to), rules).map(({ on, strip }) => `${on.slice(5)} ${strip}`)

test('R13 an A has a turn every workday, a contact each week (R70)', () => {
  // 24 to 30 November: Tuesday to Friday and Monday; the seventh day after the contact is Monday 30.
  expect(onDays(journal(30), 1, 7)).toEqual([
    '11-24 look',
    '11-25 look',
    '11-26 look',
    '11-27 look',
    '11-30 contact',
  ])
})

test('R14, R70 a B is looked at each week and spoken to after fifteen days, which is a look as well', () => {
  expect(onDays(journal(80), 1, 28)).toEqual(['11-30 look', '12-07 look', '12-08 contact', '12-15 look'])
})

test('a B that becomes an A by the passing of days is looked at daily from then on', () => {
  // Expected in 32 days: A from the second day on.
  expect(onDays(journal(32), 1, 4).map(turn => turn.slice(0, 5))).toEqual(['11-25', '11-26', '11-27'])
})

test('R16, R69 an agreed day is a contact on it, and once', () => {
  const next = { what: '回电', on: inDays(3), at: null }
  expect(onDays(journal(undefined, { next }), 1, 20)).toEqual(['11-26 contact'])
})

test('R21 what is overdue is the first workday’s', () => {
  const late = journal(undefined, { lookedOn: inDays(-60), contactedOn: inDays(-60) })
  expect(onDays(late, -1, 3)).toEqual(['11-23 look'])
})

test('nothing has a turn on a day of rest', () => {
  expect(onDays(journal(30), 5, 6)).toEqual([])
})
