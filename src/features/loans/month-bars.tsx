import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import type { Maturities } from './maturity-words'
import styles from './month-bars.module.css'

type MonthBarsProps = { months: Maturities['months']; label: string }

/** Thirteen months as bars, every other one named; a tap goes to the month. */
export function MonthBars({ months, label }: MonthBarsProps) {
  const most = Math.max(1, ...months.map(month => month.rows.length))
  return (
    <Card>
      <View {...attrs({ id: 'maturities-bars', label })} className={cx(styles.bars)}>
        {months.map(({ from, rows }, i) => (
          <Press
            key={from}
            id={`bar-${from}`}
            label={`${Number(from.slice(5, 7))}月 ${rows.length} 笔`}
            isDisabled={rows.length === 0}
            className={cx(styles.month)}
            onPress={() => void Taro.pageScrollTo({ selector: `#month-${from}`, duration: 200 })}
          >
            <Text className={cx(styles.count)}>{rows.length || ''}</Text>
            <View className={cx(styles.bar)} style={{ height: `${4 + (44 * rows.length) / most}px` }} />
            <Text className={cx(styles.name)}>{i % 2 === 0 ? Number(from.slice(5, 7)) : ''}</Text>
          </Press>
        ))}
      </View>
    </Card>
  )
}
