import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './statement.module.css'
import { amountWords, linesOfSide, SIDE_LABEL, type StatementLine } from './statement-words'

type StatementCardsProps = { lines: readonly StatementLine[]; onOpen: (line: StatementLine) => void }

/** R95, R100 the work and what came of it, side by side; each number opens what it counts. */
export const StatementCards = ({ lines, onOpen }: StatementCardsProps) => (
  <Card id="statement-card" kind="list">
    <View className={cx(styles.sides)}>
      {(['process', 'result'] as const).map(side => (
        <View key={side} id={`statement-${side}`} className={cx(styles.side)}>
          <Text {...attrs({ role: 'heading' })} className={cx(styles.title)}>
            {SIDE_LABEL[side]}
          </Text>
          {linesOfSide(lines, side).map(line => (
            <Line key={line.key} line={line} onOpen={onOpen} />
          ))}
        </View>
      ))}
    </View>
  </Card>
)

function Line({ line, onOpen }: { line: StatementLine; onOpen: (line: StatementLine) => void }) {
  const amount = amountWords(line)
  return (
    <Press
      id={`statement-${line.key.replace('.', '-')}`}
      label={`${line.label} ${line.n}${amount === null ? '' : `，${amount}`}，打开`}
      className={cx(styles.line)}
      isDisabled={line.n === 0}
      onPress={() => onOpen(line)}
    >
      <Text className={cx(styles.label)}>{line.label}</Text>
      <View className={cx(styles.number)}>
        <Text className={cx(styles.n)}>{line.n}</Text>
        {amount !== null && <Text className={cx(styles.amount)}>{amount}</Text>}
      </View>
    </Press>
  )
}
