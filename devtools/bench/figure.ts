/** One measured figure as one JSON line. */
export type Figure = {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly vs?: Readonly<Record<string, number | string>>
}

const round = (value: number): number => Number(value.toPrecision(5))

export const print = ({ bench, value, unit, vs = {} }: Figure): void => {
  const rounded = Object.fromEntries(
    Object.entries(vs).map(([key, other]) => [key, typeof other === 'number' ? round(other) : other]),
  )
  process.stdout.write(`${JSON.stringify({ bench, value: round(value), unit, vs: rounded })}\n`)
}

/** Milliseconds that the work takes. */
export const timed = <T>(work: () => T): { ms: number; result: T } => {
  const from = process.hrtime.bigint()
  const result = work()
  return { ms: Number(process.hrtime.bigint() - from) / 1e6, result }
}

export const timedAsync = async <T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> => {
  const from = process.hrtime.bigint()
  const result = await work()
  return { ms: Number(process.hrtime.bigint() - from) / 1e6, result }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
