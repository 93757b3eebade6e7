import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, type Day } from '@/domain/day'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { DayField } from '@/ui/picker-field'
import type { Complaint } from './complaint-words'
import type { ComplaintActs } from './use-complaint'

/** An extension reaches no further than so many days from today; the server holds it. */
const FURTHEST = 60

/** R92 more time, with a reason that stays on the record. */
export function ExtendPart({
  complaint: { dueOn },
  today,
  acts,
}: {
  complaint: Complaint
  today: Day
  acts: ComplaintActs
}) {
  const [isOpen, setOpen] = useState(false)
  const [to, setTo] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const extend = async () => {
    if (to === null || !(await acts.extend(to, reason.trim()))) return
    setOpen(false)
    setTo(null)
    setReason('')
  }
  if (!isOpen)
    return <Button id="complaint-extend" kind="plain" text="延长期限" onPress={() => setOpen(true)} />
  const first = dueOn >= today ? addDays(dueOn, 1) : today
  return (
    <View>
      <DayField
        id="complaint-to"
        label="延到哪天"
        value={to}
        today={today}
        from={first}
        to={addDays(today, FURTHEST)}
        onChange={setTo}
      />
      <Field
        id="complaint-reason"
        label="为什么"
        value={reason}
        placeholder="比如：等网点核对录像"
        maxLength={60}
        hint="理由留在记录里，客户也可以问到。"
        onChange={setReason}
      />
      <Button
        id="complaint-extend-save"
        kind="soft"
        text="延长"
        isBusy={acts.isBusy}
        isDisabled={to === null || reason.trim() === ''}
        onPress={() => void extend()}
      />
    </View>
  )
}
