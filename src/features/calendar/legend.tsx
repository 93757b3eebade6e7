import { Text, View } from '@tarojs/components'
import { CHANNELS } from '@/domain/journal'
import { CHANNEL_LABEL } from '@/domain/labels'
import { cx } from '@/ui/cx'
import styles from './legend.module.css'

/** What the marks stand for. */
export const Legend = () => (
  <View className={cx(styles.legend)}>
    {CHANNELS.map(channel => (
      <Text key={channel} className={cx(styles.item)}>
        {`${channel} ${CHANNEL_LABEL[channel]}`}
      </Text>
    ))}
    <Text className={cx(styles.item)}>○ 未接通</Text>
    <Text className={cx(styles.item)}>小数字是当天几条</Text>
  </View>
)
