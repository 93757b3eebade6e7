export type Tally = { requests: number; documentsRead: number }
export type FunctionTally = { calls: number; databaseRequests: number; documentsRead: number }
export type Stats = {
  documentsRead: number
  actions: Record<string, Tally>
  functions: Record<string, FunctionTally>
}

export type Counters = ReturnType<typeof createCounters>

/** What was asked and what it cost, so that a bench can assert both. */
export function createCounters() {
  /** The engine adds to it as it reads. */
  const read = { documentsRead: 0 }
  let actions: Record<string, Tally> = {}
  let functions: Record<string, FunctionTally> = {}
  const functionTally = (fn: string): FunctionTally => {
    functions[fn] ??= { calls: 0, databaseRequests: 0, documentsRead: 0 }
    return functions[fn]
  }
  return {
    read,
    call(fn: string): void {
      functionTally(fn).calls += 1
    },
    action(action: string, documentsRead: number, fn: string | undefined): void {
      actions[action] ??= { requests: 0, documentsRead: 0 }
      const tally = actions[action]
      tally.requests += 1
      tally.documentsRead += documentsRead
      if (fn === undefined || !action.startsWith('database.')) return
      functionTally(fn).databaseRequests += 1
      functionTally(fn).documentsRead += documentsRead
    },
    stats: (): Stats => structuredClone({ documentsRead: read.documentsRead, actions, functions }),
    reset(): void {
      read.documentsRead = 0
      actions = {}
      functions = {}
    },
  }
}
