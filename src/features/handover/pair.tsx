import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'
import styles from './handover.module.css'

/** Two answers side by side under a screen: the likelier one wider, at the right hand. */
export const Pair = ({ minor, major }: { minor: ReactNode; major: ReactNode }) => (
  <View className={cx(styles.pair)}>
    <View className={cx(styles.minor)}>{minor}</View>
    <View className={cx(styles.major)}>{major}</View>
  </View>
)
