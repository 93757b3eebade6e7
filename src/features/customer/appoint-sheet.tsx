import { addDays } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { DayChoice } from '@/features/log/day-choice'
import { nextWorkday } from '@/features/log/entry'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { TimeField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import { type Appointing, useAppoint } from './use-appoint'

const STEPS = ['上门', '打电话', '约到网点', '发材料清单'].map(text => ({ value: text, text }))

/** R69 「约时间」: what is agreed for which day, written into the journal as a note. */
export function AppointSheet(props: Appointing) {
  const { held, isOpen, onClose } = props
  const { draft, change, act, save } = useAppoint(props)
  const { today, rules } = held
  const first = nextWorkday(rules.calendar, today)
  const second = nextWorkday(rules.calendar, first)
  const days = [today, first, second, addDays(today, 7)].map(value => ({
    value,
    text: dayWords(value, today),
  }))
  return (
    <Sheet
      id="appoint"
      isOpen={isOpen}
      onClose={onClose}
      title="约时间"
      note={held.customer.name}
      footer={
        <Button
          id="appoint-save"
          text="约好了"
          isBusy={act.isBusy}
          isDisabled={draft.what.trim() === '' || draft.on === null}
          onPress={() => void save()}
        />
      }
    >
      {act.refused && <Notice id="appoint-refused" tone="warn" icon="alert" text={act.refused.words} />}
      <Chips
        id="appoint-step"
        label="做什么"
        options={STEPS}
        value={draft.what}
        onChange={what => change({ what })}
      />
      <Field
        id="appoint-what"
        label="或者自己写"
        value={draft.what}
        placeholder="比如：带授信材料清单"
        maxLength={40}
        onChange={what => change({ what })}
      />
      <DayChoice
        id="appoint-on"
        label="哪天"
        today={today}
        options={days}
        value={draft.on}
        onChange={on => change({ on })}
      />
      <TimeField
        id="appoint-at"
        label="几点"
        placeholder="不定钟点"
        value={draft.at}
        onChange={at => change({ at })}
      />
    </Sheet>
  )
}
