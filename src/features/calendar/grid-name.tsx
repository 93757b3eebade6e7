import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Day } from '@/domain/day'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { lastWords, rowWords } from './calendar-words'
import styles from './grid-name.module.css'
import type { Grid, GridRow } from './use-calendar'

type GridNameProps = { row: GridRow; days: Grid['days']; today: Day }

/** Who, and when last; opens the customer. Its label reads the whole row. */
export const GridName = ({ row, days, today }: GridNameProps) => (
  <Press
    id={`calendar-row-${row.id}`}
    label={rowWords(row, days, today)}
    className={cx(styles.name)}
    onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${row.id}` })}
  >
    <Text className={cx(styles.text)}>{row.name}</Text>
    <Text className={cx(styles.last, row.dueOn < today && styles.late)}>{lastWords(row.lastOn, today)}</Text>
  </Press>
)
