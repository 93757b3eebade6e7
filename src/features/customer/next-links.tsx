import { View } from '@tarojs/components'
import { addressed } from '@/domain/name-words'
import { type AlarmFate, addToPhoneCalendar, secondsOf } from '@/lib/phone-calendar'
import { cx } from '@/ui/cx'
import styles from './next-links.module.css'
import { TextLink } from './text-link'
import type { Customer } from './use-customer'

type NextLinksProps = { customer: Customer; onRemind: () => void; onSay: (words: string) => void }

const SAYS: Readonly<Record<AlarmFate, string>> = {
  added: '加好了，提前 30 分钟响',
  cancelled: '没有加到手机日历',
  refused: '没有日历权限，没加成。可在手机设置里允许微信用日历；到时候「今天」里也会排在最前。',
}

/** Ways not to forget what was agreed: an own reminder (R104), and for an agreed hour the phone's alarm. */
export function NextLinks({ customer, onRemind, onSay }: NextLinksProps) {
  const { next } = customer.journal
  const hour = next?.at ?? null
  const isAhead = next !== null && hour !== null && secondsOf(next.on, hour) * 1000 > Date.now()
  const addAlarm = async () => {
    if (next === null || hour === null) return
    onSay(SAYS[await addToPhoneCalendar({ title: addressed(customer), on: next.on, at: hour })])
  }
  return (
    <View className={cx(styles.links)}>
      <TextLink id="next-remind" text="提醒我" onPress={onRemind} />
      {process.env.TARO_ENV !== 'h5' && isAhead && (
        <TextLink id="next-alarm" text="加到手机日历" onPress={() => void addAlarm()} />
      )}
    </View>
  )
}
