/** The cloud's clock: the real one and an offset that can be changed. Limits and time-outs stay on the real one. */
export type Clock = { now(): number; offset(): number; set(ms: number): void }

export function createClock(start?: Date): Clock {
  let offset = start === undefined ? 0 : start.getTime() - Date.now()
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    set(ms) {
      offset = ms - Date.now()
    },
  }
}
