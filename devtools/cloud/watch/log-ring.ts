/** A line that a function wrote or the cloud itself (fn is then empty), by the cloud's clock. */
export type LogLine = { at: number; fn: string; text: string }
/** One call of a function: what it was called by, how long it took and how it ended. */
export type CallLine = { at: number; fn: string; source: string; ms: number; code: string }

/** Remembers the newest of what it is given. */
export function createRing<T>(size: number): { add(item: T): void; items(): T[]; clear(): void } {
  const items: T[] = []
  return {
    add(item) {
      items.push(item)
      if (items.length > size) items.splice(0, items.length - size)
    },
    items: () => [...items],
    clear: () => void items.splice(0),
  }
}

/** Lines of the function host begin with the function's name: "officer: …". */
export function readLine(chunk: string, functions: ReadonlySet<string>, at: number): LogLine[] {
  const [, name = ''] = /^([\w-]+): /.exec(chunk) ?? []
  const fn = functions.has(name) ? name : ''
  const text = fn === '' ? chunk : chunk.slice(fn.length + 2)
  return text.split('\n').map(line => ({ at, fn, text: line }))
}
