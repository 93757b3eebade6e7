import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { weekdayWords } from '@/domain/day-words'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { dayHeadWords } from './calendar-words'
import styles from './grid-heads.module.css'
import type { Grid } from './use-calendar'

type At = { style: { left: string } }

/** Above the names: what the figures in the heads count. */
export const CornerHead = () => (
  <View {...attrs({ isHidden: true })} className={cx(styles.corner)}>
    <Text className={cx(styles.count)}>联系次数</Text>
  </View>
)

/** One day: its weekday, its date, and its work (R78). */
export function DayHead({ day, today, style }: At & { day: Grid['days'][number]; today: Day }) {
  const isToday = day.on === today
  return (
    <View
      {...attrs({ id: `calendar-head-${day.on}`, role: 'img', label: dayHeadWords(day, today) })}
      className={cx(styles.head, isToday && styles.today)}
      style={style}
    >
      <Text>{isToday ? '今' : weekdayWords(day.on).slice(1)}</Text>
      <Text>{Number(day.on.slice(8))}</Text>
      <Text className={cx(styles.count)}>{day.contacts > 0 ? day.contacts : ''}</Text>
    </View>
  )
}

export const NextHead = ({ style }: At) => (
  <View className={cx(styles.head, styles.next)} style={style}>
    <Text>下次</Text>
  </View>
)
