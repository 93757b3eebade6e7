import { day } from './day'
import type { FollowUp } from './follow-up'
import type { Journal } from './journal'
import type { Demand } from './need'
import { standpoint, whatIf } from './what-if'
import { workCalendar } from './workday'

const TODAY = day('2026-11-23')
const RULES = { calendar: workCalendar() }
const JOURNAL: Journal = {
  needs: [
    {
      id: 'n',
      product: '经营贷',
      amountFen: 100,
      demand: 'clear',
      expectedOn: day('2026-12-20'),
      stage: 'intent',
      stageOn: TODAY,
      waitingFor: null,
      openedOn: TODAY,
    },
  ],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: null,
  promises: [],
  createdOn: day('2026-10-12'),
  spread: null,
  lookedOn: day('2026-11-18'),
  contactedOn: day('2026-11-18'),
  missedInRow: 0,
}
const entry = (demand: Demand, expectedOn: string | null, more: Partial<FollowUp> = {}): FollowUp => ({
  on: TODAY,
  channel: 'T',
  outcome: 'reached',
  answers: [{ needId: 'n', demand, expectedOn: expectedOn === null ? null : day(expectedOn) }],
  next: null,
  promises: [],
  newNeedId: 'new',
  ...more,
})

test('R13 R70 before: an A looked at on the 18th was due on the 19th, and is to be called by the 25th', () => {
  expect(standpoint(JOURNAL, TODAY, RULES)).toEqual({
    grade: 'A',
    due: {
      on: '2026-11-19',
      reasons: [
        { clock: 'review', on: '2026-11-19' },
        { clock: 'floor', on: '2026-11-25' },
      ],
    },
  })
})

test.each<[string, FollowUp, string, Record<string, string>]>([
  [
    '不变 is A, R13 tomorrow',
    entry('clear', '2026-12-20'),
    'A',
    { review: '2026-11-24', floor: '2026-11-30' },
  ],
  [
    '推迟一周 is B, R14 in a week',
    entry('clear', '2026-12-27'),
    'B',
    { review: '2026-11-30', floor: '2026-12-08' },
  ],
  [
    'May is C, R15 in 15 days',
    entry('clear', '2027-05-20'),
    'C',
    { review: '2026-12-08', floor: '2027-02-22' },
  ],
  ['潜在 is D, R16 in 30 days', entry('latent', null), 'D', { review: '2026-12-23', floor: '2027-02-22' }],
  ['暂无需求 is E, R17 in a year and never called', entry('none', null), 'E', { review: '2027-11-23' }],
  [
    'R69 a next step is a clock of its own',
    entry('clear', '2026-12-27', { next: { what: '上门', on: day('2026-11-26'), at: '10:30' } }),
    'B',
    { agreed: '2026-11-26', review: '2026-11-30', floor: '2026-12-08' },
  ],
  [
    'R70 a message does not restart the floor',
    entry('clear', '2026-12-20', { channel: 'W' }),
    'A',
    { review: '2026-11-24', floor: '2026-11-25' },
  ],
  [
    'an attempt restarts only the review',
    entry('clear', null, { outcome: 'missed', answers: [] }),
    'A',
    { review: '2026-11-24', floor: '2026-11-25' },
  ],
])('R19 what if: %s', (_, followUp, grade, clocks) => {
  const { before, after } = whatIf(JOURNAL, followUp, TODAY, RULES)
  expect(before).toEqual(standpoint(JOURNAL, TODAY, RULES))
  expect(after.grade).toBe(grade)
  expect(Object.fromEntries(after.due.reasons.map(({ clock, on }) => [clock, on]))).toEqual(clocks)
  expect(after.due.on).toBe(Object.values(clocks).sort()[0])
})

test('asking changes nothing', () => {
  const copy = structuredClone(JOURNAL)
  whatIf(JOURNAL, entry('none', null), TODAY, RULES)
  expect(JOURNAL).toEqual(copy)
})
