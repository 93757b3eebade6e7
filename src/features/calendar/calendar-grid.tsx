import { ScrollView, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './calendar-grid.module.css'
import { at, type Cell } from './cell'
import { CornerHead, DayHead, NextHead } from './grid-heads'
import { GridName } from './grid-name'
import { GridStrip } from './grid-strip'
import type { Grid, GridRow } from './use-calendar'

type CalendarGridProps = { grid: Grid; rows: readonly GridRow[]; onCell: (cell: Cell) => void }

/** So far to the right that every phone stops at the end. */
const END = 9999

/**
 * Two parts side by side, both with rows of one height: the names stand still, the days scroll under the thumb.
 * Nothing sticks and nothing is kept in step by script, so that it is the same in WeChat and on the web.
 */
export function CalendarGrid({ grid: { days, today }, rows, onCell }: CalendarGridProps) {
  return (
    <View {...attrs({ id: 'calendar-grid', role: 'group', label: '联络日历' })} className={cx(styles.grid)}>
      <View className={cx(styles.names)}>
        <CornerHead />
        {rows.map(row => (
          <GridName key={row.id} row={row} days={days} today={today} />
        ))}
      </View>
      <ScrollView
        key={days[0]?.on ?? ''}
        id="calendar-days"
        className={cx(styles.scroll)}
        scrollX
        enhanced
        showScrollbar={false}
        scrollLeft={END}
      >
        <View
          className={cx(styles.days)}
          style={{ width: `calc(var(--col) * ${days.length} + var(--next))` }}
        >
          {days.map(
            (day, i) =>
              (day.isRest || day.on === today) && (
                <View
                  key={day.on}
                  className={cx(styles.shade, day.on === today ? styles.today : styles.rest)}
                  style={at(i)}
                />
              ),
          )}
          <View className={cx(styles.heads)}>
            {days.map((day, i) => (
              <DayHead key={day.on} day={day} today={today} style={at(i)} />
            ))}
            <NextHead style={at(days.length)} />
          </View>
          {rows.map(row => (
            <GridStrip key={row.id} row={row} days={days} today={today} onCell={onCell} />
          ))}
        </View>
      </ScrollView>
    </View>
  )
}
