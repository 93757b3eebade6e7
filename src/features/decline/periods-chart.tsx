import { Text, View } from '@tarojs/components'
import { amountWords, declineSentence } from '@/domain/decline-words'
import { type Month, monthWords } from '@/domain/month'
import type { Output } from '@/lib/cloud'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './decline.module.css'

export type Alarm = NonNullable<Output<'officer', 'value.one'>['decline']>

/** R68 the evidence: a bar a month with its figure over it, the one that rang in another colour; one sentence says it all. */
export function PeriodsChart({ alarm }: { alarm: Alarm }) {
  const { id, measure, why } = alarm
  const periods = alarm.periods.map(({ month, amount }) => ({ month: month as Month, amount }))
  const last = periods[periods.length - 1]?.month
  const most = Math.max(1, ...periods.map(({ amount }) => amount))
  if (last === undefined) return null
  return (
    <View
      {...attrs({
        id: `decline-chart-${id}`,
        role: 'img',
        label: declineSentence({ measure, why, periods }),
      })}
    >
      <View {...attrs({ isHidden: true })} className={cx(styles.chart)}>
        {periods.map(({ month, amount }) => (
          <View key={month} className={cx(styles.period)}>
            <Text className={cx(styles.amount)}>{amountWords(measure, amount)}</Text>
            <View className={cx(styles.track)}>
              <View
                className={cx(styles.bar, month === last && styles.rang)}
                style={{ height: `${amount <= 0 ? 0 : Math.max(3, Math.round((amount / most) * 100))}%` }}
              />
            </View>
            <Text className={cx(styles.month)}>{monthWords(month, last)}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
