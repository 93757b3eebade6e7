import { day } from './day'
import type { FactSource, FactValue } from './fact'
import { importFate, type KnownBefore } from './import-fact'

const today = day('2026-11-23')
const wan = (number: number): FactValue => ({ number, unit: '万元' })
const known = (
  number: number,
  source: FactSource,
  staleOn: string,
  past: readonly [number, FactSource][] = [],
): KnownBefore => ({
  current: { value: wan(number), source },
  history: past.map(([before, from]) => ({ value: wan(before), source: from, on: day('2026-04-01') })),
  staleOn: day(staleOn),
})

test.each<[string, KnownBefore, ReturnType<typeof importFate>]>([
  ['nothing known', { current: null, history: [], staleOn: null }, 'fill'],
  ['the same, from a file', known(120, 'import', '2027-01-01'), 'same'],
  ['the same, from a talk long ago', known(120, 'talk', '2026-01-01'), 'same'],
  ['another value of an earlier file', known(90, 'import', '2027-01-01'), 'fill'],
  ['another value of the papers', known(90, 'opening', '2027-01-01'), 'fill'],
  ['a talk that is fresh', known(150, 'talk', '2026-11-24'), 'kept'],
  ['what was seen and is fresh', known(150, 'observed', '2026-11-24'), 'kept'],
  ['what the customer filled in and is fresh', known(150, 'self', '2026-11-24'), 'kept'],
  ['a talk that asks to be confirmed since today', known(150, 'talk', '2026-11-23'), 'fill'],
  ['a stale talk after this very file', known(150, 'talk', '2026-11-23', [[120, 'import']]), 'kept'],
  ['a stale talk after another file', known(150, 'talk', '2026-11-23', [[90, 'import']]), 'fill'],
  ['a stale talk that once said the same', known(150, 'talk', '2026-11-23', [[120, 'talk']]), 'fill'],
])('R35 a file that says 120 万元 meets %s: %s %s', (_, before, fate) => {
  expect(importFate(before, wan(120), today)).toBe(fate)
})
