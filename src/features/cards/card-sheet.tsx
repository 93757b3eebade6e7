import { Text } from '@tarojs/components'
import { PURPOSE_LABEL } from '@/domain/card'
import { FactList } from '@/features/customer/fact-list'
import type { Held } from '@/features/customer/use-customer'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { askedFacts, givenFacts } from './card-facts'
import { CardTicks } from './card-ticks'
import { type CardView, cardNote, isWaiting } from './card-words'
import styles from './cards.module.css'
import { PickedSlot } from './picked-slot'
import { useCardActs } from './use-card-acts'
import { WhoOpened } from './who-opened'

type CardSheetProps = {
  held: Held
  card: CardView | null
  /** A person is confirmed as this customer. */
  isKnown: boolean
  isOpen: boolean
  onClose: () => void
  onChanged: () => Promise<void>
  onSay: (words: string) => void
}

/** One card: who opened it, what came back, and what may be done about it. */
export function CardSheet({ held, card, isKnown, isOpen, onClose, onChanged, onSay }: CardSheetProps) {
  const acts = useCardActs(card, onChanged)
  if (card === null) return null
  const { today } = held
  const given = givenFacts(card, today)
  const asked = askedFacts(card, today)
  const revoke = async () => {
    if (!(await acts.revoke())) return
    onClose()
    onSay('收回了，客户再打开只看得到你的名片')
  }
  return (
    <Sheet
      id="card"
      isOpen={isOpen}
      onClose={onClose}
      title={PURPOSE_LABEL[card.purpose]}
      footer={
        card.state === 'open' && (
          <Button
            id="card-revoke"
            kind="plain"
            text="收回这张卡"
            isBusy={acts.isBusy}
            onPress={() => void revoke()}
          />
        )
      }
    >
      {acts.refused !== undefined && (
        <Notice id="card-refused" tone="warn" icon="alert" text={acts.refused} />
      )}
      <Text className={cx(styles.quiet)}>{cardNote(card, today)}</Text>
      {isWaiting(card) && <WhoOpened card={card} isKnown={isKnown} acts={acts} onSay={onSay} />}
      {card.asked.purpose === 'materials' && (
        <CardTicks card={card} items={card.asked.items} today={today} acts={acts} />
      )}
      {card.asked.purpose === 'appointment' && card.given.pickedId !== null && (
        <PickedSlot held={held} card={card} onClose={onClose} onSay={onSay} />
      )}
      {given.length > 0 && (
        <>
          <Text className={cx(styles.heading)}>客户回的</Text>
          <FactList id="card-given" facts={given} />
        </>
      )}
      {asked.length > 0 && (
        <>
          <Text className={cx(styles.heading)}>卡片上写的</Text>
          <FactList id="card-asked-facts" facts={asked} />
        </>
      )}
    </Sheet>
  )
}
