import fc from 'fast-check'
import { isOpenAt } from '../../devtools/testing/naive-plan'
import { anyCandidates, MONDAY, planInput } from '../../devtools/testing/nudges'
import { addDays, dayOf, startOf } from './day'
import { isForLockScreen } from './lock-screen'
import { isField } from './message-fields'
import type { Candidate, Message, Plan, PlanInput } from './nudge'
import { afterSending, freshDay } from './nudge-day'
import { planNudges } from './nudge-plan'
import { leadOf } from './office-hours'
import { isOnlyCounted } from './worth'

const MINUTE = 60_000
const TICK = 5
/** The last one within the hours, which end at 18:30. */
const LAST_TICK = 1110 - TICK

/** A day of somebody: what comes when, how much may be sent, when the cloud was down. */
type Story = {
  candidates: Candidate[]
  arrivals: number[]
  quota: number
  alsoDue: number
  downFrom: number
  downFor: number
  on: number
  onRestDays: boolean
}
const anyStory: fc.Arbitrary<Story> = fc.record({
  candidates: anyCandidates(14),
  arrivals: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1380 })), {
    minLength: 14,
    maxLength: 14,
  }),
  quota: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(Number.POSITIVE_INFINITY)),
  alsoDue: fc.constantFrom(0, 0, 40),
  downFrom: fc.integer({ min: 0, max: 1440 }),
  downFor: fc.constantFrom(0, 0, 30, 300, 900),
  on: fc.integer({ min: 0, max: 6 }),
  onRestDays: fc.boolean(),
})

type Batch = { at: number; input: PlanInput; plan: Plan }

/** Ticks every five minutes as the sweep does: it plans when the plan's time has come or something new has. */
const live = (story: Story): Batch[] => {
  const on = addDays(MONDAY, story.on)
  const hours = { ...planInput().hours, onRestDays: story.onRestDays }
  const batches: Batch[] = []
  let day = freshDay(on)
  let [nextAt, quota, known] = [0, story.quota, -1]
  for (let minute = 0; minute < 1440; minute += TICK) {
    if (minute >= story.downFrom && minute < story.downFrom + story.downFor) continue
    const candidates = story.candidates.filter((_, i) => (story.arrivals[i] ?? 0) <= minute)
    const now = startOf(on) + minute * MINUTE
    if (now < nextAt && candidates.length === known) continue
    const input = planInput({ now, hours, candidates, balance: quota, alsoDue: story.alsoDue, day })
    const plan = planNudges(input)
    batches.push({ at: now, input, plan })
    day = afterSending(day, plan.send, now)
    quota -= plan.send.length
    nextAt = plan.nextAt
    known = candidates.length
  }
  return batches
}
const sentOf = (batches: Batch[]): Message[] => batches.flatMap(({ plan }) => plan.send)
const days = (check: (batches: Batch[], story: Story) => void) =>
  fc.assert(
    fc.property(anyStory, story => check(live(story), story)),
    { numRuns: 120 },
  )

test('never more messages than quota, than three at once, than eight a day', () =>
  days((batches, { quota }) => {
    expect(sentOf(batches).length).toBeLessThanOrEqual(Math.min(quota, 8))
    for (const { plan } of batches) expect(plan.send.length).toBeLessThanOrEqual(3)
  }))

test('never outside the hours or on a rest day, and the next plan is later and within the hours', () =>
  days(batches => {
    for (const { at, input, plan } of batches) {
      if (plan.send.length > 0) expect(isOpenAt(input, at)).toBe(true)
      expect(plan.nextAt).toBeGreaterThan(at)
      expect(isOpenAt(input, plan.nextAt)).toBe(true)
    }
  }))

test('what has no hour leaves at most every half hour, so that an outage ends in one batch', () =>
  days(batches => {
    const moments = batches
      .filter(({ plan }) => plan.send.some(({ isTimed }) => !isTimed))
      .map(({ at }) => at)
    for (const [i, at] of moments.entries())
      if (i > 0) expect(at - (moments[i - 1] ?? 0)).toBeGreaterThanOrEqual(30 * MINUTE)
  }))

test('nothing is sent twice: one message of its own, one digest, and one digest before its hour at most', () =>
  days((batches, { candidates }) => {
    const sent = sentOf(batches)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length)
    expect(sent.filter(message => message.countsBeyond).length).toBeLessThanOrEqual(1)
    for (const { key, at } of candidates) {
      const told = sent.flatMap(({ covers }) => covers.filter(cover => cover.key === key).map(({ as }) => as))
      expect(told.filter(as => as !== 'early').length).toBeLessThanOrEqual(1)
      expect(told.filter(as => as === 'early').length).toBeLessThanOrEqual(at === null ? 0 : 1)
    }
  }))

