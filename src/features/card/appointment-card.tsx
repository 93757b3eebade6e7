import { isSlotOver } from '@/domain/card'
import { type Day, dayOf } from '@/domain/day'
import { dayWords, weekdayWords } from '@/domain/day-words'
import { addToPhoneCalendar } from '@/lib/phone-calendar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { BigChoice } from './big-choice'
import { Inside } from './inside'
import type { PartProps } from './part'
import { useAttempt } from './use-attempt'
import { Words } from './words'

type Slot = PartProps<'appointment'>['asked']['slots'][number]

/** That it is over; else the weekday, where the words do not say it already. */
const noteOf = ({ on, at }: Slot, today: Day): { note?: string } => {
  if (isSlotOver({ on, at }, Date.now())) return { note: '已经过了' }
  return dayWords(on, today) === weekdayWords(on) ? {} : { note: weekdayWords(on) }
}
const slotWords = ({ on, at }: Slot, today: Day): string => `${dayWords(on, today)} ${at}`

/** 预约: what it is about, where, and one tap on an hour; another tap changes it until it is past. */
export function AppointmentCard({ card, asked, serve }: PartProps<'appointment'>) {
  const today = dayOf(Date.now())
  const { attempt, error } = useAttempt()
  const picked = asked.slots.find(slot => slot.id === card.given.pickedId)
  return (
    <Card id="card-appointment" title={asked.about}>
      <Words>{`在${asked.place}`}</Words>
      {asked.agenda.map((point, i) => (
        <Words key={point} kind="small">{`${i + 1}. ${point}`}</Words>
      ))}
      {picked && (
        <Inside>
          <Notice id="card-picked" icon="check" text={`约好了：${slotWords(picked, today)}`} />
        </Inside>
      )}
      <BigChoice
        id="card-slot"
        label="哪个时间方便"
        options={asked.slots.map(slot => ({
          value: slot.id,
          text: slotWords(slot, today),
          ...noteOf(slot, today),
          isDisabled: isSlotOver(slot, Date.now()),
        }))}
        value={card.given.pickedId}
        onChange={slotId => void attempt(() => serve('card.pick', { slotId }))}
      />
      {error !== undefined && <Words kind="warn">{error}</Words>}
      {picked && !isSlotOver(picked, Date.now()) && process.env.TARO_ENV === 'weapp' && (
        <ToCalendar {...picked} />
      )}
    </Card>
  )
}

/** Into the phone's own calendar: what rings there needs no message of ours. */
const ToCalendar = ({ on, at }: Slot) => (
  <Button
    id="card-calendar"
    kind="soft"
    text="加到手机日历"
    onPress={() => void addToPhoneCalendar({ title: '约好的时间', on, at })}
  />
)
