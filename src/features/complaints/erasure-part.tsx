import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { type Complaint, ERASURE_MEANS } from './complaint-words'
import styles from './complaints.module.css'
import type { ComplaintActs } from './use-complaint'

const DECIDED = {
  approved: '已同意删除，系统会自动执行。',
  refused: '没有同意删除，客户看得到原因。',
} as const

type ErasurePartProps = { complaint: Complaint; acts: ComplaintActs }

/** A wish to be erased: what each answer does, and the answer. */
export function ErasurePart({ complaint: { erasure, otherRecords }, acts }: ErasurePartProps) {
  const [reason, setReason] = useState('')
  if (erasure === 'none') return null
  if (erasure !== 'asked') return <Notice id="erasure-decided" icon="info" text={DECIDED[erasure]} />
  return (
    <View>
      <Notice id="erasure-asked" tone="warn" icon="trash" text="客户请求删除自己的资料。" />
      <Text className={cx(styles.quiet)}>{ERASURE_MEANS.approve}</Text>
      {otherRecords > 0 && (
        <Text className={cx(styles.quiet)}>
          {`同名同号的档案本行还有 ${otherRecords} 份，同意后一起删除，依法要留的除外。`}
        </Text>
      )}
      <Text className={cx(styles.quiet)}>{ERASURE_MEANS.refuse}</Text>
      <Field
        id="erasure-reason"
        label="不同意时写原因"
        value={reason}
        placeholder="比如：还有一笔贷款没结清"
        maxLength={60}
        onChange={setReason}
      />
      <View className={cx(styles.buttons)}>
        <Button
          id="erasure-approve"
          kind="danger"
          text="同意删除"
          isBusy={acts.isBusy}
          onPress={() => void acts.decideErasure(true, '')}
        />
        <Button
          id="erasure-refuse"
          kind="plain"
          text="不同意"
          isBusy={acts.isBusy}
          isDisabled={reason.trim() === ''}
          onPress={() => void acts.decideErasure(false, reason.trim())}
        />
      </View>
    </View>
  )
}
