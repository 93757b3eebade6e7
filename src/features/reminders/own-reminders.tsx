import { useState } from 'react'
import { useRules } from '@/features/log/use-rules'
import { useQuery } from '@/lib/use-query'
import { withoutStop } from '@/lib/without-stop'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { Toast } from '@/ui/toast'
import { AskLine } from './ask-line'
import { OwnRow } from './own-row'
import { RemindSheet } from './remind-sheet'
import { useWillAsk } from './use-asking'
import { useTicks } from './use-ticks'

/** R104: what one wants to be reminded of, the earliest first. */
export function OwnReminders() {
  const [isAdding, setAdding] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const { today, rules } = useRules()
  const { data, error, refresh } = useQuery('officer', 'reminder.list', {})
  const ticks = useTicks(setSaid)
  const willAsk = useWillAsk()
  const open = data ? ticks.left(data.rows) : []
  if (!data && !error) return <Skeleton id="own-loading" rows={3} />
  if (!data && error)
    return <ErrorState id="own-error" message={error.message} onRetry={() => void refresh()} />
  return (
    <>
      {error && <Notice id="own-offline" text={`${withoutStop(error.message)}。下面是上次看到的`} />}
      {open.length === 0 ? (
        <Empty
          id="own-empty"
          icon="bell"
          title="没有要记着的事"
          note="开会、送材料、给谁回话，都可以记在这里；到时候「今天」会列出来。"
        />
      ) : (
        <Card id="own-list" kind="list">
          {open.map(reminder => (
            <OwnRow key={reminder.id} reminder={reminder} today={data?.today ?? today} ticks={ticks} />
          ))}
        </Card>
      )}
      {willAsk && open.length > 0 && <AskLine id="own-asks" when="打勾" />}
      <Stack>
        <Button id="own-add" text="记一条提醒" onPress={() => setAdding(true)} />
      </Stack>
      <RemindSheet
        id="remind"
        customer={null}
        today={today}
        calendar={rules.calendar}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onDone={words => {
          setSaid(words)
          void refresh()
        }}
      />
      {said !== null && <Toast key={said} id="own-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}
