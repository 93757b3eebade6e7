import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/lib/cloud'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDecision } from '@/lib/use-decision'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import styles from './board.module.css'

type List = Output<'team', 'refollow.list'>
type RefollowSheetProps = {
  row: List['rows'][number]
  experienced: List['experienced']
  isOpen: boolean
  onClose: () => void
  onOffered: (name: string) => void
}

const nothing = () => Promise.resolve()

/** R117 who it is offered to: it is an offer, the customer stays until it is accepted. */
export function RefollowSheet({ row, experienced, isOpen, onClose, onOffered }: RefollowSheetProps) {
  // The same id for every try of this offer, so that a repeat is no second one.
  const [id] = useState(() => newId('han'))
  const [toId, setToId] = useState<string>()
  const decision = useDecision(nothing)
  const others = experienced.filter(one => one.id !== row.officerId)
  const offer = async () => {
    const to = others.find(one => one.id === toId)
    if (to === undefined) return
    const { customerId } = row
    if (await decision.run(() => call('team', 'refollow.offer', { id, customerId, toId: to.id })))
      onOffered(to.name)
  }
  const open = () => {
    onClose()
    void Taro.navigateTo({ url: `/pages/reading/index?customerId=${row.customerId}` })
  }
  return (
    <Sheet
      id="refollowing"
      isOpen={isOpen}
      onClose={onClose}
      title={`${row.who}，换个人试试`}
      footer={
        <Button
          id="refollowing-offer"
          text="请他接手"
          isBusy={decision.isBusy}
          isDisabled={toId === undefined}
          onPress={() => void offer()}
        />
      }
    >
      {decision.refused !== undefined && (
        <Notice id="refollowing-refused" tone="warn" icon="alert" text={decision.refused} />
      )}
      <Text className={cx(styles.note)}>{`${row.officer} · ${row.words}`}</Text>
      <Card kind="list">
        <Row id="refollowing-open" title="先看看这位客户" note="写明原因，客户经理看得到" onPress={open} />
      </Card>
      {others.length === 0 ? (
        <Notice id="refollowing-nobody" text="团队里还没有做满一年的同事可以请。" />
      ) : (
        <Chips
          id="refollowing-to"
          label="请谁（做满一年的同事）"
          options={others.map(one => ({ value: one.id, text: one.name }))}
          value={toId}
          onChange={setToId}
        />
      )}
      <Text className={cx(styles.note)}>对方同意了才换人；在那之前，客户还是{row.officer}的。</Text>
    </Sheet>
  )
}
