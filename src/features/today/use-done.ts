import { useCallback, useRef, useState } from 'react'
import type { CustomerRow } from '@/contract'
import type { Made } from '@/features/log/undo'
import { undoEntry } from '@/features/log/undo'
import { toCallError } from '@/lib/call-error'
import type { Alarm } from '@/lib/phone-calendar'
import { expire, type Fold } from './folds'

const UNDO_MS = 10_000

type Hooks = { change: (row: CustomerRow) => void; onError: (message: string) => void }

/** Rows just done, folded for ten seconds with a way back. */
export function useDone({ change, onError }: Hooks) {
  const [folds, setFolds] = useState<readonly Fold[]>([])
  const made = useRef<Record<string, Promise<Made>>>({})

  const close = useCallback((id: string) => setFolds(last => expire(last, id)), [])
  const unfold = useCallback((id: string) => setFolds(last => last.filter(fold => fold.row.id !== id)), [])

  /** `entry` may still be on its way: an undo waits for it. */
  const fold = useCallback(
    (
      row: CustomerRow,
      after: string | null,
      text: string,
      entry: Promise<Made>,
      alarm: Alarm | null = null,
    ) => {
      made.current[row.id] = entry
      setFolds(last => [
        ...last.filter(one => one.row.id !== row.id),
        { row, after, text, alarm, state: 'open' },
      ])
      entry.catch(() => unfold(row.id))
      setTimeout(() => {
        // Done again meanwhile: the later one has its own ten seconds.
        if (made.current[row.id] === entry) close(row.id)
      }, UNDO_MS)
    },
    [unfold, close],
  )

  const undo = useCallback(
    async (id: string) => {
      const entry = made.current[id]
      if (!entry) return
      setFolds(last => last.map(one => (one.row.id === id ? { ...one, state: 'undoing' } : one)))
      try {
        change(await undoEntry(await entry))
      } catch (thrown) {
        onError(toCallError(thrown).message)
      }
      unfold(id)
    },
    [change, onError, unfold],
  )
  return { folds, fold, undo }
}
