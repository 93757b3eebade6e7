/** The value behind `--name`, if it was given. */
export function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`)
  if (at < 0) return undefined
  const value = args[at + 1]
  if (value === undefined || value.startsWith('--')) throw new Error(`--${name} needs a value`)
  return value
}

/** A moment with its offset, such as 2026-12-20T08:00+08:00: without one it would depend on the machine's zone. */
export function momentOption(args: readonly string[], name: string): Date | undefined {
  const text = option(args, name)
  if (text === undefined) return undefined
  const date = new Date(text)
  if (Number.isNaN(date.getTime()) || !/T\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(text)) {
    throw new Error(`--${name} needs a moment with its offset, such as 2026-12-20T08:00+08:00`)
  }
  return date
}

export function numberOption(
  args: readonly string[],
  name: string,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const text = option(args, name)
  const value = text === undefined ? fallback : Number(text)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`--${name} is a whole number from ${least} to ${most}`)
  }
  return value
}
