import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from '@/ui/cx'
import styles from './inside.module.css'

/** Around what brings the screen's margins along, a notice or tabs: in a card it has none. */
export const Inside = ({ children }: PropsWithChildren) => (
  <View className={cx(styles.inside)}>{children}</View>
)

/** Buttons in a card, one under another. */
export const Buttons = ({ children }: PropsWithChildren) => (
  <View className={cx(styles.buttons)}>{children}</View>
)
