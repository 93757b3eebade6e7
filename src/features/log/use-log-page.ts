import { useCallback, useState } from 'react'
import { useSearch } from '@/features/customers/use-search'
import type { Alarm } from '@/lib/phone-calendar'
import { useQuery } from '@/lib/use-query'
import { addAlarm, newAlarmOf } from './alarm'
import { savedWords } from './preview-words'
import { type Made, undoEntry } from './undo'
import { useLog } from './use-log'

type Said = { text: string; made?: Made; alarm?: Alarm | null }

/** Whom to write for: those due first, or who is searched for; then the sheet; then ten seconds to take it back. */
export function useLogPage() {
  const [text, setText] = useState('')
  const [said, setSaid] = useState<Said | null>(null)
  const due = useQuery('officer', 'today.list', {})
  const search = useSearch(text)
  const log = useLog({
    onError: message => setSaid({ text: message }),
    onSaved: ({ before, customer, entry }) => {
      setText('')
      setSaid({
        text: `${customer.name} ${savedWords(before.grade, customer, log.today)}`,
        made: { entryId: entry.id, version: customer.version },
        alarm: newAlarmOf(before, customer, Date.now()),
      })
      void due.refresh()
    },
  })
  const { open } = log
  const onPick = useCallback<typeof open>(row => open(row), [open])
  const undo = async (made: Made) => {
    setSaid(null)
    const undone = await undoEntry(made).catch(() => null)
    setSaid({ text: undone ? `${undone.name} 已撤销` : '没有撤销成功，请到客户页作废这条' })
    void due.refresh()
  }
  const found = search.isOn
    ? { rows: search.found?.rows, error: search.found?.error, retry: search.retry }
    : { rows: due.data?.rows, error: due.error, retry: () => void due.refresh() }
  return {
    text,
    setText,
    isSearching: search.isOn,
    ...found,
    said,
    clearSaid: () => setSaid(null),
    undo,
    addAlarm: (alarm: Alarm) => void addAlarm(alarm).then(text => setSaid({ text })),
    onPick,
    sheet: log.sheet,
  }
}
