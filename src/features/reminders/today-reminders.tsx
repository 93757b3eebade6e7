import { useEffect } from 'react'
import type { ReminderView } from '@/contract'
import type { Day } from '@/domain/day'
import { setTodayBadge } from '@/lib/today-badge'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { AskLine } from './ask-line'
import { ReminderRow } from './reminder-row'
import { useWillAsk } from './use-asking'
import { useTicks } from './use-ticks'

type TodayRemindersProps = {
  /** Missing in an answer that an older version kept on the phone. */
  reminders: readonly ReminderView[] | undefined
  today: Day
  /** How many customers are due a contact: the tab's figure counts them with the reminders. */
  due: number
  /** Whether the list below offers ticks of its own. */
  hasTicks: boolean
  onError: (message: string) => void
}

const NONE: readonly ReminderView[] = []

/** What is to be remembered today, also for who has no message left; and what the next tick will ask. */
export function TodayReminders({ reminders = NONE, today, due, hasTicks, onError }: TodayRemindersProps) {
  const ticks = useTicks(onError)
  const willAsk = useWillAsk()
  const open = ticks.left(reminders)
  const count = open.length
  useEffect(() => setTodayBadge(count + due), [count, due])
  return (
    <>
      {count > 0 && <Section id="today-reminders" text={`提醒 ${count}`} />}
      {count > 0 && (
        <Card kind="list">
          {open.map(reminder => (
            <ReminderRow key={reminder.id} reminder={reminder} today={today} onDone={ticks.done} />
          ))}
        </Card>
      )}
      {willAsk && (hasTicks || count > 0) && <AskLine id="today-asks" when="打勾" />}
    </>
  )
}
