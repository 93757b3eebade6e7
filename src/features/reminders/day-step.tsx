import { Text, View } from '@tarojs/components'
import { addDays, type Day } from '@/domain/day'
import { dayWords, monthDayWords, weekdayWords } from '@/domain/day-words'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import styles from './day-step.module.css'

type DayStepProps = { on: Day; today: Day; onChange: (day: Day) => void }

/** One day back or forth, never beyond today. */
export const DayStep = ({ on, today, onChange }: DayStepProps) => (
  <View className={cx(styles.step)}>
    <IconButton
      id="sent-before"
      icon="chevron-left"
      kind="bare"
      label="前一天"
      onPress={() => onChange(addDays(on, -1))}
    />
    <Text {...attrs({ id: 'sent-on', role: 'heading' })} className={cx(styles.day)}>
      {dayWords(on, today) === monthDayWords(on) ? '' : `${dayWords(on, today)} · `}
      {monthDayWords(on)} {weekdayWords(on)}
    </Text>
    <IconButton
      id="sent-after"
      icon="chevron-right"
      kind="bare"
      label="后一天"
      isDisabled={on >= today}
      onPress={() => onChange(addDays(on, 1))}
    />
  </View>
)
