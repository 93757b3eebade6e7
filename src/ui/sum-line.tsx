import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './icon'
import styles from './sum-line.module.css'

type SumLineProps = { what: string; amount: string }

/** What it is and how much, with the sign of a way on: the head of a need or a loan. */
export const SumLine = ({ what, amount }: SumLineProps) => (
  <View className={cx(styles.line)}>
    <Text className={cx(styles.what)}>{what}</Text>
    <Text className={cx(styles.amount)}>{amount}</Text>
    <Icon name="chevron-right" size={16} className={cx(styles.chevron)} />
  </View>
)
