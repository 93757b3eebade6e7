import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Day } from '@/domain/day'
import { call } from '@/lib/cloud'
import type { Decision } from '@/lib/use-decision'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import styles from './board.module.css'
import { type LetGoRow, letGoNote } from './help-words'

type LetGoSheetProps = {
  row: LetGoRow
  today: Day
  isOpen: boolean
  onClose: () => void
  decision: Decision
}

/** One wish to let go: why, what each answer does, the customer behind a step with a reason, and the answer. */
export function LetGoSheet({ row, today, isOpen, onClose, decision }: LetGoSheetProps) {
  const [answer, setAnswer] = useState('')
  const { customerId } = row
  const decide = async (isApproved: boolean) => {
    const input = { customerId, isApproved, answer: answer.trim() }
    if (await decision.run(() => call('team', 'letGo.decide', input))) onClose()
  }
  const open = () => {
    onClose()
    void Taro.navigateTo({ url: `/pages/reading/index?customerId=${customerId}` })
  }
  return (
    <Sheet id="letting" isOpen={isOpen} onClose={onClose} title={`${row.who}，转低频维护`}>
      {decision.refused !== undefined && (
        <Notice id="letting-refused" tone="warn" icon="alert" text={decision.refused} />
      )}
      <Text className={cx(styles.said)}>{row.reason}</Text>
      <Text className={cx(styles.note)}>{letGoNote(row, today)}</Text>
      <Text className={cx(styles.note)}>
        同意：一年看一次，不再催着联系；约好的事、贷后的事照旧，有了新需求自动恢复。客户不会被删除。
      </Text>
      <Card kind="list">
        <Row id="letting-open" title="先看看这位客户" note="写明原因，客户经理看得到" onPress={open} />
      </Card>
      <Field
        id="letting-answer"
        label="给同事的话（不同意时要写）"
        value={answer}
        placeholder="比如：先约一次见面再说"
        maxLength={60}
        onChange={setAnswer}
      />
      <Stack>
        <Button
          id="letting-approve"
          text="同意"
          isBusy={decision.isBusy}
          isDisabled={row.isOwn}
          onPress={() => void decide(true)}
        />
        <Button
          id="letting-refuse"
          kind="plain"
          text="不同意"
          isBusy={decision.isBusy}
          isDisabled={row.isOwn || answer.trim() === ''}
          onPress={() => void decide(false)}
        />
      </Stack>
      {row.isOwn && <Text className={cx(styles.note)}>这是你自己的申请，请管理员决定。</Text>}
    </Sheet>
  )
}
