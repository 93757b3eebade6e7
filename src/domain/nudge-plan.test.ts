import { candidate, clock, dues, MONDAY, planInput, SUNDAY } from '../../devtools/testing/nudges'
import type { Candidate, NudgeDay, Plan, PlanInput } from './nudge'
import { afterSending, freshDay } from './nudge-day'
import { planNudges } from './nudge-plan'
import { DEFAULT_HOURS } from './office-hours'

const meeting = (at: string, key = `meeting ${at}`): Candidate => candidate(key, { kind: 'meeting', at })
const own = candidate('own', { kind: 'own' })
const pastCard = candidate('card', { kind: 'card', dueOn: SUNDAY })
const quota = (sent: number, more: Partial<NudgeDay> = {}): NudgeDay => ({
  ...freshDay(MONDAY),
  sent,
  ...more,
})

/** `张先生` for a message of its own by its key, `(a b +3)` for a digest of a, b and three more. */
const shown = ({ send }: Plan, alsoDue = 0): string =>
  send
    .map(({ kind, covers, countsBeyond }) => {
      const keys = covers.map(({ key, as }) => (as === 'early' ? `${key}?` : key)).join(' ')
      return kind === 'one' ? keys : `(${keys}${countsBeyond ? ` +${alsoDue}` : ''})`
    })
    .join(', ')

