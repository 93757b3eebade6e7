import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FunctionName } from '@/contract'
import { type CallError, type CallErrorCode, toCallError } from './call-error'
import { call, type Input, type OperationName, type Output } from './cloud'
import { forget, keep, keyOf, readKept } from './store'

/** `loading`: nothing yet, show a skeleton · `offline` and `error` may still carry the data seen last. */
export type QueryStatus = 'loading' | 'ready' | 'error' | 'offline'

export type Query<T> = {
  status: QueryStatus
  data: T | undefined
  error: CallError | undefined
  /** True while the answer on screen may be older than the one on its way. */
  isRefreshing: boolean
  refresh: () => Promise<void>
  /** Changes what is shown at once, before the server has said so. */
  patch: (change: (data: T) => T) => void
}

type Seen<T> = {
  key: string
  status: QueryStatus
  data: T | undefined
  error: CallError | undefined
  isRefreshing: boolean
}
/** What the reader may not see, or no longer, leaves the screen and the phone. */
const SHUT_OUT: readonly CallErrorCode[] = ['NOT_STAFF', 'LEFT', 'FORBIDDEN', 'NOT_FOUND']
const unseen = (key: string) => ({
  key,
  status: 'loading' as const,
  data: undefined,
  error: undefined,
  isRefreshing: true,
})

/**
 * Reads one operation: first from the phone, then from the cloud, and again whenever the page is shown or pulled down.
 * A null input waits.
 */
export function useQuery<F extends FunctionName, O extends OperationName<F>>(
  fn: F,
  op: O,
  input: Input<F, O> | null,
): Query<Output<F, O>> {
  type Data = Output<F, O>
  const body = input === null ? null : JSON.stringify(input)
  const key = keyOf(`query:${fn}.${op}:${body}`)
  const [held, setSeen] = useState<Seen<Data>>(() => unseen(key))
  const seen: Seen<Data> = held.key === key ? held : unseen(key)
  const turn = useRef(0)
  const flight = useRef<{ key: string; done: Promise<void> } | null>(null)

  const refresh = useCallback((): Promise<void> => {
    if (body === null) return Promise.resolve()
    turn.current += 1
    const mine = turn.current
    const show = (next: (last: Seen<Data>) => Partial<Seen<Data>>) => {
      if (mine !== turn.current) return
      setSeen(last => {
        const now: Seen<Data> = last.key === key ? last : unseen(key)
        return { ...now, ...next(now) }
      })
    }
    const run = async () => {
      show(() => ({ isRefreshing: true }))
      try {
        const data = await call(fn, op, JSON.parse(body) as Input<F, O>)
        show(() => ({ status: 'ready', data, error: undefined, isRefreshing: false }))
        if (mine === turn.current) await keep(key, data)
      } catch (thrown) {
        const error = toCallError(thrown)
        const isShutOut = SHUT_OUT.indexOf(error.code) >= 0
        if (isShutOut) await forget(key)
        const status = error.code === 'OFFLINE' ? 'offline' : 'error'
        show(last => ({ status, error, isRefreshing: false, data: isShutOut ? undefined : last.data }))
      }
    }
    const done = run().finally(() => {
      if (flight.current?.done === done) flight.current = null
    })
    flight.current = { key, done }
    return done
  }, [fn, op, key, body])

  useEffect(() => {
    if (body === null) return
    void readKept<Data>(key).then(data => {
      if (data === undefined) return
      setSeen(last => (last.key === key && last.status === 'ready' ? last : keptOver(last, key, data)))
    })
    void refresh()
  }, [key, body, refresh])
  // The first showing finds the first reading under way.
  useDidShow(() => void (flight.current?.key === key || refresh()))
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))

  const patch = useCallback((change: (data: Data) => Data) => {
    setSeen(last => (last.data === undefined ? last : { ...last, data: change(last.data) }))
  }, [])
  return {
    status: seen.status,
    data: seen.data,
    error: seen.error,
    isRefreshing: seen.isRefreshing,
    refresh,
    patch,
  }
}

/** What was kept fills the screen only where nothing newer has arrived. */
function keptOver<T>(last: Seen<T>, key: string, data: T): Seen<T> {
  const now: Seen<T> = last.key === key ? last : unseen(key)
  if (now.data !== undefined || now.status === 'error') return now
  return { ...now, data, status: now.status === 'loading' ? 'ready' : now.status }
}
