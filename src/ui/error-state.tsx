import { Text, View } from '@tarojs/components'
import { attrs } from './attrs'
import { Button } from './button'
import { cx } from './cx'
import styles from './empty.module.css'
import { Icon } from './icon'

type ErrorStateProps = {
  id: string
  /** What happened, in the plainest words; CallError.message is written for this. */
  message: string
  /** A way on; its button has the id `${id}-retry`. */
  onRetry?: () => void
  retryText?: string
}

/** It did not work: says so and offers a way on. */
export function ErrorState({ id, message, onRetry, retryText = '再试一次' }: ErrorStateProps) {
  return (
    <View {...attrs({ id, role: 'alert' })} className={cx(styles.empty)}>
      <View className={cx(styles.mark, styles.warn)}>
        <Icon name="alert" size={28} />
      </View>
      <Text className={cx(styles.title)}>{message}</Text>
      {onRetry && (
        <View className={cx(styles.next)}>
          <Button id={`${id}-retry`} text={retryText} kind="soft" onPress={onRetry} />
        </View>
      )}
    </View>
  )
}
