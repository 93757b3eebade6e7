import { useState } from 'react'
import type { EntryView } from '@/contract'
import { call } from '@/lib/cloud'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { contactWords, entryDetails } from './entry-words'
import { FactList } from './fact-list'
import { useAct } from './use-act'
import type { Held } from './use-customer'

type EntrySheetProps = {
  held: Held
  entry: EntryView | undefined
  isOpen: boolean
  onClose: () => void
  onGone: (words: string) => void
}

/** For so long after it was written an entry is taken back without a word. */
const FRESH_MS = 10_000

/** An entry whole, and the way to take it back: fresh at once, later with a reason that stays. */
export function EntrySheet({ held, entry, isOpen, onClose, onGone }: EntrySheetProps) {
  const [asked, setAsked] = useState<{ id: string; reason: string }>()
  const act = useAct(held)
  if (!entry) return null
  const isAsked = asked?.id === entry.id
  const isFresh = Math.abs(Date.now() - entry.loggedAt) < FRESH_MS
  const reason = isAsked ? asked.reason.trim() : ''
  const undo = async () => {
    if (!isFresh && !isAsked) return setAsked({ id: entry.id, reason: '' })
    const isGone = await act.run(async version => {
      const input = { id: entry.id, version, ...(reason === '' ? {} : { reason }) }
      return (await call('officer', 'followUp.undo', input)).customer
    })
    if (!isGone) return setAsked({ id: entry.id, reason })
    setAsked(undefined)
    onGone(reason === '' ? '撤销了' : '已作废')
  }
  const footer =
    entry.voided === null && !held.customer.isArchived ? (
      <Button
        id="entry-undo"
        text={isFresh && !isAsked ? '撤销' : '作废'}
        kind="danger"
        isBusy={act.isBusy}
        isDisabled={isAsked && reason === ''}
        onPress={() => void undo()}
      />
    ) : null
  return (
    <Sheet
      id="entry"
      isOpen={isOpen}
      onClose={onClose}
      title={entry.note || contactWords(entry)}
      footer={footer}
    >
      <FactList id="entry-details" facts={entryDetails(entry, held.today)} />
      {isAsked && (
        <Field
          id="entry-reason"
          label="为什么作废"
          value={asked.reason}
          placeholder="比如：记错人了"
          maxLength={60}
          hint="记录会划掉，不会消失；等级里已经改过的需求不会退回。"
          error={act.refused?.words}
          onChange={text => setAsked({ id: entry.id, reason: text })}
        />
      )}
    </Sheet>
  )
}
