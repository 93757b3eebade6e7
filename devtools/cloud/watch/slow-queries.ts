export type SlowQuery = {
  at: number
  fn: string
  action: string
  collection: string
  query: string
  ms: number
  documentsRead: number
  /** The index it went by; undefined: the whole collection was looked at. */
  index: string | undefined
}

export type SlowQueries = ReturnType<typeof createSlowQueries>

/** The slowest so many; the rest of an entry is worked out only when it comes among them. */
export function createSlowQueries(most: number) {
  let slowest: SlowQuery[] = []
  return {
    offer(ms: number, describe: () => Omit<SlowQuery, 'ms'>): void {
      if (slowest.length >= most && ms <= (slowest.at(-1)?.ms ?? 0)) return
      slowest = [...slowest, { ...describe(), ms }].sort((a, b) => b.ms - a.ms).slice(0, most)
    },
    list: (): SlowQuery[] => [...slowest],
    clear(): void {
      slowest = []
    },
  }
}
