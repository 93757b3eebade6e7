import { useState } from 'react'
import type { Day } from '@/domain/day'
import { useQuery } from '@/lib/use-query'
import { withoutStop } from '@/lib/without-stop'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { DayStep } from './day-step'
import { SentItems, SentMessages } from './sent-lists'
import { beyondWords, emptyWords, fatesOf } from './sent-words'

/** 「提醒记录」: one day of what was sent, what was said together, and what was held back and why. */
export function SentDay() {
  const [day, setDay] = useState<Day | null>(null)
  const { data, error, refresh } = useQuery('officer', 'reminder.history', day ? { day } : {})
  if (!data && error)
    return <ErrorState id="sent-error" message={error.message} onRetry={() => void refresh()} />
  if (!data) return <Skeleton id="sent-loading" rows={4} />
  const { messages, items, on, today } = data
  const beyond = beyondWords(data)
  return (
    <>
      <DayStep on={on} today={today} onChange={setDay} />
      {error && <Notice id="sent-offline" text={`${withoutStop(error.message)}。下面是上次看到的`} />}
      {messages.length + items.length === 0 && (
        <Empty id="sent-empty" icon="bell" {...emptyWords(data.quiet, on === today)} />
      )}
      {messages.length > 0 && <SentMessages messages={messages} />}
      {fatesOf(items).map(group => (
        <SentItems key={group.id} id={`sent-${group.id}`} title={group.title} items={group.items} />
      ))}
      {beyond !== '' && <Notice id="sent-beyond" text={beyond} />}
    </>
  )
}
