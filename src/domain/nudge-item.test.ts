import { candidate, clock, dues, MONDAY, planInput, SUNDAY } from '../../devtools/testing/nudges'
import { addDays, dayOf, timeOf } from './day'
import type { Candidate, NudgeDay, PlanInput } from './nudge'
import { freshDay } from './nudge-day'
import { planNudges } from './nudge-plan'
import { DEFAULT_HOURS } from './office-hours'

const meeting = (at: string, key = `meeting ${at}`): Candidate => candidate(key, { kind: 'meeting', at })
const own = candidate('own', { kind: 'own' })
const quota = (sent: number, more: Partial<NudgeDay> = {}): NudgeDay => ({
  ...freshDay(MONDAY),
  sent,
  ...more,
})

test.each<[string, Partial<PlanInput>, string]>([
  ['the best', { candidates: dues(1) }, 'due0 sent best'],
  ['its hour', { candidates: [meeting('09:00')] }, 'meeting 09:00 sent itsHour'],
  [
    'an hour that has passed',
    { candidates: [meeting('09:00')], now: clock('16:00') },
    'meeting 09:00 sent best',
  ],
  ['counted', { candidates: dues(2), balance: 1 }, 'due0 merged counted; due1 merged counted'],
  [
    'sent before',
    { candidates: dues(1), day: quota(1, { covered: [{ key: 'due0', as: 'sent' }] }) },
    'due0 sent earlier',
  ],
  [
    'counted before',
    { candidates: [meeting('15:00')], day: quota(1, { covered: [{ key: 'meeting 15:00', as: 'early' }] }) },
    'meeting 15:00 merged earlier',
  ],
  ['no quota', { candidates: dues(1), balance: 0 }, 'due0 held noQuota'],
  ['not granted', { candidates: dues(1), balance: 0, whyNone: 'notGranted' }, 'due0 held notGranted'],
  [
    'a template’s number of the day',
    { candidates: dues(1), balance: 0, whyNone: 'tooMany' },
    'due0 held tooMany',
  ],
  ['too many', { candidates: dues(1), day: quota(8) }, 'due0 held tooMany'],
  ['before the hours', { candidates: dues(1), now: clock('06:00') }, 'due0 held beforeHours 08:30'],
  ['after the hours', { candidates: dues(1), now: clock('19:00') }, 'due0 held afterHours'],
  ['rest day', { candidates: dues(1), now: clock('10:00', SUNDAY) }, 'due0 held restDay'],
  ['off', { candidates: dues(1), hours: { ...DEFAULT_HOURS, isOff: true } }, 'due0 held off'],
  ['kept for its hour', { candidates: [meeting('15:00')] }, 'meeting 15:00 held keptForHour 14:30'],
  [
    'kept for another’s hour',
    { candidates: [meeting('15:00'), own], balance: 1 },
    'meeting 15:00 held keptForHour 14:30; own held keptForHour 14:30',
  ],
  [
    'the last batch',
    { candidates: dues(1), now: clock('10:00'), day: quota(1, { lastBatchAt: clock('09:45') }) },
    'due0 held justSent 10:15',
  ],
  [
    'the last batch, at the end of the hours',
    { candidates: dues(1), now: clock('18:10'), day: quota(1, { lastBatchAt: clock('18:05') }) },
    'due0 held justSent',
  ],
  ['R12 an E', { candidates: dues(1, 'E') }, 'due0 held onlyCounted'],
])('every fate is explained: %s', (_, more, expected) => {
  const { items } = planNudges(planInput(more))
  expect(
    items.map(({ key, fate, reason, until }) => [key, fate, reason, until ?? ''].join(' ').trim()).join('; '),
  ).toBe(expected)
})

const NEXT_MORNING = '2026-11-24 08:30'
test.each<[string, Partial<PlanInput>, string]>([
  ['nothing to say', {}, NEXT_MORNING],
  ['all said', { candidates: dues(5) }, NEXT_MORNING],
  ['before the hours', { candidates: dues(1), now: clock('06:00') }, '2026-11-23 08:30'],
  ['an hour to come', { candidates: [meeting('15:00'), meeting('11:00')] }, '2026-11-23 10:30'],
  ['an hour to come, and no quota for it', { candidates: [meeting('15:00')], balance: 0 }, NEXT_MORNING],
  [
    'an hour to come, and the last message gone',
    { candidates: [meeting('09:00'), meeting('15:00')], balance: 1 },
    NEXT_MORNING,
  ],
  [
    'half an hour after the last batch',
    { candidates: [own], now: clock('10:07'), day: quota(1, { lastBatchAt: clock('10:05') }) },
    '2026-11-23 10:35',
  ],
  [
    'half an hour later it is too late',
    { candidates: [own], now: clock('18:10'), day: quota(1, { lastBatchAt: clock('18:05') }) },
    NEXT_MORNING,
  ],
  ['on Friday evening', { candidates: [own], now: clock('19:00', addDays(MONDAY, 4)) }, '2026-11-30 08:30'],
])('the next plan is made when something may leave: %s', (_, more, expected) => {
  const { nextAt } = planNudges(planInput(more))
  expect(`${dayOf(nextAt)} ${timeOf(nextAt)}`).toBe(expected)
})
