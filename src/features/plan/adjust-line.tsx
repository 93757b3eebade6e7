import { Text, View } from '@tarojs/components'
import type { Quantities } from '@/domain/plan'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import styles from './plan.module.css'
import type { PlanLine } from './plan-lines'

type AdjustLineProps = { line: PlanLine; onAdjust: (quantities: Quantities) => void }

/** A planned figure with one less and one more beside it. */
export const AdjustLine = ({ line, onAdjust }: AdjustLineProps) => (
  <View className={cx(styles.adjust)}>
    <View className={cx(styles.name)}>
      <Text>{line.label}</Text>
      {line.done > 0 && <Text className={cx(styles.done)}>做了 {line.done}</Text>}
    </View>
    <View className={cx(styles.stepper)}>
      <Press
        id={`plan-less-${line.key}`}
        label={`${line.label}少 1`}
        className={cx(styles.less)}
        isDisabled={line.planned === 0}
        onPress={() => onAdjust(line.with(line.planned - 1))}
      >
        −
      </Press>
      <Text {...attrs({ id: `plan-figure-${line.key}` })} className={cx(styles.figure)}>
        {line.planned}
      </Text>
      <Press
        id={`plan-more-${line.key}`}
        label={`${line.label}多 1`}
        className={cx(styles.more)}
        onPress={() => onAdjust(line.with(line.planned + 1))}
      >
        +
      </Press>
    </View>
  </View>
)
