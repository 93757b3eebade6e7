import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ANSWER_LABEL, ANSWERS, type Answer } from '@/domain/campaign'
import { SendButton } from '@/features/cards/ready'
import type { Made } from '@/features/cards/use-compose'
import { heedsDont } from '@/features/log/read-phone'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDecision } from '@/lib/use-decision'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import type { Campaign, Line, Made as List } from './offer-words'
import styles from './offers.module.css'

type LineSheetProps = {
  campaign: Campaign
  line: Line
  isOpen: boolean
  onClose: () => void
  onReached: () => Promise<unknown>
  onChanged: (list: List) => void
  /** Opens the dialler; false when the reader changed their mind. */
  onRing: (phone: string) => Promise<boolean>
  onSay: (words: string) => void
  /** The card of this line, once it is made: the page shares it. */
  card: Made | null
  onMade: (card: Made) => void
}

const OPTIONS = ANSWERS.map(value => ({ value, text: ANSWER_LABEL[value] }))
const SCOPES = [
  { value: 'this', text: '只是不要这个' },
  { value: 'all', text: '什么都别推销' },
] as const

/** R67, R79 one customer of a list: the guard says yes before a number, words or a card are out; what was said is a tap. */
export function LineSheet({
  campaign,
  line,
  isOpen,
  onClose,
  onReached,
  onChanged,
  onRing,
  onSay,
  card,
  onMade,
}: LineSheetProps) {
  const { customer, reachedOn, answer, isFixed } = line
  const { isBusy, refused, run } = useDecision()
  const [scope, setScope] = useState<'this' | 'all'>('this')
  const target = { id: campaign.id, customerId: customer.id }
  const reach = () =>
    run(async () => {
      const { phone, words, dont } = await call('officer', 'campaign.reach', target)
      await onReached()
      if (!(await heedsDont(dont))) return
      if (phone === null) {
        await Taro.setClipboardData({ data: words })
        onSay(`复制好了，照原文发给${customer.name}`)
      } else if (await onRing(phone)) onClose()
    })
  const make = () =>
    run(async () => {
      const { textId } = campaign
      const asked = { purpose: 'product', campaignId: campaign.id, textId } as const
      onMade(await call('officer', 'card.make', { id: newId('crd'), customerId: customer.id, asked }))
      await onReached()
    })
  const say = (said: Answer, noMarketing: boolean) =>
    run(async () => {
      onChanged(await call('officer', 'campaign.answer', { ...target, answer: said, noMarketing }))
    })
  const isCall = campaign.channel === 'T'
  const isOut = campaign.isOver || campaign.name === null || answer === 'no'
  return (
    <Sheet
      id="line"
      isOpen={isOpen}
      onClose={onClose}
      title={customer.name}
      note={`${customer.grade} 级`}
      footer={
        isCall ? (
          <Button
            id="line-reach"
            text={`给${customer.name}打电话`}
            isBusy={isBusy}
            isDisabled={isOut}
            onPress={() => void reach()}
          />
        ) : card ? (
          <SendButton made={card} />
        ) : (
          <Button
            id="line-card"
            text="做一张卡片去发"
            isBusy={isBusy}
            isDisabled={isOut}
            onPress={() => void make()}
          />
        )
      }
    >
      {refused !== undefined && <Notice id="line-refused" tone="warn" icon="alert" text={refused} />}
      {reachedOn === null ? (
        <Text className={cx(styles.quiet)}>先联系，再记客户怎么说。</Text>
      ) : (
        <>
          <Chips
            id="line-answer"
            label="客户怎么说"
            options={OPTIONS}
            value={answer ?? undefined}
            isDisabled={isFixed || isBusy}
            onChange={said => void say(said, said === 'no' && scope === 'all')}
          />
          {answer === 'no' && (
            <Chips
              id="line-scope"
              label="不要到什么程度"
              options={SCOPES}
              value={scope}
              isDisabled={isFixed || isBusy}
              onChange={value => {
                setScope(value)
                if (value === 'all') void say('no', true)
              }}
            />
          )}
          {answer === 'no' && <Notice id="line-no" icon="check" text="记下了，这个不会再向他提。" />}
        </>
      )}
      {card && (
        <Text className={cx(styles.quiet)}>
          客户在卡片上点的回应会记到这里。第一个点开的人，要等你在他的「卡片」里确认是本人才算。
        </Text>
      )}
      <View className={cx(styles.ways)}>
        {!isCall && (
          <Button
            id="line-reach"
            kind="plain"
            text="只复制文字"
            isDisabled={isOut || isBusy}
            onPress={() => void reach()}
          />
        )}
        <Button
          id="line-customer"
          kind="plain"
          text={answer === 'interested' ? '去客户页，记下需求' : '去客户页'}
          onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${customer.id}` })}
        />
      </View>
    </Sheet>
  )
}
