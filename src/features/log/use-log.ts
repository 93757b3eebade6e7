import { useCallback, useRef, useState } from 'react'
import type { CustomerRow, CustomerView, EntryView } from '@/contract'
import type { Channel } from '@/domain/journal'
import { toCallError } from '@/lib/call-error'
import { newId } from '@/lib/new-id'
import { dial as callUp, forgetDial, pendingDial, ringAbout } from './dial'
import { usualChannel } from './draft'
import type { Whereto } from './read-phone'
import { talkWords } from './talk'
import { useReturn } from './use-return'
import { type Standing, useRules } from './use-rules'
import type { When } from './when'

/** Whom the sheet is open for, and what opening it already knows. */
export type LogTarget = {
  row: CustomerRow
  channel: Channel
  entryId: string
  talk?: string | undefined
  /** R40: what is written down late begins on its own day. */
  when?: When | undefined
}
export type Saved = { before: CustomerRow; customer: CustomerView; entry: EntryView }
export type LogSheetProps = {
  target: LogTarget | null
  isOpen: boolean
  standing: Standing
  onClose: () => void
  onSaved: (saved: Saved) => void
}

/** Where nothing leaves the app after a dial (the web, the tools), the sheet opens after so long. */
const NO_DIALLER_MS = 1500

/**
 * 「记跟进」 for a page: `log.open(row)`, `log.dial(row)`, and `<LogSheet {...log.sheet} />` inside its Screen.
 * Coming back from a dial opens the sheet by itself.
 */
export function useLog(handlers: { onSaved: (saved: Saved) => void; onError: (message: string) => void }) {
  const standing = useRules()
  const [target, setTarget] = useState<LogTarget | null>(null)
  const [isOpen, setOpen] = useState(false)
  const latest = useRef(handlers)
  latest.current = handlers
  const openFor = useRef<string | null>(null)

  const open = useCallback((row: CustomerRow, channel: Channel = usualChannel(row.journal), when?: When) => {
    openFor.current = row.id
    setTarget({ row, channel, entryId: newId('fol'), when })
    setOpen(true)
  }, [])

  const takeUpDial = useCallback(async () => {
    const pending = await pendingDial()
    if (pending === null) return
    const { row, at } = pending
    const talk = talkWords(at, Date.now())
    if (openFor.current === row.id) {
      setTarget(last => last && { ...last, talk: talk ?? last.talk })
    } else if (openFor.current === null) {
      open(row, 'T')
      setTarget(last => last && { ...last, talk })
    }
  }, [open])
  useReturn(() => void takeUpDial())

  const dial = useCallback(
    async (row: CustomerRow, whereto: Whereto = {}) => {
      try {
        if (await callUp(row, whereto)) setTimeout(() => void takeUpDial(), NO_DIALLER_MS)
      } catch (thrown) {
        latest.current.onError(toCallError(thrown).message)
      }
    },
    [takeUpDial],
  )

  /** R82, R127 a relative's number, in this customer's affairs. */
  const ring = useCallback(
    async (row: CustomerRow, phone: string): Promise<boolean> => {
      const isRung = await ringAbout(row, phone)
      if (isRung) setTimeout(() => void takeUpDial(), NO_DIALLER_MS)
      return isRung
    },
    [takeUpDial],
  )

  const close = useCallback(() => {
    openFor.current = null
    setOpen(false)
    void forgetDial()
  }, [])
  const onSaved = useCallback(
    (saved: Saved) => {
      close()
      latest.current.onSaved(saved)
    },
    [close],
  )
  const sheet: LogSheetProps = { target, isOpen, standing, onClose: close, onSaved }
  return { open, dial, ring, sheet, ...standing }
}
