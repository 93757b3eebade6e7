import { Text } from '@tarojs/components'
import { attrs } from './attrs'
import styles from './badge.module.css'
import { cx } from './cx'

export type BadgeProps = { text: string; tone?: 'calm' | 'warn' | 'plain'; id?: string }

/** One or two words beside a name: 重点, 预计日已过. */
export function Badge({ text, tone = 'calm', id }: BadgeProps) {
  return (
    <Text {...attrs({ id })} className={cx(styles.badge, styles[tone])}>
      {text}
    </Text>
  )
}
