import { type Day, dayNumber, daysBetween } from '@/domain/day'
import { type Grade, gradeOfNeed } from '@/domain/grade'
import type { Berka } from './berka'
import { chance } from './prng'

const OFFICERS = 12
/** Every so many-th account of a grade goes to the first officer, whose book is the one shown. */
const RICH_EVERY = 5

/**
 * The officer (0-11) of each account: A to D needs are dealt round with a larger share for the first officer, the
 * others to whoever has the fewest customers. Both users of a shared account have one officer.
 */
export const assignAccounts = (berka: Berka, newYear: Day, seed: number): Map<number, number> => {
  const people = new Map<number, number>()
  for (const disp of berka.disps) people.set(disp.account, (people.get(disp.account) ?? 0) + 1)
  const load = new Array<number>(OFFICERS).fill(0)
  const officerOf = new Map<number, number>()
  const give = (account: number, officer: number): void => {
    officerOf.set(account, officer)
    load[officer] = (load[officer] ?? 0) + (people.get(account) ?? 0)
  }
  const dealt: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0, E: 0 }
  const now = dayNumber(newYear)
  for (const loan of berka.loans) {
    if (daysBetween(newYear, loan.on) < 0) continue
    const at = dealt[gradeOfNeed({ demand: 'clear', expectedOn: loan.on, stage: 'intent' }, now)]++
    give(loan.account, at % RICH_EVERY === 0 ? 0 : 1 + ((at - Math.ceil(at / RICH_EVERY)) % (OFFICERS - 1)))
  }
  const c = chance(seed, 'accounts')
  const rest = [...people.keys()].filter(account => !officerOf.has(account))
  for (let i = rest.length - 1; i > 0; i--) {
    const j = c.int(0, i)
    const [a, b] = [rest[i], rest[j]]
    if (a !== undefined && b !== undefined) [rest[i], rest[j]] = [b, a]
  }
  for (const account of rest) give(account, load.indexOf(Math.min(...load)))
  return officerOf
}
