import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type Attrs, attrs } from './attrs'
import { cx } from './cx'
import styles from './press.module.css'

type PressProps = PropsWithChildren<Attrs & { className?: string; onPress?: (() => void) | undefined }>

/** Anything that can be tapped: dims under the thumb, is at least 44 × 44, and answers Enter and Space on the web. */
export function Press({ className, onPress, children, ...a }: PressProps) {
  const press = a.isDisabled ? undefined : onPress
  return (
    <View
      {...attrs({ role: 'button', ...a })}
      {...keyboard(press)}
      className={cx(styles.press, a.isDisabled && styles.disabled, className)}
      hoverClass={press ? cx(styles.pressed) : 'none'}
      hoverStayTime={60}
      onClick={event => {
        event.stopPropagation()
        press?.()
      }}
    >
      {children}
    </View>
  )
}

function keyboard(press: (() => void) | undefined) {
  if (process.env.TARO_ENV !== 'h5' || !press) return {}
  return {
    tabindex: '0',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
}
