import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/lib/cloud'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { LetGoSheet } from './let-go-part'
import styles from './life-card.module.css'
import { lifeWords, starsWords } from './life-words'
import { PlaybookSheet } from './playbook-sheet'
import { ReasonSheet } from './reason-sheet'
import { TextLink } from './text-link'
import { useAct } from './use-act'
import type { Held } from './use-customer'

type LifeCardProps = { held: Held; onSay: (words: string) => void }

/** R23-R27 where the relation stands and why; entering 衰退期 asks for 「挽回」 or 「转低频维护」. */
export function LifeCard({ held, onSay }: LifeCardProps) {
  const { life, isArchived, grade } = held.customer
  const [open, setOpen] = useState<'winBack' | 'letGo' | 'playbook'>()
  const done = (words: string) => {
    setOpen(undefined)
    onSay(words)
  }
  // What an older app kept on the phone has no stage.
  if (!life) return null
  return (
    <Card id="customer-life">
      <View className={cx(styles.head)}>
        <Text id="life-words" className={cx(styles.words, life.isAsked && styles.asked)}>
          {lifeWords(life, held.today)}
        </Text>
        <TextLink
          id="life-value"
          text="看价值"
          onPress={() => void Taro.navigateTo({ url: `/pages/value/one?id=${held.customer.id}` })}
        />
        <TextLink id="life-playbook" text="怎么做" onPress={() => setOpen('playbook')} />
      </View>
      {life.stars && (
        <Text
          {...attrs({
            id: 'life-stars',
            role: 'img',
            label: `${life.stars.stars} 星，往来 ${life.stars.months} 个月`,
          })}
          className={cx(styles.quiet)}
        >
          {starsWords(life.stars)}
        </Text>
      )}
      {life.winBack !== null && <Text className={cx(styles.quiet)}>{`定了挽回：${life.winBack}`}</Text>}
      {life.isAsked && !isArchived && (
        <View className={cx(styles.choices)}>
          <Button id="life-win-back" text="挽回" onPress={() => setOpen('winBack')} />
          {grade === 'D' && (
            <Button id="life-let-go" kind="plain" text="转低频维护" onPress={() => setOpen('letGo')} />
          )}
        </View>
      )}
      <PlaybookSheet stage={life.stage} isOpen={open === 'playbook'} onClose={() => setOpen(undefined)} />
      <WinBackSheet
        held={held}
        isOpen={open === 'winBack'}
        onClose={() => setOpen(undefined)}
        onDone={done}
      />
      <LetGoSheet held={held} isOpen={open === 'letGo'} onClose={() => setOpen(undefined)} onDone={done} />
    </Card>
  )
}

type WinBackProps = { held: Held; isOpen: boolean; onClose: () => void; onDone: (words: string) => void }

function WinBackSheet({ held, isOpen, onClose, onDone }: WinBackProps) {
  const act = useAct(held)
  const { id } = held.customer
  const choose = async (reason: string) => {
    const choosing = async () => {
      await call('officer', 'lifecycle.winBack', { customerId: id, reason })
      return call('officer', 'customer.get', { id })
    }
    if (await act.run(choosing)) onDone('定了挽回，照平常的节奏跟')
  }
  return (
    <ReasonSheet
      id="win-back"
      isOpen={isOpen}
      onClose={onClose}
      title="挽回"
      explanation="写一句凭什么还有机会，记在跟进里。下一步记得约一次联系。"
      placeholder="比如：旺季要备货，去年这时用过款"
      doText="就这么定"
      act={act}
      onSave={reason => void choose(reason)}
    />
  )
}
