import { Text, View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import styles from './heat-grid.module.css'

export type HeatStep = 0 | 1 | 2 | 3 | 4

type HeatGridProps = {
  id: string
  /** Shown above the grid and read out in its place: 近 13 周联系 17 天，最长间隔 9 天. */
  sentence: string
  /** 13 weeks of 7 days, oldest first, Monday first; null is a day that has not come. */
  steps: readonly (HeatStep | null)[]
  /** Which of them is today. */
  today: number
}

/** The days of contact as a grid: a column a week, five steps of one hue, today outlined. */
export function HeatGrid({ id, sentence, steps, today }: HeatGridProps) {
  return (
    <View {...attrs({ id, role: 'img', label: sentence })}>
      <Text className={cx(styles.sentence)}>{sentence}</Text>
      <View {...attrs({ isHidden: true })} className={cx(styles.grid)}>
        {steps.map((step, day) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the day
            key={day}
            className={cx(
              styles.day,
              step === null ? styles.ahead : styles[`step${step}`],
              day === today && styles.today,
            )}
          />
        ))}
      </View>
    </View>
  )
}
