import { Text, View } from '@tarojs/components'
import { attrs } from './attrs'
import { cx } from './cx'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

type NoticeProps = { id: string; text: string; tone?: 'calm' | 'warn'; icon?: IconName }

/** One line that stays: 没有网络，下面是上次看到的. */
export function Notice({ id, text, tone = 'calm', icon = 'info' }: NoticeProps) {
  return (
    <View {...attrs({ id, role: 'status' })} className={cx(styles.notice, styles[tone])}>
      <Icon name={icon} size={18} />
      <Text className={cx(styles.text)}>{text}</Text>
    </View>
  )
}
