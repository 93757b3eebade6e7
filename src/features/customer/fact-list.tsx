import { Text, View } from '@tarojs/components'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './fact-list.module.css'

type FactListProps = { id: string; facts: readonly (readonly [label: string, value: string, how?: string])[] }

/** A label and what is known, line by line; in small print how it is known. */
export const FactList = ({ id, facts }: FactListProps) => (
  <View {...attrs({ id, role: 'list' })}>
    {facts.map(([label, value, how]) => (
      <View key={`${label} ${value}`} {...attrs({ role: 'listitem' })} className={cx(styles.fact)}>
        <Text className={cx(styles.label)}>{label}</Text>
        <View className={cx(styles.value)}>
          <Text className={cx(styles.text)}>{value}</Text>
          {how !== undefined && <Text className={cx(styles.how)}>{how}</Text>}
        </View>
      </View>
    ))}
  </View>
)
