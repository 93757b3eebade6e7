import fc from 'fast-check'
import { addDays, type Day, day, dayNumber } from './day'
import { dueOf } from './due'
import { type FollowUp, withFollowUp, withReview } from './follow-up'
import { gradeOf } from './grade'
import { CHANNELS, type Channel, type Journal, OUTCOMES, type Outcome } from './journal'
import type { Demand, Need } from './need'
import { workCalendar } from './workday'

const TODAY = day('2026-11-23')
const BEFORE = day('2026-11-02')
const need = (id: string, demand: Demand, expectedOn: Day | null): Need => ({
  id,
  product: '经营贷',
  amountFen: 100_000_00,
  demand,
  expectedOn,
  stage: 'accepted',
  stageOn: BEFORE,
  waitingFor: null,
  openedOn: BEFORE,
})
const NEED = need('lead', 'clear', day('2026-12-20'))
const OTHER = need('other', 'clear', day('2027-03-01'))
const JOURNAL: Journal = {
  needs: [NEED, OTHER],
  standing: 'latent',
  isKey: false,
  prefersWriting: false,
  refusesContact: false,
  next: { what: '上门', on: day('2026-12-01'), at: '10:30' },
  promises: [{ id: 'p1', what: '发清单', on: day('2026-11-30') }],
  createdOn: BEFORE,
  spread: null,
  lookedOn: BEFORE,
  contactedOn: BEFORE,
  missedInRow: 2,
}
const entry = (more: Partial<FollowUp> = {}): FollowUp => ({
  on: TODAY,
  channel: 'T',
  outcome: 'reached',
  answers: [{ needId: 'lead', demand: 'clear', expectedOn: NEED.expectedOn }],
  next: null,
  promises: [],
  newNeedId: 'new',
  ...more,
})
const ATTEMPT = entry({ outcome: 'missed', answers: [] })
const NOTE = entry({ channel: 'N', answers: [] })
const grade = (journal: Journal) => gradeOf(journal.needs, journal.standing, dayNumber(TODAY))

const ways = CHANNELS.flatMap(channel => OUTCOMES.map(outcome => [channel, outcome] as const))
const counts = (channel: Channel, outcome: Outcome, prefersWriting: boolean) =>
  outcome !== 'missed' && ('TM'.includes(channel) || ('WES'.includes(channel) && prefersWriting))

test.each(ways)(
  'R70 R13 %s %s: always a look, a contact only if spoken to, met, or in writing where preferred',
  (channel, outcome) => {
    const answers = channel === 'N' || outcome === 'missed' ? [] : entry().answers
    for (const prefersWriting of [false, true]) {
      const after = withFollowUp({ ...JOURNAL, prefersWriting }, entry({ channel, outcome, answers }))
      expect(after.lookedOn).toBe(TODAY)
      expect(after.contactedOn).toBe(counts(channel, outcome, prefersWriting) ? TODAY : BEFORE)
    }
  },
)

test('an attempt keeps the last answers and what was agreed, and restarts only the review clock', () => {
  const after = withFollowUp(JOURNAL, ATTEMPT)
  expect(after).toEqual({ ...JOURNAL, lookedOn: TODAY, missedInRow: 3, attempts: [TODAY] })
  const clocks = (journal: Journal) =>
    Object.fromEntries(dueOf(journal, 'A', workCalendar()).reasons.map(({ clock, on }) => [clock, on]))
  expect(clocks(after)).toEqual({ ...clocks(JOURNAL), review: '2026-11-24' })
})

test('R79 an attempt is kept for the cap, a contact after it takes none back, a note is none', () => {
  const once = withFollowUp(JOURNAL, ATTEMPT)
  expect(withFollowUp(once, { ...ATTEMPT, channel: 'W' }).attempts).toEqual([TODAY, TODAY])
  expect(withFollowUp(once, entry()).attempts).toEqual([TODAY])
  expect(withFollowUp(JOURNAL, { ...NOTE, outcome: 'missed' })).not.toHaveProperty('attempts')
})

test('a note is a look that keeps answers, contact and what was agreed', () => {
  const { missedInRow: _, ...rest } = withFollowUp(JOURNAL, NOTE)
  const { missedInRow: __, ...before } = JOURNAL
  expect(rest).toEqual({ ...before, lookedOn: TODAY })
})

