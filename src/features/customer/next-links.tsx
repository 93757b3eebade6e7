import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { addAlarm, alarmOf } from '@/features/log/alarm'
import { cx } from '@/ui/cx'
import styles from './next-links.module.css'
import { TextLink } from './text-link'
import type { Customer } from './use-customer'

type NextLinksProps = { customer: Customer; onRemind: () => void; onSay: (words: string) => void }

/** Ways to be prepared: the page before a talk (R91), an own reminder (R104), and for an agreed hour the phone's alarm. */
export function NextLinks({ customer, onRemind, onSay }: NextLinksProps) {
  const alarm = alarmOf(customer, Date.now())
  return (
    <View className={cx(styles.links)}>
      <TextLink
        id="next-prepare"
        text="聊之前看一页"
        onPress={() => void Taro.navigateTo({ url: `/pages/customer/prepare?id=${customer.id}` })}
      />
      <TextLink id="next-remind" text="提醒我" onPress={onRemind} />
      {process.env.TARO_ENV !== 'h5' && alarm !== null && (
        <TextLink id="next-alarm" text="加到手机日历" onPress={() => void addAlarm(alarm).then(onSay)} />
      )}
    </View>
  )
}
