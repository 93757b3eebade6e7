import { useEffect, useRef, useState } from 'react'
import { addDays, type Day } from '@/domain/day'
import { type CallError, toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { keyOf } from '@/lib/store'
import { useQuery } from '@/lib/use-query'

export type Grid = Output<'officer', 'calendar.grid'>
export type GridRow = Grid['rows'][number]

const DAYS = 14
const ROWS = 30
type More = { key: string; rows: GridRow[]; after: string | null }

/** Rows of further pages behind those of the first, each customer once. */
export const joinRows = (first: readonly GridRow[], more: readonly GridRow[]): GridRow[] => {
  const known = new Set(first.map(row => row.id))
  return [...first, ...more.filter(row => !known.has(row.id))]
}

/** The contact calendar: a window of 14 days, of which `to` is the last (null: today), and customers by pages. */
export function useCalendar() {
  const [to, setTo] = useState<Day | null>(null)
  const [more, setMore] = useState<More>()
  const [isFetching, setFetching] = useState(false)
  const [moreError, setMoreError] = useState<CallError>()
  const input = { days: DAYS, limit: ROWS, ...(to === null ? {} : { to }) }
  const key = keyOf(JSON.stringify(input))
  const first = useQuery('officer', 'calendar.grid', input)

  // While another window is on its way the last one stays on screen, unless it was somebody else's.
  const shown = useRef<{ reader: string; grid: Grid }>()
  const reader = keyOf('')
  useEffect(() => {
    if (first.data) shown.current = { reader, grid: first.data }
  }, [first.data, reader])
  const last = shown.current?.reader === reader ? shown.current.grid : undefined
  const grid = first.data ?? (first.error ? undefined : last)

  const extra = more?.key === key ? more : undefined
  const after = extra ? extra.after : (first.data?.after ?? null)
  const fetchMore = async () => {
    if (after === null || isFetching) return
    setFetching(true)
    setMoreError(undefined)
    try {
      const page = await call('officer', 'calendar.grid', { ...input, after })
      setMore({ key, rows: [...(extra?.rows ?? []), ...page.rows], after: page.after })
    } catch (thrown) {
      setMoreError(toCallError(thrown))
    } finally {
      setFetching(false)
    }
  }
  const earlier = () => {
    const oldest = first.data?.days[0]?.on
    if (oldest) setTo(addDays(oldest, -1))
  }
  return {
    grid,
    rows: joinRows(grid?.rows ?? [], extra?.rows ?? []),
    status: first.status,
    error: first.error,
    refresh: first.refresh,
    to,
    isMoving: grid !== undefined && first.data === undefined,
    earlier,
    backToToday: () => setTo(null),
    hasMore: after !== null,
    isFetching,
    moreError,
    fetchMore,
  }
}
