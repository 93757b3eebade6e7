import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import styles from './year-step.module.css'

/** The first year that can be asked for: nothing was counted before. */
const FIRST = 2020

type YearStepProps = { year: number; last: number; onChange: (year: number) => void }

/** A year back, a year on. */
export const YearStep = ({ year, last, onChange }: YearStepProps) => (
  <View className={cx(styles.step)}>
    <IconButton
      id="year-before"
      icon="chevron-left"
      kind="bare"
      label="上一年"
      isDisabled={year <= FIRST}
      onPress={() => onChange(year - 1)}
    />
    <Text {...attrs({ id: 'year', role: 'status' })} className={cx(styles.year)}>{`${year} 年`}</Text>
    <IconButton
      id="year-after"
      icon="chevron-right"
      kind="bare"
      label="下一年"
      isDisabled={year >= last}
      onPress={() => onChange(year + 1)}
    />
  </View>
)