test('planning again at once, with what was covered, sends nothing', () =>
  days(batches => {
    for (const { at, input, plan } of batches) {
      const balance = input.balance - plan.send.length
      const day = afterSending({ ...input.day, on: dayOf(at) }, plan.send, at)
      expect(planNudges({ ...input, balance, day }).send).toEqual([])
    }
  }))

test('the same input gives the same plan, in whatever order the candidates come', () =>
  days(batches => {
    for (const { input, plan } of batches)
      expect(planNudges({ ...input, candidates: [...input.candidates].reverse() })).toEqual(plan)
  }))

test('each candidate has exactly one item, and a message if and only if it says so', () =>
  days(batches => {
    for (const { input, plan } of batches) {
      expect(plan.items.map(({ key }) => key).sort()).toEqual(input.candidates.map(({ key }) => key).sort())
      const carried = plan.send.flatMap(({ id, covers }) => covers.map(({ key }) => `${key} ${id}`))
      const said = plan.items.flatMap(({ key, messageId }) =>
        messageId === null ? [] : [`${key} ${messageId}`],
      )
      expect(said.sort()).toEqual(carried.sort())
      for (const { fate, reason, messageId } of plan.items)
        expect(fate === 'held' || reason === 'earlier').toBe(messageId === null)
    }
  }))

test('best first: nothing without an hour is held or counted while something worth less leaves alone', () =>
  days(batches => {
    for (const { plan, input } of batches) {
      const untimed = new Set(input.candidates.filter(({ at }) => at === null).map(({ key }) => key))
      const fates = plan.items
        .filter(({ key, reason }) => untimed.has(key) && reason !== 'earlier' && reason !== 'onlyCounted')
        .map(({ fate }) => ['sent', 'merged', 'held'].indexOf(fate))
      expect(fates).toEqual([...fates].sort())
    }
  }))

test('a digest counts everything that is ready and not sent by itself', () =>
  days(batches => {
    for (const { plan, input } of batches) {
      const digest = plan.send.find(({ kind }) => kind === 'digest')
      if (!digest) continue
      const alsoDue = digest.countsBeyond ? input.alsoDue : 0
      expect(digest.count).toBe(digest.covers.length + alsoDue)
      const untold = plan.items.filter(({ fate, reason }) => fate === 'held' && reason !== 'keptForHour')
      expect(untold.filter(({ reason }) => reason !== 'justSent')).toEqual([])
    }
  }))

test('while messages are left at the end of the hours, whatever could be told was told', () =>
  days((batches, { candidates, arrivals, quota, downFrom, downFor, on }) => {
    const last = batches.at(-1)?.input
    const sent = sentOf(batches)
    if (last === undefined || quota - sent.length < 1 || sent.length >= 8) return
    const today = addDays(MONDAY, on)
    const closing = startOf(today) + (18 * 60 + 30) * MINUTE
    if (!isOpenAt(last, closing - MINUTE)) return
    const isDown = (minute: number) => minute >= downFrom && minute < downFrom + downFor
    // A message kept for an hour that the cloud never saw was nobody else's.
    if (isDown(LAST_TICK)) return
    const told = new Set(sent.flatMap(({ covers }) => covers.map(({ key }) => key)))
    for (const [i, one] of candidates.entries()) {
      const from = one.at === null ? 0 : (leadOf(one.at, today, last.hours) - startOf(today)) / MINUTE
      const since = Math.max(from, arrivals[i] ?? 0, 510)
      // Half an hour for a batch to wait, a tick, and one more: all of it with the cloud up.
      const chance = Array.from({ length: 40 }, (_, m) => since + m)
      if (chance.some(minute => isDown(minute) || minute >= 1110) || isOnlyCounted(one, today)) continue
      expect(told).toContain(one.key)
    }
  }))

test('whatever leaves, WeChat takes it and a lock screen may show it', () =>
  days(batches => {
    for (const { who, what, when, page } of sentOf(batches)) {
      expect([isField('thing', who), isField('thing', what), isField('time', when)]).toEqual([
        true,
        true,
        true,
      ])
      expect([isForLockScreen(who), isForLockScreen(what)]).toEqual([true, true])
      expect(page).toMatch(/^[\w-]+(\/[\w-]+)*(\?\S*)?$/)
    }
  }))
