import fc from 'fast-check'
import { clock } from '../../devtools/testing/nudges'
import { addDays, day } from './day'
import { TEMPLATE_NAMES, type TemplateName } from './message-templates'
import { applyEntry, balanceOf, emptying, isStanding, type QuotaCause, type QuotaEntry } from './quota'
import { claim } from './quota-claim'
import { rollEntries } from './quota-roll'

const NOON = clock('12:00')
const entry = (
  id: string,
  cause: QuotaCause,
  change: number,
  more: Partial<QuotaEntry> = {},
): QuotaEntry => ({
  id,
  template: 'nudge',
  at: NOON,
  cause,
  change,
  ref: null,
  ...more,
})
const entries = (...all: QuotaEntry[]) => all.reduce<readonly QuotaEntry[]>(applyEntry, [])

test('the balance is the sum of its own template’s entries', () => {
  const all = entries(
    entry('1', 'accepted', 1),
    entry('2', 'claimed', 1),
    entry('3', 'sending', -1),
    entry('4', 'accepted', 1, { template: 'alert' }),
  )
  expect(TEMPLATE_NAMES.map(name => balanceOf(all, name))).toEqual([1, 1])
})

test('an entry counts once, whatever runs twice', () => {
  const once = entries(entry('1', 'accepted', 1))
  expect(applyEntry(once, entry('1', 'accepted', 1))).toBe(once)
})

test('a debit without quota changes nothing', () => {
  const none = entries(entry('1', 'accepted', 1), entry('2', 'sending', -1))
  expect(applyEntry(none, entry('3', 'sending', -1))).toBe(none)
})

test('a definite refusal gives the debit back, once, and only what was taken', () => {
  const debited = entries(entry('1', 'accepted', 1), entry('2', 'sending', -1, { ref: 'm1' }))
  const back = (id: string, ref: string) => entry(id, 'givenBack', 1, { ref })
  expect(applyEntry(debited, back('3', 'm2'))).toBe(debited)
  const whole = applyEntry(debited, back('3', 'm1'))
  expect(balanceOf(whole, 'nudge')).toBe(1)
  expect(applyEntry(whole, back('3', 'm1'))).toBe(whole)
})

test.each(['emptied', 'refused'] as const)('after %s a debit of before does not come back', cause => {
  const debited = entries(
    entry('1', 'accepted', 1),
    entry('2', 'accepted', 1),
    entry('3', 'sending', -1, { ref: 'm1' }),
  )
  const none = applyEntry(
    debited,
    emptying(debited, { id: '4', template: 'nudge', at: NOON, cause, ref: 'm0' }),
  )
  expect(balanceOf(none, 'nudge')).toBe(0)
  expect(applyEntry(none, entry('5', 'givenBack', 1, { ref: 'm1' }))).toBe(none)
})

test.each<[string, QuotaCause[], boolean]>([
  ['never given', ['accepted', 'sending'], false],
  ['given', ['standing', 'sending'], true],
  ['withdrawn in the settings', ['standing', 'refused'], false],
  ['found gone by 43101', ['standing', 'emptied'], false],
  ['given again', ['standing', 'refused', 'standing'], true],
])('long-term consent that was %s', (_, causes, expected) => {
  const all = causes.map((cause, i) => entry(String(i), cause, 0))
  expect([isStanding(all, 'nudge'), isStanding(all, 'alert')]).toEqual([expected, false])
})

const tap = (tapId: string, at = NOON, accepted: TemplateName[] = ['nudge']) => ({ tapId, at, accepted })

test('a tap gives one accept a template, however often it is named or sent', () => {
  const once = claim([], tap('tap_1', NOON, ['nudge', 'nudge', 'alert']), true)
  expect(TEMPLATE_NAMES.map(name => balanceOf(once, name))).toEqual([1, 1])
  expect(claim(once, tap('tap_1'), true)).toEqual(once)
})

test('a phone that claims 1,000 accepts gets 20 a Beijing day', () => {
  const claims = (from: number, at: number, all: readonly QuotaEntry[]) =>
    Array.from({ length: 1000 }, (_, i) => tap(`tap_${from + i}`, at)).reduce(
      (so, one) => claim(so, one, true),
      all,
    )
  const first = claims(0, clock('23:59'), [])
  expect(balanceOf(first, 'nudge')).toBe(20)
  expect(balanceOf(claims(2000, clock('00:00', addDays(day('2026-11-23'), 1)), first), 'nudge')).toBe(40)
})

test('where WeChat confirms, a claim is noted and counts nothing', () => {
  const noted = claim([], tap('tap_1'), false)
  expect([noted.length, balanceOf(noted, 'nudge')]).toEqual([1, 0])
})

const anyEntry = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map(String),
  template: fc.constantFrom(...TEMPLATE_NAMES),
  at: fc.constant(NOON),
  step: fc.constantFrom<[QuotaCause, number]>(
    ['accepted', 1],
    ['claimed', 1],
    ['sending', -1],
    ['sending', -1],
    ['givenBack', 1],
    ['emptied', 0],
    ['standing', 0],
  ),
  ref: fc.constantFrom('m1', 'm2', 'm3'),
})

/** Every entry in its order, each id once; 43101 takes what is there. */
const run = (
  steps: { id: string; template: TemplateName; at: number; step: [QuotaCause, number]; ref: string }[],
) =>
  steps.reduce<readonly QuotaEntry[]>((all, { step: [cause, change], ...rest }) => {
    const next = cause === 'emptied' ? emptying(all, { ...rest, cause }) : { ...rest, cause, change }
    const after = applyEntry(all, next)
    for (const name of TEMPLATE_NAMES) expect(balanceOf(after, name)).toBeGreaterThanOrEqual(0)
    return after
  }, [])

test('no order of accepts, debits, refusals and 43101 makes a balance negative or counts an id twice', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 60 }), steps => {
      const all = run(steps)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const given = all.filter(({ change }) => change > 0).length
      const taken = all.filter(({ cause }) => cause === 'sending').length
      const total = TEMPLATE_NAMES.reduce((sum, name) => sum + balanceOf(all, name), 0)
      expect(total).toBeLessThanOrEqual(given - taken)
    }),
    { numRuns: 500 },
  )
})

test('filing older entries, again and again, changes no balance and no consent', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 60 }), fc.integer({ min: 0, max: 20 }), (steps, keep) => {
      const all = run(steps)
      const once = rollEntries(all, keep)
      const twice = rollEntries(once.kept, Math.floor(keep / 2))
      for (const name of TEMPLATE_NAMES) {
        for (const { kept } of [once, twice]) {
          expect(balanceOf(kept, name)).toBe(balanceOf(all, name))
          expect(isStanding(kept, name)).toBe(isStanding(all, name))
        }
      }
      expect([...once.filed, ...all.slice(all.length - Math.min(keep, all.length))]).toEqual(all)
      expect(new Set(twice.kept.map(({ id }) => id)).size).toBe(twice.kept.length)
    }),
    { numRuns: 300 },
  )
})
