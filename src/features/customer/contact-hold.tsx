import { Text, View } from '@tarojs/components'
import type { Purpose } from '@/domain/conduct'
import { PURPOSE_LABEL } from '@/domain/labels'
import { NO_PROFILING_WORDS } from '@/domain/profiling'
import { attrs } from '@/ui/attrs'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import styles from './contact-hold.module.css'
import { purposesOf } from './purposes'
import { TextLink } from './text-link'
import type { Customer } from './use-customer'

type ContactHoldProps = {
  customer: Customer
  purpose: Purpose
  onPurpose: (purpose: Purpose) => void
  onDialAsked: () => void
}

/** R79, before the tap: what the call is for, what stands against it and from when not, what the customer asked. */
export function ContactHold({ customer, purpose, onPurpose, onDialAsked }: ContactHoldProps) {
  const purposes = purposesOf(customer)
  const hold = customer.holds?.[purpose]
  const dont = customer.contactWishes?.dont
  if (purposes.length === 0 && !hold && !dont) return null
  return (
    <View className={cx(styles.hold)}>
      {purposes.length > 0 && (
        <Chips
          id="contact-purpose"
          label="这次联系为了"
          options={purposes.map(value => ({ value, text: PURPOSE_LABEL[value] }))}
          value={purpose}
          onChange={onPurpose}
        />
      )}
      {hold && (
        <Text {...attrs({ id: 'contact-hold', role: 'status' })} className={cx(styles.why)}>
          {hold.sentence}
        </Text>
      )}
      {purpose === 'marketing' && customer.noProfiling && (
        <Text {...attrs({ id: 'contact-no-profiling' })} className={cx(styles.why)}>
          {NO_PROFILING_WORDS}
        </Text>
      )}
      {dont && (
        <Text {...attrs({ id: 'contact-dont' })} className={cx(styles.why)}>
          客户交代：{dont}
        </Text>
      )}
      {hold && purpose === 'service' && (
        <View className={cx(styles.asked)}>
          <TextLink id="contact-asked" text="客户让我回电，照拨" onPress={onDialAsked} />
        </View>
      )}
    </View>
  )
}
