import fc from 'fast-check'
import { addDays, type Day, day, daysBetween } from './day'
import type { Gradable, Grade, Standing } from './grade'
import { nextGradeChange } from './grade-change'
import { STAGES } from './need'

const TODAY = day('2026-11-22')
const clear = (n: number, stage: Gradable['stage'] = 'intent'): Gradable => ({
  demand: 'clear',
  expectedOn: addDays(TODAY, n),
  stage,
})
const LATENT: Gradable = { demand: 'latent', expectedOn: null, stage: 'intent' }

const naiveGrade = (needs: readonly Gradable[], standing: Standing, today: Day): Grade =>
  needs
    .map((need): Grade => {
      if (need.demand === 'none') return 'E'
      if (need.demand === 'latent' || need.expectedOn === null) return 'D'
      const n = daysBetween(today, need.expectedOn)
      if (n < -30) return need.stage === 'intent' ? 'D' : 'A'
      return n <= 30 ? 'A' : n <= 90 ? 'B' : n <= 180 ? 'C' : 'D'
    })
    .sort()[0] ?? (standing === 'none' ? 'E' : 'D')

const walk = (needs: readonly Gradable[], standing: Standing, days: number) => {
  const from = naiveGrade(needs, standing, TODAY)
  for (let i = 1; i <= days; i++) {
    const to = naiveGrade(needs, standing, addDays(TODAY, i))
    if (to !== from) return { on: addDays(TODAY, i), from, to }
  }
  return null
}

test.each<[string, Gradable[], string | null]>([
  ['R8 a need expected on 2026-12-31 becomes A on 2026-12-01', [clear(39)], '2026-12-01 B→A'],
  ['R9 a C becomes B 90 days before its day', [clear(91)], '2026-11-23 C→B'],
  ['R10 a D becomes C 180 days before its day', [clear(181)], '2026-11-23 D→C'],
  ['R11 an A at its last day becomes D tomorrow', [clear(-30)], '2026-11-23 A→D'],
  ['R11 an A stays A until 31 days past its day', [clear(0)], '2026-12-23 A→D'],
  ['R8 an A under way stays A', [clear(0, 'accepted')], null],
  ['R11 a latent need does not move', [LATENT], null],
  ['R11 what fell to D stays there', [clear(-31)], null],
  ['R6 the next best takes over', [clear(-30), clear(60)], '2026-11-23 A→B'],
  ['R6 an A that follows in time covers the one that falls', [clear(-30), clear(31)], '2027-01-23 A→D'],
])('%s', (_, needs, expected) => {
  const change = nextGradeChange(needs, 'latent', TODAY)
  expect(change && `${change.on} ${change.from}→${change.to}`).toBe(expected)
})

test('R12 with nothing open nothing changes by itself', () => {
  expect(nextGradeChange([], 'latent', TODAY)).toBeNull()
  expect(nextGradeChange([], 'none', TODAY)).toBeNull()
})

const gradable: fc.Arbitrary<Gradable> = fc
  .record({
    demand: fc.constantFrom('clear', 'clear', 'clear', 'latent', 'none'),
    n: fc.option(fc.integer({ min: -60, max: 560 })),
    stage: fc.oneof(fc.constant('intent' as const), fc.constantFrom(...STAGES)),
  })
  .map(({ demand, n, stage }) => {
    const need = { ...clear(n ?? 0, stage), demand } as Gradable
    return n === null || demand !== 'clear' ? { ...need, expectedOn: null } : need
  })

test('R8-R12 the next change is the first that is met by walking day by day', () => {
  const standing = fc.constantFrom('latent' as const, 'none' as const)
  fc.assert(
    fc.property(fc.array(gradable, { maxLength: 5 }), standing, (needs, said) => {
      const found = walk(needs, said, 400)
      const change = nextGradeChange(needs, said, TODAY)
      if (found === null && change !== null) expect(change.on > addDays(TODAY, 400)).toBe(true)
      else expect(change).toEqual(found)
    }),
    { numRuns: 300 },
  )
})
