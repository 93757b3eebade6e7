import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CustomerRow } from '@/contract'
import type { Strip } from '@/domain/today'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { type Changes, todayList, totalOf } from './today-list'

const PAGE = 50
const STRIPS: readonly Strip[] = ['contact', 'look']

/** Today's two strips with their further pages, and what was changed on this phone since they were read. */
export function useToday(strip: Strip, isEndless: boolean, onError: (message: string) => void) {
  const query = useQuery('officer', 'today.list', {})
  const [further, setFurther] = useState<readonly CustomerRow[]>([])
  const [changes, setChanges] = useState<Changes>({})
  const [isLoading, setLoading] = useState(false)
  const isBusy = useRef(false)
  const { data } = query
  const list = useMemo(() => (data ? todayList(data, further, changes) : null), [data, further, changes])
  const [drawn, setDrawn] = useState({ strip, count: PAGE })
  // A strip begins with one page drawn, however many were read: switching stays instant.
  const limit = drawn.strip === strip ? drawn.count : PAGE
  const read = list?.rows[strip]
  const rows = useMemo(() => read?.slice(0, limit), [read, limit])
  const left = list && rows ? Math.max(0, totalOf(list.counts, strip) - rows.length) : 0

  const more = useCallback(async () => {
    if (isBusy.current || !read || left === 0) return
    const draw = () => setDrawn({ strip, count: limit + PAGE })
    if (read.length > limit) return draw()
    isBusy.current = true
    setLoading(true)
    try {
      const page = await call('officer', 'today.list', { strip, after: read.length })
      setFurther(last => [...last, ...page.rows])
      draw()
    } catch (thrown) {
      onError(toCallError(thrown).message)
    } finally {
      isBusy.current = false
      setLoading(false)
    }
  }, [read, limit, left, strip, onError])
  useReachBottom(() => void (isEndless && more()))

  // A new first page makes the further ones old: they are read again, and stay on the screen meanwhile.
  const depth = useRef<Record<Strip, number>>({ contact: 0, look: 0 })
  depth.current = {
    contact: further.filter(row => row.strip === 'contact').length,
    look: further.filter(row => row.strip === 'look').length,
  }
  useEffect(() => {
    if (!data) return undefined
    let isCurrent = true
    void readAgain(depth.current).then(rows => {
      if (isCurrent && rows) setFurther(rows)
    })
    return () => {
      isCurrent = false
    }
  }, [data])

  const change = useCallback((row: CustomerRow) => setChanges(last => ({ ...last, [row.id]: row })), [])
  const unchange = useCallback((id: string) => setChanges(({ [id]: _, ...rest }) => rest), [])
  return { query, counts: list?.counts, rows, left, isLoading, more, change, unchange }
}

/** As many further pages as were open; null when there are none or the network is away. */
async function readAgain(depth: Readonly<Record<Strip, number>>): Promise<CustomerRow[] | null> {
  if (depth.contact + depth.look === 0) return null
  const rows: CustomerRow[] = []
  try {
    for (const strip of STRIPS) {
      for (let after = PAGE; after < PAGE + depth[strip]; after += PAGE) {
        rows.push(...(await call('officer', 'today.list', { strip, after })).rows)
      }
    }
    return rows
  } catch {
    return null
  }
}
