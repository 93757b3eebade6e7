export const SEPARATORS = [',', ';', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

const SAMPLE_LINES = 20

/** How often a separator stands outside quotes in each of the first lines. */
const countsOf = (text: string, separator: Separator): number[] => {
  const counts: number[] = []
  let count = 0
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === separator) count++
    else if (char === '\n' || char === '\r') {
      counts.push(count)
      count = 0
      if (counts.length === SAMPLE_LINES) return counts
    }
  }
  return [...counts, count]
}

/** The separator that cuts most of the first lines into as many cells as the first; the comma where none does. */
export const guessSeparator = (text: string): Separator => {
  let best: { separator: Separator; agree: number; count: number } = { separator: ',', agree: 0, count: 0 }
  for (const separator of SEPARATORS) {
    const counts = countsOf(text.slice(0, 100_000), separator).filter(n => n > 0)
    const count = counts[0] ?? 0
    const agree = counts.filter(n => n === count).length
    if (agree > best.agree || (agree === best.agree && count > best.count)) best = { separator, agree, count }
  }
  return best.separator
}
