import fc from 'fast-check'
import { addDays, type Day, day, dayNumber } from './day'
import {
  GRADES,
  type Gradable,
  type Grade,
  gradeOf,
  gradeOfNeed,
  HORIZON,
  leadingNeed,
  PAST_LIMIT,
} from './grade'
import { STAGES } from './need'

const TODAY = day('2026-11-22')
const N = dayNumber(TODAY)
const clear = (n: number | null, stage: Gradable['stage'] = 'intent'): Gradable => ({
  demand: 'clear',
  expectedOn: n === null ? null : addDays(TODAY, n),
  stage,
})
const plain = (demand: 'latent' | 'none'): Gradable => ({ demand, expectedOn: null, stage: 'intent' })

/** The table of the rulebook, line by line. */
const byTable = (need: Gradable): Grade => {
  if (need.demand === 'none') return 'E'
  if (need.demand === 'latent' || need.expectedOn === null) return 'D'
  const n = (Date.parse(need.expectedOn) - Date.parse(TODAY)) / 86_400_000
  if (n < -30) return need.stage === 'intent' ? 'D' : 'A'
  if (n <= 30) return 'A'
  if (n <= 90) return 'B'
  return n <= 180 ? 'C' : 'D'
}

test.each<[string, number | null, Grade]>([
  ['R11 31 days past its day', -31, 'D'],
  ['R8 30 days past its day', -30, 'A'],
  ['R8 a day past its day', -1, 'A'],
  ['R8 expected today', 0, 'A'],
  ['R8 in 30 days', 30, 'A'],
  ['R9 in 31 days', 31, 'B'],
  ['R9 in 90 days', 90, 'B'],
  ['R10 in 91 days', 91, 'C'],
  ['R10 in 180 days', 180, 'C'],
  ['R11 in 181 days', 181, 'D'],
  ['R11 in ten years', 3650, 'D'],
  ['R11 without a day', null, 'D'],
])('%s a clear need at the stage of intent is graded by its day (%s → %s)', (_, n, grade) =>
  expect(gradeOfNeed(clear(n), N)).toBe(grade),
)

test('R11 a latent need is D, R12 a need without demand is E, at every stage and with every day', () => {
  for (const stage of STAGES) {
    expect(gradeOfNeed({ ...plain('latent'), stage }, N)).toBe('D')
    expect(gradeOfNeed({ ...plain('none'), stage }, N)).toBe('E')
  }
})

test.each(STAGES.filter(stage => stage !== 'intent'))(
  'R8 from 受理 on (%s) a passed expected day never makes a D, the days ahead count as ever',
  stage => {
    for (const n of [-400, -31, -30, 30]) expect(gradeOfNeed(clear(n, stage), N)).toBe('A')
    expect([31, 90, 91, 180, 181, null].map(n => gradeOfNeed(clear(n, stage), N)).join('')).toBe('BBCCDD')
  },
)

test('R8 R9 R10 the limits are 30, 90 and 180 days, and 30 past', () => {
  expect([HORIZON.A, HORIZON.B, HORIZON.C, PAST_LIMIT]).toEqual([30, 90, 180, 30])
  expect(GRADES.join('')).toBe('ABCDE')
})

test.each<[string, Gradable[], 'latent' | 'none', Grade]>([
  ['R11 with nothing open a customer is D', [], 'latent', 'D'],
  ['R12 with nothing open and 暂无需求 answered a customer is E', [], 'none', 'E'],
  ['R6 the best of B, A and C is A', [clear(31), clear(30), clear(91)], 'latent', 'A'],
  ['R6 a latent need beats one without demand', [plain('none'), plain('latent')], 'latent', 'D'],
  ['R6 an open need speaks, not what was said before', [clear(90)], 'none', 'B'],
  ['R12 only needs without demand are E', [plain('none'), plain('none')], 'latent', 'E'],
])('%s', (_, needs, standing, grade) => expect(gradeOf(needs, standing, N)).toBe(grade))

const edge = fc.constantFrom(-31, -30, 0, 30, 31, 90, 91, 180, 181)
const gradable: fc.Arbitrary<Gradable> = fc
  .record({
    demand: fc.constantFrom('clear', 'clear', 'clear', 'latent', 'none'),
    n: fc.option(fc.oneof(edge, fc.integer({ min: -500, max: 500 }))),
    stage: fc.constantFrom(...STAGES),
  })
  .map(({ demand, n, stage }) => ({ ...clear(demand === 'clear' ? n : null, stage), demand }) as Gradable)
const standing = fc.constantFrom('latent' as const, 'none' as const)

test('R6 R7 the grade of a customer is the best that the table gives to its open needs', () => {
  fc.assert(
    fc.property(fc.array(gradable, { maxLength: 20 }), standing, (needs, said) => {
      const all = needs.map(byTable).sort()
      expect(gradeOf(needs, said, N)).toBe(all[0] ?? (said === 'none' ? 'E' : 'D'))
    }),
    { numRuns: 1000 },
  )
})

test('R6 only demand, expected day and stage count: the order of the needs does not, nor does a move in time', () => {
  const shifted = (needs: Gradable[], by: number) =>
    needs.map(need => ({ ...need, expectedOn: need.expectedOn && addDays(need.expectedOn, by) }))
  fc.assert(
    fc.property(fc.array(gradable), standing, fc.integer({ min: -900, max: 900 }), (needs, said, by) => {
      const grade = gradeOf(needs, said, N)
      expect(gradeOf([...needs].reverse(), said, N)).toBe(grade)
      expect(gradeOf(shifted(needs, by), said, N + by)).toBe(grade)
    }),
  )
})

type Named = Gradable & { id: string; amountFen: number }
const named = (id: string, need: Gradable, amountFen = 100): Named => ({ ...need, id, amountFen })

test.each<[string, Named[], string | null]>([
  ['with nothing open no need leads', [], null],
  ['the best grade leads', [named('b', clear(31), 900), named('c', clear(30))], 'c'],
  ['of one grade the nearest expected day leads', [named('a', clear(20), 900), named('b', clear(10))], 'b'],
  ['of one day the larger amount leads', [named('a', clear(20), 100), named('b', clear(20), 200)], 'b'],
  ['of one amount the lower id leads', [named('b', clear(20)), named('a', clear(20))], 'a'],
  ['of D a day far ahead beats none', [named('a', plain('latent'), 900), named('b', clear(200))], 'b'],
])('R19 for the gate %s', (_, needs, id) => expect(leadingNeed(needs, TODAY)?.id ?? null).toBe(id))

test('R19 the leading need is the same in whatever order the needs are read', () => {
  const many = fc.array(fc.tuple(gradable, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(many, many => {
      const needs = many.map(([need, amount], i) => named(`n${i}`, need, amount))
      const lead = leadingNeed(needs, TODAY)
      expect(leadingNeed([...needs].reverse(), TODAY)).toEqual(lead)
      const best = needs.map(byTable).sort()[0]
      expect(lead && byTable(lead)).toBe(best)
      const days = needs.filter(need => byTable(need) === best).map(need => need.expectedOn)
      const dated = days.filter((on): on is Day => on !== null)
      // Whether a passed day is nearer than one ahead is not said, so only days ahead are compared.
      if (dated.every(on => on >= TODAY)) expect(lead?.expectedOn ?? undefined).toBe([...dated].sort()[0])
    }),
  )
})
