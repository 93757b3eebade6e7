import { useRef, useState } from 'react'
import type { CustomerRow } from '@/contract'
import { whatIf } from '@/domain/what-if'
import { type CallError, toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { EMPTY_DRAFT, freshened, type LogDraft } from './draft'
import { followUpOf, readDraft } from './entry'
import { tickedTasks, withoutTasks } from './loan-tasks'
import { logInput } from './log-input'
import type { LogTarget, Saved } from './use-log'
import type { Standing } from './use-rules'

/** What was entered stays on the sheet until it is out of sight. */
const SLIDING_AWAY_MS = 300
/** Until then nobody waits yet: a button that only flashes says nothing. A second tap is not taken either way. */
const SLOW_MS = 300

/** Everything between a tap in the sheet and the saved entry. */
export function useLogForm(target: LogTarget, { today, rules }: Standing, onSaved: (saved: Saved) => void) {
  const [fetched, setFetched] = useState<CustomerRow | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  // The semicolon: a draft is thrown away by its key's beginning, and cus_1 begins cus_12.
  const kept = useDraft<LogDraft>(`log:${target.row.id};`, {
    ...EMPTY_DRAFT,
    when: target.when ?? EMPTY_DRAFT.when,
  })

  const row = fetched && fetched.version > target.row.version ? fetched : target.row
  const draft = freshened(kept.value, today)
  const reading = readDraft(row.journal, draft, target.channel, today, rules.calendar)
  const change = (part: Partial<LogDraft>) => {
    setMessage(null)
    kept.change({ ...draft, ...part, on: today })
  }

  const recover = async (error: CallError) => {
    if (error.code === 'OFFLINE') return setMessage('没有网络。填的都留在手机里，有网再点保存。')
    if (error.code !== 'CONFLICT' && error.code !== 'ID_TAKEN') return setMessage(error.message)
    const isWritten = error.code === 'ID_TAKEN'
    if (isWritten) kept.change({ id: newId('fol'), triedAt: null })
    const fresh = await call('officer', 'customer.get', { id: row.id }).catch(() => null)
    if (fresh) setFetched(fresh)
    setMessage(
      isWritten
        ? '上一次其实已经记下了。要再记一条，请再点保存。'
        : '这位客户刚被改过，已换成最新的。填的还在，看一眼再保存。',
    )
  }

  const isSaving = useRef(false)
  const rest = () => {
    isSaving.current = false
    setBusy(false)
  }
  const save = async () => {
    if (isSaving.current) return
    isSaving.current = true
    const id = draft.id ?? target.entryId
    const triedAt = draft.triedAt ?? Date.now()
    change({ id, triedAt })
    const slow = setTimeout(() => setBusy(true), SLOW_MS)
    try {
      const input = logInput(row, { ...draft, id, triedAt }, reading, today)
      const { customer, entry } = await call('officer', 'followUp.log', input).finally(() =>
        clearTimeout(slow),
      )
      onSaved({ before: row, customer, entry })
      setTimeout(() => {
        rest()
        void kept.discard()
      }, SLIDING_AWAY_MS)
    } catch (thrown) {
      await recover(toCallError(thrown))
      rest()
    }
  }

  return {
    row,
    today,
    calendar: rules.calendar,
    draft,
    reading,
    change,
    save,
    isBusy,
    message,
    isReady: kept.isReady,
    outlook:
      reading.lacks === null
        ? whatIf(
            withoutTasks(row.journal, tickedTasks(row.journal, draft, reading)),
            followUpOf(reading, draft, today),
            today,
            rules,
          )
        : null,
  }
}

export type LogForm = ReturnType<typeof useLogForm>
