import { Picker } from '@tarojs/components'
import { addMonths, type Day, parseDay } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { ChipFace, Chips } from '@/ui/chips'

type DayChoiceProps = {
  id: string
  label: string
  today: Day
  options: readonly { value: Day; text: string }[]
  value: Day | null
  onChange: (day: Day) => void
}

/** The likely days as chips, and any other from the calendar. */
export function DayChoice({ id, label, today, options, value, onChange }: DayChoiceProps) {
  const isOther = value !== null && !options.some(option => option.value === value)
  return (
    <Chips id={id} label={label} options={options} value={value ?? undefined} onChange={onChange}>
      <Picker
        mode="date"
        value={value ?? options[0]?.value ?? today}
        start={today}
        end={addMonths(today, 120)}
        onChange={event => {
          const day = parseDay(String(event.detail.value))
          if (day) onChange(day)
        }}
      >
        <ChipFace
          id={`${id}-other`}
          text={isOther ? dayWords(value, today) : '选日子'}
          isSelected={isOther}
        />
      </Picker>
    </Chips>
  )
}
