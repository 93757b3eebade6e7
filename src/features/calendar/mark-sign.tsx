import { Text, View } from '@tarojs/components'
import type { Mark } from '@/domain/contact-calendar'
import { cx } from '@/ui/cx'
import styles from './mark-sign.module.css'

/** R76: a letter a channel, a ring for an attempt, a small figure when there was more that day. */
export const MarkSign = ({ mark: { channel, isHollow, more } }: { mark: Mark }) => (
  <View className={cx(styles.mark)}>
    {isHollow ? (
      <View className={cx(styles.ring)} />
    ) : (
      <Text className={cx(styles.letter, channel === 'N' && styles.note)}>{channel}</Text>
    )}
    {more > 0 && <Text className={cx(styles.more)}>{more + 1}</Text>}
  </View>
)
