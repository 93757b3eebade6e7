import { Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { attrs } from './attrs'
import { cx } from './cx'
import { Press } from './press'
import styles from './toast.module.css'

type ToastProps = {
  id: string
  text: string
  /** Offers to take it back; its button has the id `${id}-action`. */
  action?: { text: string; onPress: () => void }
  /** A second way on, before it; its button has the id `${id}-extra`, and both stand under the text. */
  extra?: { text: string; onPress: () => void } | undefined
  /** Seconds until onClose is called. */
  seconds?: number
  onClose: () => void
  /** `row` folds into a list where the row was; `float` lies above the tab bar. */
  kind?: 'float' | 'row'
}

/** What has just happened, and for a while a way back: 已记下 · 撤销. */
export function Toast({
  id,
  text,
  action,
  extra,
  seconds = action ? 10 : 3,
  onClose,
  kind = 'float',
}: ToastProps) {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const timer = setTimeout(() => close.current(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return (
    <View {...attrs({ id, role: 'status' })} className={cx(styles.toast, styles[kind], extra && styles.two)}>
      <Text className={cx(styles.text)}>{text}</Text>
      {extra && (
        <Press id={`${id}-extra`} className={cx(styles.action)} onPress={extra.onPress}>
          {extra.text}
        </Press>
      )}
      {action && (
        <Press id={`${id}-action`} className={cx(styles.action)} onPress={action.onPress}>
          {action.text}
        </Press>
      )}
    </View>
  )
}
