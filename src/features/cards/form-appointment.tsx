import { useState } from 'react'
import type { Day } from '@/domain/day'
import { TextLink } from '@/features/customer/text-link'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { DayField, TimeField } from '@/ui/picker-field'
import type { FormProps } from './form-props'
import { isAhead, quickSlots, slotKey, slotWords, toggleSlot } from './quick-slots'

const PLACES = ['您那里', '我们网点', '电话里'].map(text => ({ value: text, text }))

/** 预约: why, where, and a few hours of workdays for the customer to choose from (R105). */
export function AppointmentForm({ held, draft, change }: FormProps) {
  const [on, setOn] = useState<Day | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const { today, rules } = held
  const offered = quickSlots(rules.calendar, today)
  const others = draft.slots.filter(slot => !offered.some(one => slotKey(one) === slotKey(slot)))
  const all = [...offered, ...others]
  const own = on && at ? { on, at } : null
  const add = () => {
    if (own === null) return
    change({ slots: toggleSlot(draft.slots, own) })
    setOn(null)
    setAt(null)
  }
  const canAdd =
    own !== null && isAhead(own, today, Date.now()) && !draft.slots.some(one => slotKey(one) === slotKey(own))
  return (
    <Card id="card-form">
      <Field
        id="card-about"
        label="为了什么"
        value={draft.about}
        maxLength={30}
        onChange={about => change({ about })}
      />
      <Chips
        id="card-slots"
        label="给几个时间让客户挑"
        options={all.map(slot => ({ value: slotKey(slot), text: slotWords(slot, today) }))}
        value={draft.slots.map(slotKey)}
        onChange={key => {
          const slot = all.find(one => slotKey(one) === key)
          if (slot) change({ slots: toggleSlot(draft.slots, slot) })
        }}
      />
      <DayField id="card-slot-on" label="别的日子" value={on} today={today} onChange={setOn} canClear />
      {on !== null && <TimeField id="card-slot-at" label="几点" value={at} onChange={setAt} />}
      {canAdd && <TextLink id="card-slot-add" text="加上这个时间" onPress={add} />}
      <Chips
        id="card-place"
        label="在哪里"
        options={PLACES}
        value={draft.place}
        onChange={place => change({ place })}
      />
      <Field
        id="card-place-own"
        label="或者自己写"
        value={draft.place}
        maxLength={40}
        onChange={place => change({ place })}
      />
      <Field
        id="card-agenda"
        label="议程，一行一项（可以不填）"
        kind="long"
        value={draft.agenda}
        maxLength={250}
        onChange={agenda => change({ agenda })}
      />
    </Card>
  )
}
