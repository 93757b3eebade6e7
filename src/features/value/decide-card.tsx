import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { ReviewDecision } from '@/domain/value-review'
import { TextLink } from '@/features/customer/text-link'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { openOne } from './book-sheet'
import type { useDecide } from './use-decide'
import styles from './value.module.css'
import { DECISIONS, type ReviewItem, reviewNote, WHY_LABEL } from './value-words'

type DecideCardProps = {
  item: ReviewItem
  quarter: string
  acts: ReturnType<typeof useDecide>
  onDone: () => void
}

/** One customer of the review: why it is here, its figures, and the four things that may be decided. */
export function DecideCard({ item, quarter, acts, onDone }: DecideCardProps) {
  const [decision, setDecision] = useState<ReviewDecision | undefined>(item.decided?.decision)
  const [reason, setReason] = useState(item.decided?.reason ?? '')
  const decide = async () => {
    if (decision === undefined) return
    if (await acts.decide({ customerId: item.customerId, quarter, decision, reason })) onDone()
  }
  return (
    <Card
      id="review-now"
      title={item.name}
      aside={<Badge text={WHY_LABEL[item.why]} tone={item.why === 'loss' ? 'warn' : 'plain'} />}
    >
      <Text className={cx(styles.sentence)}>{reviewNote(item)}</Text>
      <TextLink id="review-open" text="看这位客户的账" onPress={() => openOne(item.customerId)} />
      <Chips
        id="review-decision"
        label="怎么定"
        options={DECISIONS}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'lower' && <Notice id="review-lower" text="降低服务要写原因，主管批准后才算数" />}
      <Field
        id="review-reason"
        label="原因"
        value={reason}
        maxLength={60}
        placeholder={decision === 'lower' ? '必填' : '可不填'}
        onChange={setReason}
      />
      {acts.refused !== undefined && (
        <Notice id="review-refused" tone="warn" icon="alert" text={acts.refused} />
      )}
      <Button
        id="review-decide"
        text="定了，下一位"
        isBusy={acts.isBusy}
        isDisabled={decision === undefined || (decision === 'lower' && reason.trim() === '')}
        onPress={() => void decide()}
      />
    </Card>
  )
}
