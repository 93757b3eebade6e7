import fc from 'fast-check'
import { type ConductPolicy, type ContactAsk, mayContact, PURPOSES } from './conduct'
import { CONTACT_CHANNELS } from './contact-wishes'
import { addDays, type Day, day, dayNumber, dayOf, startOf } from './day'
import { GRADES } from './grade'
import { type Overrides, workCalendar } from './workday'

const MINUTE = 60_000
const DAYS = 10
const FIRST = day('2026-01-01')
const pad = (n: number): string => String(n).padStart(2, '0')
const time = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
const hours = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1439 }))
  .map(([from, length]) => ({ from: time(from), to: time(Math.min(1439, from + length)) }))

/** An instant of 2026 that is no full minute either, with overrides and attempts around it. */
const arbitrary = fc
  .record({ on: fc.integer({ min: 0, max: 340 }), ms: fc.integer({ min: 0, max: 86_399_999 }) })
  .chain(({ on, ms }) => {
    const today = addDays(FIRST, on)
    const near = (from: number, to: number) =>
      fc.integer({ min: from, max: to }).map(n => addDays(today, n) as string)
    return fc.record({
      now: fc.constant(startOf(today) + ms),
      overrides: fc.dictionary(near(-1, DAYS), fc.constantFrom('work', 'rest'), { maxKeys: 5 }),
      policy: fc.record({
        hours,
        attempts: fc.record({ day: fc.integer({ min: 1, max: 3 }), week: fc.integer({ min: 1, max: 6 }) }),
      }),
      ask: fc.record({
        purpose: fc.constantFrom(...PURPOSES),
        channel: fc.constantFrom(...CONTACT_CHANNELS),
        grade: fc.constantFrom(...GRADES),
        refusesContact: fc.boolean(),
        isAsked: fc.boolean(),
        attempts: fc.array(near(-6, 0) as fc.Arbitrary<Day>, { maxLength: 8 }),
        wishes: fc.record({
          refusedChannels: fc.subarray([...CONTACT_CHANNELS]),
          noMarketing: fc.boolean(),
          hours: fc.option(hours),
          dont: fc.constant(''),
        }),
      }),
    })
  })
type Case = { now: number; ask: ContactAsk; policy: ConductPolicy; overrides: Overrides }

const verdict = ({ ask, policy, overrides, now }: Case, at = now) =>
  mayContact(ask, policy, workCalendar(overrides), at)

test('R79 nextAllowedAt is allowed, and no earlier minute is; null within ten days means none of them is', () => {
  fc.assert(
    fc.property(arbitrary, it => {
      const { isAllowed, nextAllowedAt, reason, sentence } = verdict(it)
      expect([reason === null, sentence === '']).toEqual([isAllowed, isAllowed])
      if (isAllowed) return expect(nextAllowedAt).toBe(it.now)
      if (nextAllowedAt !== null) expect(verdict(it, nextAllowedAt).isAllowed).toBe(true)
      const end = Math.min(nextAllowedAt ?? Number.POSITIVE_INFINITY, it.now + DAYS * 1440 * MINUTE)
      for (let at = Math.ceil(it.now / MINUTE) * MINUTE; at < end; at += MINUTE)
        if (verdict(it, at).isAllowed) throw new Error(`allowed earlier: ${new Date(at).toISOString()}`)
      return undefined
    }),
    { numRuns: 60 },
  )
})

test('R80 refusing marketing, or wanting no loan, never changes an answer for 贷后', () => {
  fc.assert(
    fc.property(arbitrary, it => {
      const duty: Case = { ...it, ask: { ...it.ask, purpose: 'postLoan' } }
      const { wishes } = duty.ask
      const refused = { ...duty, ask: { ...duty.ask, wishes: { ...wishes, noMarketing: true }, grade: 'E' } }
      const open = { ...duty, ask: { ...duty.ask, wishes: { ...wishes, noMarketing: false }, grade: 'A' } }
      expect(verdict(refused as Case)).toEqual(verdict(open as Case))
    }),
  )
})

test('R80 no wish closes 贷后 for good: some channel is allowed at some time', () => {
  fc.assert(
    fc.property(arbitrary, it => {
      const ways = CONTACT_CHANNELS.map(channel =>
        verdict({ ...it, ask: { ...it.ask, purpose: 'postLoan', channel } }),
      )
      expect(ways.some(({ nextAllowedAt }) => nextAllowedAt !== null)).toBe(true)
    }),
  )
})

test('R17 an E is never allowed marketing, nor is who refused it or any contact', () => {
  fc.assert(
    fc.property(arbitrary, fc.constantFrom('E', 'noMarketing', 'refusesContact'), (it, why) => {
      const { ask } = it
      const changed = {
        ...ask,
        purpose: 'marketing' as const,
        grade: why === 'E' ? ('E' as const) : ask.grade,
        refusesContact: ask.refusesContact || why === 'refusesContact',
        wishes: { ...ask.wishes, noMarketing: ask.wishes.noMarketing || why === 'noMarketing' },
      }
      expect(verdict({ ...it, ask: changed })).toMatchObject({ isAllowed: false, nextAllowedAt: null })
    }),
  )
})

test('R79 what is allowed lies in Beijing’s hours, by the platform’s own calendar, through every month', () => {
  const beijing = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  const plain: ContactAsk = {
    purpose: 'marketing',
    channel: 'T',
    grade: 'B',
    refusesContact: false,
    isAsked: false,
    attempts: [],
    wishes: { refusedChannels: [], noMarketing: false, hours: null, dont: '' },
  }
  const policy = { hours: { from: '09:00', to: '20:00' }, attempts: { day: 3, week: 6 } }
  // Each half hour of the two nights on which New York changes its clocks, and of a week in each month.
  for (const first of ['2026-03-07', '2026-10-31', '2026-06-08', '2026-12-07', '2026-01-12', '2026-08-10']) {
    for (let at = startOf(day(first)); at < startOf(addDays(day(first), 5)); at += 30 * MINUTE) {
      const [weekday = '', clock = ''] = beijing.format(at).split(/,? /)
      const isWorkday = !['Sat', 'Sun'].includes(weekday)
      const expected = isWorkday && clock >= '09:00' && clock < '20:00'
      expect([dayNumber(dayOf(at)), clock, mayContact(plain, policy, workCalendar(), at).isAllowed]).toEqual([
        dayNumber(dayOf(at)),
        clock,
        expected,
      ])
    }
  }
})
