import { useState } from 'react'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { AskLine } from './ask-line'
import { OwnRow } from './own-row'
import { useWillAsk } from './use-asking'
import { useTicks } from './use-ticks'

/** What is already to be remembered of this customer. */
export function CustomerReminders({ customerId }: { customerId: string }) {
  const [message, setMessage] = useState<string | null>(null)
  const { data } = useQuery('officer', 'reminder.list', { customerId })
  const ticks = useTicks(setMessage)
  const willAsk = useWillAsk()
  const open = data ? ticks.left(data.rows) : []
  if (!data || (open.length === 0 && message === null)) return null
  return (
    <>
      {message !== null && <Notice id="customer-reminders-refused" tone="warn" icon="alert" text={message} />}
      <Card id="customer-reminders" kind="list">
        {open.map(reminder => (
          <OwnRow key={reminder.id} reminder={reminder} today={data.today} ticks={ticks} />
        ))}
      </Card>
      {willAsk && open.length > 0 && <AskLine id="customer-reminders-ask" when="打勾" />}
    </>
  )
}
