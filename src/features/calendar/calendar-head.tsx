import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import styles from './calendar-head.module.css'
import { monthWords, weekWords, windowWords } from './calendar-words'
import type { Grid, useCalendar } from './use-calendar'

type CalendarHeadProps = {
  grid: Grid
  calendar: Pick<ReturnType<typeof useCalendar>, 'to' | 'isMoving' | 'earlier' | 'backToToday'>
}

/** The month, what was done, and the way to earlier days. */
export function CalendarHead({ grid, calendar }: CalendarHeadProps) {
  const sentence = calendar.to === null ? weekWords(grid.week) : windowWords(grid.days)
  return (
    <View className={cx(styles.head)}>
      <View className={cx(styles.words)}>
        <Text {...attrs({ id: 'calendar-month', role: 'heading' })} className={cx(styles.month)}>
          {monthWords(grid.days)}
        </Text>
        <Text {...attrs({ id: 'calendar-sentence', role: 'status' })} className={cx(styles.sentence)}>
          {sentence}
        </Text>
      </View>
      <View className={cx(styles.ways)}>
        <Press
          id="calendar-maturities"
          label="到期日历"
          className={cx(styles.way)}
          onPress={() => void Taro.navigateTo({ url: '/pages/maturities/index' })}
        >
          <Text>到期</Text>
        </Press>
        <Press
          id="calendar-earlier"
          label="看更早的 14 天"
          className={cx(styles.way)}
          isDisabled={calendar.isMoving}
          onPress={calendar.earlier}
        >
          <Icon name="chevron-left" size={16} />
          <Text>更早</Text>
        </Press>
        {calendar.to !== null && (
          <Press
            id="calendar-today"
            label="回到今天"
            className={cx(styles.way)}
            onPress={calendar.backToToday}
          >
            <Text>今天</Text>
            <Icon name="chevron-right" size={16} />
          </Press>
        )}
      </View>
    </View>
  )
}
