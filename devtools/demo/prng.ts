/** A seeded source of chance (mulberry32): the same seed gives the same book on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number between both, inclusive. */
  readonly int: (from: number, to: number) => number
  /** True with that probability. */
  readonly is: (probability: number) => boolean
  readonly pick: <T>(of: readonly T[]) => T
  /** Picks by weight: `weighted([['a', 3], ['b', 1]])` is 'a' three times in four. */
  readonly weighted: <T>(of: readonly (readonly [T, number])[]) => T
}

const mix = (text: string): number => {
  let hash = 2_166_136_261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619)
  return hash >>> 0
}

/** Chance of its own for one purpose, so that a change in one part moves nothing elsewhere: `chance(1, 'name', 42)`. */
export const chance = (...seed: readonly (string | number)[]): Chance => {
  let state = mix(seed.join('/'))
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(of: readonly T[]): T => {
    if (of.length === 0) throw new RangeError('nothing to pick from')
    return of[Math.floor(next() * of.length)] as T
  }
  const weighted = <T>(of: readonly (readonly [T, number])[]): T => {
    let left = next() * of.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of of) {
      left -= weight
      if (left < 0) return value
    }
    return pick(of)[0]
  }
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    is: p => next() < p,
    pick,
    weighted,
  }
}
