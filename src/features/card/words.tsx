import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import styles from './words.module.css'

type WordsProps = PropsWithChildren<{ id?: string; kind?: 'body' | 'small' | 'warn' }>

/** A paragraph on a card. */
export const Words = ({ id, kind = 'body', children }: WordsProps) => (
  <View
    {...attrs({ id, role: kind === 'warn' ? 'alert' : undefined })}
    className={cx(styles.words, styles[kind])}
  >
    <Text>{children}</Text>
  </View>
)
