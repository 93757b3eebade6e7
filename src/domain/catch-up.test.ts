import { type Agreed, catchUps, type Dial, type Logged, type OpenedCard } from './catch-up'
import { day } from './day'

const TODAY = '2026-11-23'
const instant = (on: string, at: string) => Date.parse(`${on}T${at}:00+08:00`)
const dial = (id: string, at: string, on = TODAY, isDismissed = false): Dial => ({
  customerId: id,
  at: instant(on, at),
  isDismissed,
})
const logged = (customerId: string, on = TODAY, more: Partial<Logged> = {}): Logged => ({
  id: `fol_${customerId}`,
  customerId,
  on: day(on),
  at: instant(on, '15:00'),
  channel: 'T',
  outcome: 'reached',
  note: '谈好了',
  isMine: true,
  ...more,
})
const agreed = (customerId: string, on: string, at: string | null): Agreed => ({
  customerId,
  next: { what: '上门', on: day(on), at },
})
const card = (customerId: string, at: string, on = TODAY): OpenedCard => ({ customerId, at: instant(on, at) })
type Given = { dials?: Dial[]; logged?: Logged[]; agreed?: Agreed[]; opened?: OpenedCard[]; at?: string }
const found = ({ dials = [], logged = [], agreed = [], opened = [], at = '17:30' }: Given) =>
  catchUps({ now: instant(TODAY, at), dials, logged, agreed, opened }).map(
    one => `${one.kind} ${one.customerId} ${one.on} ${one.at}${one.isLate ? ' late' : ''}`,
  )

test.each<[string, Given, string[]]>([
  ['a dial without a follow-up', { dials: [dial('a', '10:05')] }, [`dial a ${TODAY} 10:05`]],
  [
    'several dials of one customer are one, the last',
    { dials: [dial('a', '11:00'), dial('a', '10:05')] },
    [`dial a ${TODAY} 11:00`],
  ],
  [
    'a dial followed up on its day is written down',
    { dials: [dial('a', '10:05')], logged: [logged('a')] },
    [],
  ],
  [
    'an attempt counts as written down',
    { dials: [dial('a', '10:05')], logged: [logged('a', TODAY, { outcome: 'missed', note: '' })] },
    [],
  ],
  [
    "another customer's follow-up does not",
    { dials: [dial('a', '10:05')], logged: [logged('b')] },
    [`dial a ${TODAY} 10:05`],
  ],
  [
    'a dial of yesterday is late, and a follow-up of today is not its',
    { dials: [dial('a', '10:05', '2026-11-22')], logged: [logged('a')] },
    ['dial a 2026-11-22 10:05 late'],
  ],
  [
    'seven days back are listed',
    { dials: [dial('a', '10:05', '2026-11-16')] },
    ['dial a 2026-11-16 10:05 late'],
  ],
  ['eight are not', { dials: [dial('a', '10:05', '2026-11-15')] }, []],
  [
    'a dial just before midnight in Beijing is of that day',
    { dials: [dial('a', '23:59', '2026-11-22')] },
    ['dial a 2026-11-22 23:59 late'],
  ],
  ['a number opened for a copy, dismissed', { dials: [dial('a', '10:05', TODAY, true)] }, []],
  [
    'a dial after a dismissed one is open again',
    { dials: [dial('a', '10:05', TODAY, true), dial('a', '16:00')] },
    [`dial a ${TODAY} 16:00`],
  ],
  ['an agreed hour that has passed', { agreed: [agreed('a', TODAY, '15:00')] }, [`agreed a ${TODAY} 15:00`]],
  ['an agreed hour still to come', { agreed: [agreed('a', TODAY, '18:00')] }, []],
  ['a step without an hour before 17:00', { agreed: [agreed('a', TODAY, null)], at: '16:59' }, []],
  [
    'a step without an hour from 17:00 on',
    { agreed: [agreed('a', TODAY, null)], at: '17:00' },
    [`agreed a ${TODAY} null`],
  ],
  ['a step of tomorrow', { agreed: [agreed('a', '2026-11-24', null)] }, []],
  [
    'a step of last week',
    { agreed: [agreed('a', '2026-11-19', '09:00')] },
    ['agreed a 2026-11-19 09:00 late'],
  ],
  [
    'a step of last week, tried since',
    {
      agreed: [agreed('a', '2026-11-19', '09:00')],
      logged: [logged('a', '2026-11-20', { outcome: 'missed' })],
    },
    [],
  ],
  [
    'a step whose follow-up lies before it',
    { agreed: [agreed('a', '2026-11-19', '09:00')], logged: [logged('a', '2026-11-18')] },
    ['agreed a 2026-11-19 09:00 late'],
  ],
  ['a card opened and not followed up', { opened: [card('a', '14:20')] }, [`card a ${TODAY} 14:20`]],
  [
    'a card of yesterday, followed up today',
    { opened: [card('a', '14:20', '2026-11-22')], logged: [logged('a')] },
    [],
  ],
  [
    'a card opened after the last follow-up is late',
    { opened: [card('a', '14:20', '2026-11-20')], logged: [logged('a', '2026-11-19')] },
    ['card a 2026-11-20 14:20 late'],
  ],
  ['a card of eight days ago', { opened: [card('a', '14:20', '2026-11-15')] }, []],
  [
    'an opened card of which nothing is to be written',
    { opened: [card('a', '14:20')], dials: [dial('a', '16:00', TODAY, true)] },
    [],
  ],
  [
    'a card opened and a dial on one day are one, the dial',
    { opened: [card('a', '09:00')], dials: [dial('a', '10:05')] },
    [`dial a ${TODAY} 10:05`],
  ],
  ['a follow-up without a note', { logged: [logged('a', TODAY, { note: '' })] }, [`note a ${TODAY} 15:00`]],
  ['an attempt needs no note', { logged: [logged('a', TODAY, { note: '', outcome: 'missed' })] }, []],
  [
    'of one customer and day only the first',
    { dials: [dial('a', '10:05')], agreed: [agreed('a', TODAY, '09:00')] },
    [`dial a ${TODAY} 10:05`],
  ],
  [
    'the newest day first, within it by the hour',
    { dials: [dial('b', '14:00', '2026-11-20'), dial('a', '11:00'), dial('c', '09:00')] },
    [`dial c ${TODAY} 09:00`, `dial a ${TODAY} 11:00`, 'dial b 2026-11-20 14:00 late'],
  ],
])('R40 %s', (_fact, given, expected) => expect(found(given)).toEqual(expected))

test('R40 nothing to write down is nothing', () => expect(found({})).toEqual([]))
