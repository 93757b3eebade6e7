import Taro from '@tarojs/taro'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { Actions, IconButton } from '@/ui/icon-button'
import type { Customer } from './use-customer'

type ContactActionsProps = {
  customer: Customer
  onDial: () => void
  onLog: () => void
  onAppoint: () => void
  onAddPhone: () => void
  onSay: (words: string) => void
}

/** 拨号 · 复制电话 · 记跟进 · 约时间; without a number, the way to one. */
export function ContactActions({
  customer,
  onDial,
  onLog,
  onAppoint,
  onAddPhone,
  onSay,
}: ContactActionsProps) {
  const { id, name, hasPhone } = customer
  const copy = async () => {
    try {
      const { phone } = await call('officer', 'customer.phone', { id })
      // Both platforms say themselves that it was copied.
      await Taro.setClipboardData({ data: phone })
    } catch (thrown) {
      onSay(toCallError(thrown).message)
    }
  }
  return (
    <Actions>
      {hasPhone ? (
        <>
          <IconButton
            id="customer-dial"
            icon="phone"
            caption="拨号"
            label={`给${name}打电话`}
            onPress={onDial}
          />
          <IconButton
            id="customer-copy"
            icon="copy"
            caption="复制电话"
            label={`复制${name}的电话`}
            onPress={() => void copy()}
          />
        </>
      ) : (
        <IconButton
          id="customer-add-phone"
          icon="phone"
          caption="补电话"
          label="补登电话"
          onPress={onAddPhone}
        />
      )}
      <IconButton
        id="customer-log"
        icon="pencil"
        caption="记跟进"
        label={`给${name}记跟进`}
        onPress={onLog}
      />
      {!customer.isArchived && (
        <IconButton
          id="customer-appoint"
          icon="calendar-check"
          caption="约时间"
          label={`跟${name}约时间`}
          onPress={onAppoint}
        />
      )}
    </Actions>
  )
}
