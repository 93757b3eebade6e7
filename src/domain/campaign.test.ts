import fc from 'fast-check'
import {
  ANSWERS,
  type Candidate,
  chosenFrom,
  MOST_TARGETED,
  NO_TALLY,
  OUT_REASONS,
  outBy,
  responsesOf,
  type Tally,
  tallied,
} from './campaign'

const candidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 9999 }).map(n => `cus_${n}`),
    grade: fc.constantFrom('A', 'B', 'C', 'D'),
    fits: fc.boolean(),
    out: fc.oneof(fc.constant(null), fc.constantFrom(...OUT_REASONS.filter(one => one !== 'full'))),
  }),
  { selector: ({ id }) => id, maxLength: 400 },
)
const asks = fc.record({ seed: fc.string({ maxLength: 8 }), massPercent: fc.constantFrom(0, 10, 20, 30) })
const sum = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((total, n) => total + (n ?? 0), 0)

test('R67, R79 nobody against whom anything stands is ever in a list, and nobody twice', () => {
  fc.assert(
    fc.property(candidates, asks, (all, ask) => {
      const { targeted, mass } = chosenFrom(all, ask)
      const listed = [...targeted, ...mass]
      expect(new Set(listed).size).toBe(listed.length)
      for (const id of listed) expect(all.find(one => one.id === id)?.out).toBeNull()
      for (const id of targeted) expect(all.find(one => one.id === id)?.fits).toBe(true)
      for (const id of mass) expect(all.find(one => one.id === id)?.fits).toBe(false)
    }),
  )
})

test('R67 the numbers add up: all who fit are in the list or counted out by a reason', () => {
  fc.assert(
    fc.property(candidates, asks, (all, ask) => {
      const { targeted, mass, out } = chosenFrom(all, ask)
      expect(targeted.length + sum(out)).toBe(all.filter(({ fits }) => fits).length)
      expect(targeted.length).toBeLessThanOrEqual(MOST_TARGETED)
      const others = all.filter(({ fits, out: why }) => !fits && why === null).length
      expect(mass.length).toBe(Math.min(others, Math.ceil((targeted.length * ask.massPercent) / 100)))
    }),
  )
})

test('R67 the same seed draws the same ones, in whatever order they come; another seed draws others', () => {
  const all = Array.from(
    { length: 300 },
    (_, i): Candidate => ({ id: `cus_${i}`, grade: 'C', fits: i % 2 === 0, out: null }),
  )
  const ask = { seed: 'cmp_1', massPercent: 20 }
  const first = chosenFrom(all, ask)
  expect(chosenFrom([...all].reverse(), ask)).toEqual(first)
  expect(first.mass).toHaveLength(30)
  expect(chosenFrom(all, { ...ask, seed: 'cmp_2' }).mass).not.toEqual(first.mass)
})

test('R67 where the list is full the better grades are in it', () => {
  const all = Array.from(
    { length: 200 },
    (_, i): Candidate => ({ id: `cus_${i}`, grade: i < 40 ? 'A' : 'D', fits: true, out: null }),
  )
  const { targeted, out } = chosenFrom(all, { seed: 's', massPercent: 0 })
  for (let i = 0; i < 40; i++) expect(targeted).toContain(`cus_${i}`)
  expect(out).toEqual({ full: 50 })
})

test.each([
  ['noMarketing', 'noMarketing'],
  ['noCommonHours', 'noHours'],
  ['hours', null],
  ['attemptsToday', null],
  [null, null],
] as const)('R79 %s against a contact keeps out of a list as %s', (reason, out) => {
  expect(outBy(reason)).toBe(out)
})

const line = fc.record({
  reachedOn: fc.constantFrom(null, '2026-11-23'),
  answer: fc.constantFrom(null, ...ANSWERS),
})
test('R67 a tally kept line by line is what counting all lines anew says', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(line, line)), changes => {
      const kept = changes.reduce<Tally>(
        (tally, [before, after]) => tallied(tallied(tally, null, before), before, after),
        NO_TALLY,
      )
      const lines = changes.map(([, after]) => after)
      const having = (answer: string) => lines.filter(one => one.answer === answer).length
      expect(kept).toEqual({
        listed: lines.length,
        reached: lines.filter(({ reachedOn }) => reachedOn !== null).length,
        interested: having('interested'),
        considering: having('considering'),
        no: having('no'),
        silent: having('silent'),
      })
      expect(responsesOf(kept)).toBe(having('interested') + having('considering'))
    }),
  )
})