test.each(ways.filter(([channel, outcome]) => channel !== 'N' && outcome !== 'missed'))(
  'after %s %s the attempts in a row begin anew',
  (channel, outcome) => expect(withFollowUp(JOURNAL, entry({ channel, outcome })).missedInRow).toBe(0),
)

test.each<[string, Partial<FollowUp['answers'][number]>, string]>([
  ['推迟一周', { expectedOn: day('2026-12-27') }, 'B'],
  ['推迟一月', { expectedOn: day('2027-01-20') }, 'B'],
  ['提前', { expectedOn: day('2026-12-01') }, 'A'],
  ['in May', { expectedOn: day('2027-05-20') }, 'C'],
  ['明确 without a day', { expectedOn: null }, 'D'],
  ['潜在', { demand: 'latent', expectedOn: null }, 'D'],
  ['暂无需求', { demand: 'none', expectedOn: null }, 'E'],
])('R19 the answer %s is the new grade at once', (_, more, expected) => {
  const answers = [{ needId: 'lead', demand: 'clear' as const, expectedOn: NEED.expectedOn, ...more }]
  const after = withFollowUp({ ...JOURNAL, needs: [NEED] }, entry({ answers }))
  expect(grade(after)).toBe(expected)
})

test('R19 an answer changes its own need and nothing but demand and day; the others are carried over', () => {
  const later = day('2027-01-20')
  const after = withFollowUp(
    JOURNAL,
    entry({ answers: [{ needId: 'lead', demand: 'clear', expectedOn: later }] }),
  )
  expect(after.needs).toEqual([{ ...NEED, expectedOn: later }, OTHER])
})

test('R12 暂无需求 with nothing open makes E, 潜在 makes D again', () => {
  const none = withFollowUp(
    { ...JOURNAL, needs: [] },
    entry({ answers: [{ needId: null, demand: 'none', expectedOn: null }] }),
  )
  expect([none.needs.length, none.standing, grade(none)]).toEqual([0, 'none', 'E'])
  const latent = withFollowUp(
    none,
    entry({ answers: [{ needId: null, demand: 'latent', expectedOn: null }] }),
  )
  expect(grade(latent)).toBe('D')
})

test('R19 a clear answer with nothing open opens the need', () => {
  const expectedOn = day('2026-12-10')
  const after = withFollowUp(
    { ...JOURNAL, needs: [], standing: 'none' },
    entry({ answers: [{ needId: null, demand: 'clear', expectedOn }] }),
  )
  expect(after.needs).toEqual([
    expect.objectContaining({ id: 'new', demand: 'clear', expectedOn, stage: 'intent', openedOn: TODAY }),
  ])
  expect(grade(after)).toBe('A')
})

test('R69 a follow-up sets the next step and adds to the promises', () => {
  const next = { what: '签合同', on: day('2026-12-08'), at: null }
  const promise = { id: 'p2', what: '试算', on: day('2026-11-27') }
  const after = withFollowUp(JOURNAL, entry({ next, promises: [promise] }))
  expect(after.next).toEqual(next)
  expect(after.promises).toEqual([...JOURNAL.promises, promise])
})

test('R69 a step is done once the customer is reached on its day; an attempt leaves it, a later one stands', () => {
  const today = { what: '上门', on: TODAY, at: null }
  const after = (next: Journal['next'], logged: FollowUp) => withFollowUp({ ...JOURNAL, next }, logged).next
  expect(after(today, entry())).toBeNull()
  expect(after(today, ATTEMPT)).toEqual(today)
  expect(after(JOURNAL.next, entry())).toEqual(JOURNAL.next)
})

test('R40 an entry written late never turns the clocks back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ways), fc.integer({ min: 0, max: 7 }), ([channel, outcome], late) => {
      const current = { ...JOURNAL, prefersWriting: true, lookedOn: TODAY, contactedOn: TODAY }
      const after = withFollowUp(current, entry({ channel, outcome, on: addDays(TODAY, -late), answers: [] }))
      expect([after.lookedOn, after.contactedOn]).toEqual([TODAY, TODAY])
      expect(withReview(current, addDays(TODAY, -late)).lookedOn).toBe(TODAY)
    }),
  )
})

test('「看过，不变」 is a look and touches nothing else', () => {
  expect(withReview(JOURNAL, TODAY)).toEqual({ ...JOURNAL, lookedOn: TODAY })
})
