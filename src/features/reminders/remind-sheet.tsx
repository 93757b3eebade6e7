import type { ReminderView } from '@/contract'
import type { Day } from '@/domain/day'
import type { WorkCalendar } from '@/domain/workday'
import { DayChoice } from '@/features/log/day-choice'
import { AboutWhom } from '@/features/relations/about-whom'
import { useAbout } from '@/features/relations/use-about'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { TimeField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { CustomerChoice } from './customer-choice'
import { CustomerReminders } from './customer-reminders'
import { remindDays } from './remind-draft'
import { whenWords } from './reminder-words'
import { useRemind } from './use-remind'

type RemindSheetProps = {
  id: string
  /** Whom it is about; null: to be chosen, or nobody. */
  customer: { id: string; name: string } | null
  today: Day
  calendar: WorkCalendar
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

/** R104 「提醒我」: what, on which day, at an hour if need be. */
export function RemindSheet({ id, customer, today, calendar, isOpen, onClose, onDone }: RemindSheetProps) {
  const { draft, change, save, lacks, isBusy, message } = useRemind(
    customer?.id ?? null,
    today,
    (saved: ReminderView) => {
      onClose()
      onDone(`记下了：${whenWords(saved, today)}提醒你`)
    },
  )
  const whom = customer ?? draft.customer
  const listed = useQuery('officer', 'relation.list', isOpen && whom ? { customerId: whom.id } : null)
  const about = useAbout(whom?.id ?? null, listed.data?.relations)
  return (
    <Sheet
      id={id}
      isOpen={isOpen}
      onClose={onClose}
      title="提醒我"
      {...(customer ? { note: customer.name } : {})}
      footer={
        <>
          {message !== null && <Notice id={`${id}-refused`} tone="warn" icon="alert" text={message} />}
          <Button
            id={`${id}-save`}
            text="记下"
            isBusy={isBusy}
            isDisabled={lacks !== null || about.isHeld}
            onPress={() => void save(about.about)}
          />
        </>
      }
    >
      {customer && isOpen && <CustomerReminders customerId={customer.id} />}
      <Field
        id={`${id}-what`}
        label="什么事"
        value={draft.what}
        placeholder="比如：问材料寄到没有"
        maxLength={40}
        onChange={what => change({ what })}
      />
      <DayChoice
        id={`${id}-on`}
        label="哪天"
        today={today}
        options={remindDays(calendar, today)}
        value={draft.on}
        onChange={on => change({ on })}
      />
      <TimeField
        id={`${id}-at`}
        label="几点"
        placeholder="不定钟点"
        value={draft.at}
        error={lacks === 'at' ? '这个时间已经过了' : undefined}
        onChange={at => change({ at })}
      />
      {customer === null && (
        <CustomerChoice
          id={`${id}-customer`}
          chosen={draft.customer}
          onChoose={chosen => change({ customer: chosen })}
        />
      )}
      {whom && <AboutWhom id={`${id}-about`} about={about} />}
    </Sheet>
  )
}
