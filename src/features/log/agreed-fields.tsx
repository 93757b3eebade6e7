import { Picker } from '@tarojs/components'
import { addDays, type Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { WorkCalendar } from '@/domain/workday'
import { ChipFace, Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { DayChoice } from './day-choice'
import { nextWorkday } from './entry'
import type { LogForm } from './use-log-form'

const STEPS = ['打电话', '上门', '发材料清单', '约到网点']

/** The next four workdays, said as 明天, 后天, 周四. */
const soonDays = (calendar: WorkCalendar, today: Day): { value: Day; text: string }[] => {
  const days: Day[] = []
  while (days.length < 4) days.push(nextWorkday(calendar, days[days.length - 1] ?? today))
  return days.map(value => ({ value, text: dayWords(value, today) }))
}

/** R69: what comes next, on which day, at which hour. */
export function NextStepFields({ form }: { form: LogForm }) {
  const { draft, today, calendar, change } = form
  const days = soonDays(calendar, today)
  return (
    <>
      <Chips
        id="log-next-step"
        label="下一步"
        options={STEPS.map(text => ({ value: text, text }))}
        value={draft.nextWhat}
        onChange={nextWhat => change({ nextWhat })}
      />
      <Field
        id="log-next-what"
        label="或者自己写"
        value={draft.nextWhat}
        maxLength={40}
        onChange={nextWhat => change({ nextWhat })}
      />
      <DayChoice
        id="log-next-on"
        label="哪天"
        today={today}
        options={days}
        value={draft.nextOn ?? days[0]?.value ?? addDays(today, 1)}
        onChange={nextOn => change({ nextOn })}
      />
      <Chips
        id="log-next-at"
        label="几点（可以不定）"
        options={HOURS}
        value={draft.nextAt ?? ''}
        onChange={at => change({ nextAt: at || null })}
      >
        <Picker
          mode="time"
          value={draft.nextAt ?? '10:00'}
          onChange={event => change({ nextAt: String(event.detail.value).slice(0, 5) })}
        >
          <ChipFace
            id="log-next-at-other"
            text={isListed(draft.nextAt) ? '选时间' : (draft.nextAt ?? '选时间')}
            isSelected={!isListed(draft.nextAt)}
          />
        </Picker>
      </Chips>
    </>
  )
}

const HOURS = ['', '10:00', '15:00'].map(value => ({ value, text: value || '不定' }))
const isListed = (at: string | null) => HOURS.some(({ value }) => value === (at ?? ''))

/** R69: something promised, and by when. */
export function PromiseFields({ form }: { form: LogForm }) {
  const { draft, today, calendar, change } = form
  const days = soonDays(calendar, today)
  return (
    <>
      <Field
        id="log-promise-what"
        label="答应客户的事"
        value={draft.promiseWhat}
        placeholder="比如：发测算表"
        maxLength={40}
        onChange={promiseWhat => change({ promiseWhat })}
      />
      <DayChoice
        id="log-promise-on"
        label="哪天之前"
        today={today}
        options={days}
        value={draft.promiseOn ?? days[0]?.value ?? addDays(today, 1)}
        onChange={promiseOn => change({ promiseOn })}
      />
    </>
  )
}
