/** A figure that must not be above its limit: what it is, what was measured, the most it may be. */
export type Limit = readonly [what: string, value: number, most: number]

/** Fails the bench, after its line is printed, where a figure is above its limit or was not measured at all. */
export const mustHold = (bench: string, limits: readonly Limit[]): void => {
  const broken = limits.filter(([, value, most]) => !(value <= most))
  if (broken.length === 0) return
  const said = broken.map(([what, value, most]) => `${what} ${value}, at most ${most}`)
  throw new Error(`${bench}: ${said.join('; ')}`)
}
