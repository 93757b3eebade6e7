import { Text, View } from '@tarojs/components'
import { type Month, monthWords } from '@/domain/month'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './value.module.css'
import { monthsWords, type One } from './value-words'

/** Two years of income and cost, a pair of bars a month; a tap opens the months and their lines. */
export function MonthsCard({ months, onOpen }: { months: One['months']; onOpen: () => void }) {
  const sentence = monthsWords(months)
  const most = Math.max(1, ...months.flatMap(({ incomeFen, costFen }) => [incomeFen, costFen]))
  const height = (fen: number) => ({
    height: `${fen <= 0 ? 0 : Math.max(2, Math.round((fen / most) * 100))}%`,
  })
  const [first, last] = [months[0]?.month as Month, months[months.length - 1]?.month as Month]
  return (
    <Card id="value-months" title="近两年">
      <Press id="value-months-label" label={`${sentence}看每个月和每一笔`} onPress={onOpen}>
        <Text className={cx(styles.sentence)}>{sentence}</Text>
        <View {...attrs({ isHidden: true })}>
          <View className={cx(styles.months)}>
            {months.map(({ month, incomeFen, costFen }) => (
              <View key={month} className={cx(styles.month)}>
                <View className={cx(styles.income)} style={height(incomeFen)} />
                <View className={cx(styles.cost)} style={height(costFen)} />
              </View>
            ))}
          </View>
          <View className={cx(styles.legend)}>
            <Text>{monthWords(first, last)}</Text>
            <View className={cx(styles.keys)}>
              <View className={cx(styles.key)}>
                <View className={cx(styles.dot, styles.income)} />
                <Text>收入</Text>
              </View>
              <View className={cx(styles.key)}>
                <View className={cx(styles.dot, styles.cost)} />
                <Text>成本</Text>
              </View>
            </View>
            <Text>{monthWords(last, last)}</Text>
          </View>
        </View>
      </Press>
    </Card>
  )
}
