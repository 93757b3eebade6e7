import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type CallError, toCallError } from './call-error'
import type { Query } from './use-query'

type Page = { rows: readonly { id: string }[]; after: string | null }

export type Pages<T extends Page> = {
  /** Every page read so far, without repeats: undefined while the first is on its way. */
  rows: T['rows'][number][] | undefined
  hasMore: boolean
  isReading: boolean
  error: CallError | undefined
  more: () => Promise<void>
}

/** After a refresh so many pages are read anew; who has scrolled further sees the rest as it was. */
const READ_ANEW = 6

/**
 * The pages after a first one: `usePages(useQuery('officer', 'customer.list', input), key, after => call(…))`.
 * `key` says which list it is; another key begins anew.
 */
export function usePages<T extends Page>(
  first: Query<T>,
  key: string,
  read: (after: string) => Promise<T>,
): Pages<T> {
  const [held, setHeld] = useState<{ key: string; pages: readonly T[] }>({ key, pages: [] })
  const [state, setState] = useState<{ isReading: boolean; error: CallError | undefined }>(idle)
  const later = held.key === key ? held.pages : none
  const turn = useRef(0)
  const latest = useRef({ key, later, read })
  latest.current = { key, later, read }
  const head = first.data

  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    const { key, later, read } = latest.current
    if (head === undefined || later.length === 0) return
    void readAnew(head, later, read).then(
      pages => void (mine === turn.current && setHeld({ key, pages })),
      () => undefined,
    )
  }, [head])

  const last = later[later.length - 1] ?? head
  const after = last?.after ?? null
  const more = useCallback(async () => {
    if (after === null || state.isReading) return
    const mine = turn.current
    const { key, later, read } = latest.current
    setState({ isReading: true, error: undefined })
    try {
      const page = await read(after)
      if (mine === turn.current) setHeld({ key, pages: [...later, page] })
      setState(idle)
    } catch (thrown) {
      setState({ isReading: false, error: toCallError(thrown) })
    }
  }, [after, state.isReading])

  const rows = useMemo(() => head && distinct([head, ...later]), [head, later])
  return { rows, hasMore: after !== null, more, ...state }
}

const idle = { isReading: false, error: undefined }
const none: readonly never[] = []

/** The same number of pages again, from a new first one on. */
export async function readAnew<T extends Page>(
  head: T,
  later: readonly T[],
  read: (after: string) => Promise<T>,
) {
  const pages: T[] = []
  let { after } = head
  while (after !== null && pages.length < Math.min(later.length, READ_ANEW)) {
    const page = await read(after)
    pages.push(page)
    after = page.after
  }
  return after === null ? pages : [...pages, ...later.slice(pages.length)]
}

/** Rows move between pages while somebody reads: each is shown once, where it came first. */
export function distinct<T extends Page>(pages: readonly T[]): T['rows'][number][] {
  const seen = new Set<string>()
  return pages.flatMap(page => page.rows.filter(row => !seen.has(row.id) && seen.add(row.id)))
}
