import type { Day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { Chips } from '@/ui/chips'
import { DayChoice } from './day-choice'
import { daysFor, type GateChip, type GateOption, needWords, optionsFor } from './gate-chips'

type NeedAnswerProps = {
  id: string
  need: Need | null
  /** What is said of a customer without an open need. */
  standing: string
  today: Day
  chip: GateChip | null
  day: Day | null
  /** An attempt answers nothing; offered with the leading need only. */
  attempt?: GateOption
  onChange: (part: { chip: GateChip; day: Day | null }) => void
}

/** R19: one need's line and the chips that answer it. */
export function NeedAnswer(props: NeedAnswerProps) {
  const { id, need, standing, today, chip, day, attempt, onChange } = props
  const options = [...optionsFor(need, today), ...(attempt ? [attempt] : [])]
  return (
    <>
      <Chips
        id={id}
        label={need ? needWords(need, today) : standing}
        options={options}
        value={chip ?? undefined}
        onChange={value => onChange({ chip: value, day: value === chip ? day : null })}
      />
      {chip === 'day' && (
        <DayChoice
          id={`${id}-on`}
          label="预计哪天放款"
          today={today}
          options={daysFor(need, today)}
          value={day}
          onChange={value => onChange({ chip: 'day', day: value })}
        />
      )}
    </>
  )
}
