import { Text, View } from '@tarojs/components'
import { DONE_BY } from '@/domain/card-face'
import { stepWords } from '@/features/customer/next-words'
import type { Held } from '@/features/customer/use-customer'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import type { CardView } from './card-words'
import styles from './cards.module.css'
import { slotWords } from './quick-slots'
import { usePicked } from './use-picked'

type PickedSlotProps = { held: Held; card: CardView; onClose: () => void; onSay: (words: string) => void }

/** The hour the customer picked: one tap makes it the next step, or the meeting's. */
export function PickedSlot({ held, card, onClose, onSay }: PickedSlotProps) {
  const { picked, act, isBusy, refused, toStep, toMeeting } = usePicked(held, card)
  const { today, customer } = held
  if (picked === null) return null
  const done = (words: string) => {
    onClose()
    onSay(words)
  }
  const { next } = customer.journal
  const isNext = next !== null && next.on === picked.on && next.at === picked.at
  return (
    <View>
      <Text {...attrs({ id: 'card-picked' })} className={cx(styles.lead)}>
        {card.opened === 'confirmed' ? DONE_BY.confirmed : DONE_BY.proposed}选了 {slotWords(picked, today)}
      </Text>
      {(refused ?? act.refused?.words) !== undefined && (
        <Notice
          id="card-picked-refused"
          tone="warn"
          icon="alert"
          text={refused ?? act.refused?.words ?? ''}
        />
      )}
      <View className={cx(styles.buttons)}>
        <Button
          id="card-to-step"
          text={isNext ? `下一步已是 ${stepWords(next, today)}` : '记为下一步'}
          isBusy={act.isBusy}
          isDisabled={isNext || picked.on < today}
          onPress={() => void toStep().then(isDone => isDone && done('记为下一步了'))}
        />
        <Button
          id="card-to-meeting"
          kind="soft"
          text={picked.meetingId ? '会议改到这个时间' : '记为会议'}
          isBusy={isBusy}
          isDisabled={picked.on < today}
          onPress={() => void toMeeting().then(isDone => isDone && done('会议记下了，到时会提醒'))}
        />
      </View>
    </View>
  )
}
