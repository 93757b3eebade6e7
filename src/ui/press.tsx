import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type Attrs, attrs } from './attrs'
import { cx } from './cx'
import styles from './press.module.css'

type PressProps = PropsWithChildren<Attrs & { className?: string; onPress?: (() => void) | undefined }>

/**
 * Anything that can be tapped: dims under the thumb, is at least 44 × 44, and answers Enter and Space on the web.
 * It is named by the words in it; a `label` is for one that has none, or too many.
 */
export function Press({ className, onPress, children, ...a }: PressProps) {
  const press = a.isDisabled ? undefined : onPress
  return (
    <View
      {...attrs({ role: 'button', ...a })}
      {...keyboard(press)}
      className={cx(styles.press, a.isDisabled && styles.disabled, className)}
      {...hover(press !== undefined)}
      onClick={event => {
        event.stopPropagation()
        press?.()
      }}
    >
      {children}
    </View>
  )
}

/** In WeChat the template dims what is tapped (config/slim-templates.ts): only what does not dim is sent. */
function hover(canPress: boolean) {
  if (process.env.TARO_ENV === 'h5') return { hoverClass: canPress ? 'pressed' : 'none', hoverStayTime: 60 }
  return canPress ? {} : { hoverClass: 'none' }
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
