import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './stock.module.css'
import { type Counts, isGrade, movesWords, nameOf, type StockOf } from './stock-words'

type Line = Counts & { key: StockOf }
type FlowCardProps = {
  id: string
  title: string
  lines: readonly Line[]
  /** False while there is nothing to compare with. */
  hasMoves: boolean
  onOpen: (of: StockOf) => void
}

const colour = (of: StockOf) => isGrade(of) && styles[of.toLowerCase()]

/** A bar for each grade or stage: how many there are, and what moved; a tap opens the customers. */
export function FlowCard({ id, title, lines, hasMoves, onOpen }: FlowCardProps) {
  const most = Math.max(1, ...lines.map(({ end }) => end))
  return (
    <Card id={id} kind="list" title={title}>
      {lines.map(line => {
        const moves = hasMoves ? movesWords(line.key, line) : ''
        return (
          <Press
            key={line.key}
            id={`${id}-${line.key}`}
            label={`${nameOf(line.key)} ${line.end} 位，${moves}`}
            className={cx(styles.line)}
            onPress={() => onOpen(line.key)}
          >
            <View className={cx(styles.head)}>
              <Text className={cx(styles.name)}>{nameOf(line.key)}</Text>
              <Text className={cx(styles.count)}>{line.end}</Text>
              <Text className={cx(styles.moves)}>{moves}</Text>
            </View>
            <View {...attrs({ isHidden: true })} className={cx(styles.track)}>
              {line.end > 0 && (
                <View
                  className={cx(styles.bar, colour(line.key))}
                  style={{ width: `${(line.end / most) * 100}%` }}
                />
              )}
            </View>
          </Press>
        )
      })}
    </Card>
  )
}
