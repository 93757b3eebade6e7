import styles from './button.module.css'
import { cx } from './cx'
import { Press } from './press'

type ButtonProps = {
  id: string
  text: string
  onPress: () => void
  kind?: 'action' | 'soft' | 'plain' | 'danger'
  isBusy?: boolean
  isDisabled?: boolean
}

/** The one thing to do on a screen, as wide as it may be and 48 high. */
export function Button({
  id,
  text,
  onPress,
  kind = 'action',
  isBusy = false,
  isDisabled = false,
}: ButtonProps) {
  return (
    <Press
      id={id}
      className={cx(styles.button, styles[kind])}
      isDisabled={isDisabled || isBusy}
      onPress={onPress}
    >
      {isBusy ? '请稍候…' : text}
    </Press>
  )
}
