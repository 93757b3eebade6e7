import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { attrs } from './attrs'
import styles from './card.module.css'
import { cx } from './cx'

type CardProps = PropsWithChildren<{
  id?: string
  title?: string
  /** Beside the title, at the right edge. */
  aside?: ReactNode
  /** `list` holds rows edge to edge; `mark` has the green line of a next step. */
  kind?: 'plain' | 'list' | 'mark'
}>

/** A white ground for one subject. */
export function Card({ id, title, aside, kind = 'plain', children }: CardProps) {
  return (
    <View {...attrs({ id })} className={cx(styles.card, styles[kind])}>
      {title !== undefined && (
        <View className={cx(styles.head)}>
          <Text {...attrs({ role: 'heading' })} className={cx(styles.title)}>
            {title}
          </Text>
          {aside}
        </View>
      )}
      {kind === 'mark' ? <View className={cx(styles.marked)}>{children}</View> : children}
    </View>
  )
}