test.each<[string, Partial<PlanInput>, string]>([
  ['nothing to say: nothing', {}, ''],
  ['three things, three messages', { candidates: dues(3) }, 'due0, due1, due2'],
  [
    'more than three: the two best and a digest of the rest',
    { candidates: dues(5) },
    'due0, due1, (due2 due3 due4)',
  ],
  [
    'with two left: the best, and a digest of the rest',
    { candidates: dues(4), balance: 2 },
    'due0, (due1 due2 due3)',
  ],
  ['with one left: a digest of all', { candidates: dues(3), balance: 1 }, '(due0 due1 due2)'],
  ['with one left and one thing: that', { candidates: dues(1), balance: 1 }, 'due0'],
  ['with none left: nothing', { candidates: dues(3), balance: 0 }, ''],
  [
    'where consent stands: three at once, no more',
    { candidates: dues(9), balance: Number.POSITIVE_INFINITY },
    'due0, due1, (due2 due3 due4 due5 due6 due7 due8)',
  ],
  [
    'what is due beyond the list is in the digest',
    { candidates: dues(2), alsoDue: 160 },
    'due0, due1, ( +160)',
  ],
  ['and is counted with the rest', { candidates: dues(3), alsoDue: 160 }, 'due0, due1, (due2 +160)'],
  [
    'and once a day',
    { candidates: dues(2), alsoDue: 160, day: quota(1, { digestAt: clock('08:30') }) },
    'due0, due1',
  ],
  ['and starts no message by itself', { alsoDue: 160 }, ''],
  [
    'eight a day are the person’s: what left by the other template counts',
    { candidates: dues(3), balance: 5, sentElsewhere: 6, day: quota(1) },
    '(due0 due1 due2)',
  ],
  ['and after eight of it nothing', { candidates: dues(3), balance: 5, sentElsewhere: 8 }, ''],
  [
    'R104 what lies in the inbox beyond the list is counted too',
    { candidates: dues(2), alsoDue: 160, alsoOpen: 54 },
    'due0, due1, ( +214)',
  ],
  [
    'R104 once a day',
    { candidates: dues(2), alsoOpen: 54, day: quota(1, { digestAt: clock('08:30') }) },
    'due0, due1',
  ],
  ['R104 and starts no message by itself', { alsoOpen: 54 }, ''],
  ['a card of an earlier day starts no message', { candidates: [pastCard] }, ''],
  ['and makes no digest', { candidates: [pastCard, own] }, 'own'],
  ['and is counted where one leaves', { candidates: [pastCard, ...dues(2)], balance: 1 }, '(due0 due1 card)'],
  ['a card of today leaves alone', { candidates: [{ ...pastCard, dueOn: MONDAY }] }, 'card'],
  ['R12 an E starts no message', { candidates: dues(4, 'E') }, ''],
  [
    'R12 and is counted where a digest leaves',
    { candidates: [...dues(2, 'E'), own], balance: 1, alsoDue: 1 },
    '(own due0 due1 +1)',
  ],
  ['R12 but makes no digest', { candidates: [...dues(2, 'E'), own] }, 'own'],
  ['an hour later today keeps its message', { candidates: [meeting('15:00'), own], balance: 1 }, ''],
  ['with two left: the other leaves now', { candidates: [meeting('15:00'), own], balance: 2 }, 'own'],
  [
    'with two left: the others leave as a digest',
    { candidates: [meeting('15:00'), ...dues(2)], balance: 2 },
    '(due0 due1)',
  ],
  [
    'a complaint is worth more than an hour, which is counted then',
    { candidates: [meeting('15:00'), candidate('c', { kind: 'complaint' })], balance: 1 },
    '(c meeting 15:00?)',
  ],
  [
    'of two hours the earlier keeps the last message',
    { candidates: [meeting('09:00'), meeting('15:00'), own], balance: 1 },
    '(meeting 09:00 meeting 15:00? own)',
  ],
  [
    'half an hour before its hour it leaves',
    { candidates: [meeting('15:00')], now: clock('14:30') },
    'meeting 15:00',
  ],
  ['not a minute earlier', { candidates: [meeting('15:00')], now: clock('14:29') }, ''],
  [
    'after an outage it leaves even when its hour has passed',
    { candidates: [meeting('09:30'), ...dues(9)], now: clock('17:00'), balance: 2 },
    'meeting 09:30, (due0 due1 due2 due3 due4 due5 due6 due7 due8)',
  ],
  [
    'what has no hour waits half an hour after the last batch',
    { candidates: [own], now: clock('10:29'), day: quota(3, { lastBatchAt: clock('10:00') }) },
    '',
  ],
  [
    'and then leaves',
    { candidates: [own], now: clock('10:30'), day: quota(3, { lastBatchAt: clock('10:00') }) },
    'own',
  ],
  [
    'what has an hour waits for no batch',
    {
      candidates: [own, meeting('10:45')],
      now: clock('10:15'),
      day: quota(3, { lastBatchAt: clock('10:00') }),
    },
    'meeting 10:45',
  ],
  [
    'a clock that was set back holds nothing',
    { candidates: [own], now: clock('10:00'), day: quota(3, { lastBatchAt: clock('17:00') }) },
    'own',
  ],
  ['eight messages a day are enough', { candidates: dues(3), day: quota(8), balance: 20 }, ''],
  ['the eighth is a digest', { candidates: dues(3), day: quota(7), balance: 20 }, '(due0 due1 due2)'],
  [
    'what left yesterday holds nothing back',
    { candidates: [own], day: { ...quota(8), on: SUNDAY, covered: [{ key: 'own', as: 'sent' }] } },
    'own',
  ],
  [
    'what was sent today is not sent again',
    { candidates: [own], day: quota(1, { covered: [{ key: 'own', as: 'sent' }] }) },
    '',
  ],
  [
    'nor what was counted',
    { candidates: [own], day: quota(1, { covered: [{ key: 'own', as: 'merged' }] }) },
    '',
  ],
  [
    'only an hour that was counted early leaves at its time',
    {
      candidates: [meeting('10:00')],
      now: clock('09:30'),
      day: quota(1, { covered: [{ key: 'meeting 10:00', as: 'early' }] }),
    },
    'meeting 10:00',
  ],
  [
    'and not after it',
    {
      candidates: [meeting('10:00')],
      now: clock('10:00'),
      day: quota(1, { covered: [{ key: 'meeting 10:00', as: 'early' }] }),
    },
    '',
  ],
  [
    'it keeps no message from what was never told',
    {
      candidates: [meeting('15:00'), own],
      balance: 1,
      day: quota(1, { covered: [{ key: 'meeting 15:00', as: 'early' }] }),
    },
    'own',
  ],
  ['before the hours: nothing', { candidates: [own], now: clock('08:29') }, ''],
  ['after the hours: nothing', { candidates: [own], now: clock('18:30') }, ''],
  ['on a rest day: nothing', { candidates: [own], now: clock('10:00', SUNDAY) }, ''],
  [
    'on a rest day that was asked for',
    { candidates: [own], now: clock('10:00', SUNDAY), hours: { ...DEFAULT_HOURS, onRestDays: true } },
    'own',
  ],
  ['switched off: nothing', { candidates: [own], hours: { ...DEFAULT_HOURS, isOff: true } }, ''],
])('issue 5: %s', (_, more, expected) =>
  expect(shown(planNudges(planInput(more)), (more.alsoDue ?? 0) + (more.alsoOpen ?? 0))).toBe(expected),
)

test('what left counts; what did not leave is planned again under the same id', () => {
  const input = planInput({ candidates: dues(5), alsoDue: 2 })
  const { send } = planNudges(input)
  const day = afterSending(input.day, send.slice(0, 1), input.now)
  expect(day).toEqual({ ...quota(1, { lastBatchAt: input.now }), covered: [{ key: 'due0', as: 'sent' }] })
  const again = planNudges({ ...input, now: clock('09:00'), day })
  expect(shown(again, 2)).toBe('due1, due2, (due3 due4 +2)')
  expect(again.send[0]?.id).toBe(send[1]?.id)
  expect(new Set([...send, ...again.send].map(({ id }) => id)).size).toBe(5)
})
