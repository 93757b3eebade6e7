import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Purpose } from '@/domain/conduct'
import { duePurpose } from '@/domain/due-purpose'
import { readPhone, type Whereto } from '@/features/log/read-phone'
import { AboutWhom } from '@/features/relations/about-whom'
import type { AboutWhom as About } from '@/features/relations/use-about'
import { toCallError } from '@/lib/call-error'
import { Actions, IconButton } from '@/ui/icon-button'
import { ContactHold } from './contact-hold'
import type { Customer } from './use-customer'

type ContactActionsProps = {
  customer: Customer
  /** R82 whose affair the call is about. */
  about: About
  onDial: (whereto: Whereto) => void
  onLog: () => void
  onAppoint: () => void
  onCard: () => void
  onAddPhone: () => void
  onSay: (words: string) => void
}

/** 拨号 · 复制 · 记跟进 · 约时间 · 发卡片; without a number, the way to one. What R79 is against is grey, and says why. */
export function ContactActions({
  customer,
  about,
  onDial,
  onLog,
  onAppoint,
  onCard,
  onAddPhone,
  onSay,
}: ContactActionsProps) {
  const { id, name, hasPhone } = customer
  const [chosen, setPurpose] = useState<Purpose>()
  const purpose = chosen ?? duePurpose(customer.words)
  const hold = customer.holds?.[purpose] ?? null
  const isHeld = hold !== null || about.isHeld
  const copy = async () => {
    try {
      const read = await readPhone(id, { purpose, ...about.about })
      // Both platforms say themselves that it was copied.
      if (read) await Taro.setClipboardData({ data: read.phone })
    } catch (thrown) {
      onSay(toCallError(thrown).message)
    }
  }
  return (
    <>
      <Actions>
        {hasPhone ? (
          <>
            <IconButton
              id="customer-dial"
              icon="phone"
              caption="拨号"
              label={`给${name}打电话${hold ? `，${hold.sentence}` : ''}`}
              isDisabled={isHeld}
              onPress={() => onDial({ purpose, ...about.about })}
            />
            <IconButton
              id="customer-copy"
              icon="copy"
              caption="复制"
              label={`复制${name}的电话`}
              isDisabled={isHeld}
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
          <>
            <IconButton
              id="customer-appoint"
              icon="calendar-check"
              caption="约时间"
              label={`跟${name}约时间`}
              onPress={onAppoint}
            />
            <IconButton
              id="customer-card"
              icon="share"
              caption="发卡片"
              label={`给${name}发卡片`}
              onPress={onCard}
            />
          </>
        )}
      </Actions>
      {hasPhone && <AboutWhom id="contact-about" about={about} />}
      {hasPhone && (
        <ContactHold
          customer={customer}
          purpose={purpose}
          onPurpose={setPurpose}
          onDialAsked={() => onDial({ purpose: 'service', isAsked: true, ...about.about })}
        />
      )}
    </>
  )
}
