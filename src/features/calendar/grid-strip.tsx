import { Text, View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { monthDayWords } from '@/domain/day-words'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { markWords, nextDueWords } from './calendar-words'
import { at, type Cell } from './cell'
import styles from './grid-strip.module.css'
import { MarkSign } from './mark-sign'
import type { Grid, GridRow } from './use-calendar'

type GridStripProps = { row: GridRow; days: Grid['days']; today: Day; onCell: (cell: Cell) => void }

/** A customer's days: only what happened is drawn, each where its day stands. */
export function GridStrip({ row, days, today, onCell }: GridStripProps) {
  const { id, name } = row
  return (
    <View className={cx(styles.strip)}>
      {days.map(({ on }, i) => {
        const mark = row.marks[i]
        return mark ? (
          <View key={on} className={cx(styles.cell)} style={at(i)}>
            <Press
              id={`calendar-cell-${id}-${on}`}
              label={`${name} ${monthDayWords(on)} ${markWords(mark)}`}
              className={cx(styles.press)}
              onPress={() => onCell({ customerId: id, name, on })}
            >
              <MarkSign mark={mark} />
            </Press>
          </View>
        ) : null
      })}
      <View className={cx(styles.next)} style={at(days.length)}>
        <Text className={cx(row.dueOn < today && styles.late)}>{nextDueWords(row.dueOn, today)}</Text>
      </View>
    </View>
  )
}
