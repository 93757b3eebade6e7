import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { monthDayWords, weekdayWords } from '@/domain/day-words'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './today.module.css'

/** 11月23日 周一 · 农历十月十五. */
export const TodayHeader = ({ today, lunar }: { today: Day; lunar: string }) => (
  <View {...attrs({ id: 'today-date' })} className={cx(styles.header)}>
    <Text {...attrs({ role: 'heading' })} className={cx(styles.date)}>
      {monthDayWords(today)}
    </Text>
    <Text className={cx(styles.lunar)}>{`${weekdayWords(today)} · ${lunar}`}</Text>
  </View>
)
