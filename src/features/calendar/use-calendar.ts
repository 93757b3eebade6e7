import { useEffect, useRef, useState } from 'react'
import { addDays, type Day } from '@/domain/day'
import { call, type Output } from '@/lib/cloud'
import { keyOf } from '@/lib/store'
import { usePages } from '@/lib/use-pages'
import { useQuery } from '@/lib/use-query'

export type Grid = Output<'officer', 'calendar.grid'>
export type GridRow = Grid['rows'][number]

const DAYS = 14
const ROWS = 30

/** The contact calendar: a window of 14 days, of which `to` is the last (null: today), and customers by pages. */
export function useCalendar() {
  const [to, setTo] = useState<Day | null>(null)
  const input = { days: DAYS, limit: ROWS, ...(to === null ? {} : { to }) }
  const first = useQuery('officer', 'calendar.grid', input)
  const pages = usePages(first, keyOf(JSON.stringify(input)), after =>
    call('officer', 'calendar.grid', { ...input, after }),
  )

  // While another window is on its way the last one stays on screen, unless it was somebody else's.
  const shown = useRef<{ reader: string; grid: Grid; rows: readonly GridRow[] }>()
  const reader = keyOf('')
  const rows = pages.rows
  useEffect(() => {
    if (first.data && rows) shown.current = { reader, grid: first.data, rows }
  }, [first.data, rows, reader])
  const last = shown.current?.reader === reader && !first.error ? shown.current : undefined

  const earlier = () => {
    const oldest = first.data?.days[0]?.on
    if (oldest) setTo(addDays(oldest, -1))
  }
  return {
    grid: first.data ?? last?.grid,
    rows: rows ?? last?.rows ?? [],
    pages,
    error: first.error,
    refresh: first.refresh,
    to,
    isMoving: first.data === undefined,
    earlier,
    backToToday: () => setTo(null),
  }
}
