import type { Day } from '@/domain/day'
import type { Demand } from '@/domain/need'
import type { Chance } from '../demo/prng'
import type { Known, KnownNeed } from './memory'
import { plusDays } from './moments'

export type Said = {
  readonly needId: string | null
  readonly demand: Demand
  readonly expectedOn: Day | null
}

const clear = (today: Day, from: number, to: number, c: Chance): Pick<Said, 'demand' | 'expectedOn'> => ({
  demand: 'clear',
  expectedOn: plusDays(today, c.int(from, to)),
})

/** What a customer says of a need: mostly 不变, now and then later, sooner, or nothing any more. */
const ofNeed = ({ id, demand, expectedOn }: KnownNeed, today: Day, c: Chance): Said => {
  const isPassed = expectedOn !== null && expectedOn < today
  const turn = c.next()
  if (turn < 0.02) return { needId: id, demand: 'none', expectedOn: null }
  if (turn < 0.08) return { needId: id, ...clear(today, 91, 300, c) }
  if (isPassed || turn < 0.12) return { needId: id, ...clear(today, 5, 60, c) }
  if (demand !== 'clear' && turn < 0.2) return { needId: id, ...clear(today, 20, 250, c) }
  return { needId: id, demand, expectedOn }
}

/** R19: an answer on every open need, or on the customer where none is open. */
export const answersOf = ({ needs }: Known, today: Day, c: Chance): Said[] => {
  if (needs.length > 0) return needs.map(need => ofNeed(need, today, c))
  if (c.is(0.3)) return [{ needId: null, ...clear(today, 30, 250, c) }]
  return [{ needId: null, demand: c.pick(['latent', 'none']), expectedOn: null }]
}

/** The memory after the answers; a clear one without a need opens a need of its own. */
export const remember = (known: Known, answers: readonly Said[], newNeedId: string): void => {
  for (const { needId, demand, expectedOn } of answers) {
    const need = known.needs.find(({ id }) => id === needId)
    if (need) Object.assign(need, { demand, expectedOn })
    if (needId !== null) continue
    if (demand === 'clear') known.needs.push({ id: newNeedId, demand, expectedOn })
    known.standing = demand === 'none' ? 'none' : 'latent'
  }
}
