import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { cx } from './cx'
import styles from './stack.module.css'

/** Things on the ground between the screen's margins, one under another: buttons, small print. */
export const Stack = ({ children }: PropsWithChildren) => <View className={cx(styles.stack)}>{children}</View>
