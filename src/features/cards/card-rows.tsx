import { useState } from 'react'
import { PURPOSE_LABEL } from '@/domain/card'
import { dayWords } from '@/domain/day-words'
import { TextLink } from '@/features/customer/text-link'
import type { Held } from '@/features/customer/use-customer'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Toast } from '@/ui/toast'
import { CardSheet } from './card-sheet'
import { type CardList, type CardView, cardNote, isAnswered, isWaiting } from './card-words'
import { RevokeSheet } from './revoke-sheet'
import { ShutOutRow } from './shut-out-row'

type CardRowsProps = { held: Held; list: CardList; onChanged: () => Promise<void> }

/** Who the customer is known to be, which chat, and each card with what became of it. */
export function CardRows({ held, list, onChanged }: CardRowsProps) {
  const [openId, setOpenId] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [isRevoking, setRevoking] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const { today, customer } = held
  const { cards, identity, isChatBound, shutOut } = list
  const chosen = cards.find(card => card.id === openId) ?? null
  const attempt = async (work: () => Promise<string>) => {
    try {
      setSaid(await work())
      await onChanged()
    } catch (thrown) {
      setSaid(toCallError(thrown).message)
    }
  }
  const unbind = () =>
    attempt(async () => {
      await call('officer', 'chat.unbind', { customerId: customer.id })
      return '解除了。下次在聊天里打开卡片，再重新绑定。'
    })
  return (
    <>
      <Card kind="list">
        <Row
          id="cards-identity"
          lead={<Icon name={identity ? 'check' : 'person'} size={22} />}
          title={identity ? '本人已确认' : '还没确认本人'}
          note={
            identity
              ? `${dayWords(identity.on, today)}，${identity.how === 'phone' ? '微信手机号对上了' : '你确认的'}`
              : '第一个点开卡片的人，等你说是不是本人'
          }
          isNoteWrapped
          {...(identity
            ? { action: <TextLink id="cards-revoke" text="撤销" onPress={() => setRevoking(true)} /> }
            : {})}
        />
        {shutOut > 0 && (
          <ShutOutRow customerId={customer.id} count={shutOut} onTry={work => void attempt(work)} />
        )}
        <Row
          id="cards-chat"
          lead={<Icon name="chat" size={22} />}
          title={isChatBound ? '聊天已绑定' : '聊天还没绑定'}
          note={
            isChatBound ? '在那个聊天里点任何一张卡，都打开这位客户' : '发出后，你自己在聊天里点开一次就绑定'
          }
          isNoteWrapped
          {...(isChatBound
            ? { action: <TextLink id="cards-unbind" text="解除" onPress={() => void unbind()} /> }
            : {})}
        />
      </Card>
      {cards.length === 0 ? (
        <Empty id="cards-none" icon="share" title="还没发过卡片" note="点上面一种，做好就能发到聊天里。" />
      ) : (
        <>
          <Section id="cards-count" text={`发过 ${cards.length} 张`} />
          <Card id="cards-list" kind="list">
            {cards.map(card => (
              <Row
                key={card.id}
                id={`card-${card.id}`}
                title={PURPOSE_LABEL[card.purpose]}
                badges={<CardBadge card={card} isKnown={identity !== null} />}
                note={cardNote(card, today)}
                isNoteWrapped
                onPress={() => {
                  setOpenId(card.id)
                  setOpen(true)
                }}
              />
            ))}
          </Card>
        </>
      )}
      <CardSheet
        held={held}
        card={chosen}
        isKnown={identity !== null}
        isOpen={isOpen && chosen !== null}
        onClose={() => setOpen(false)}
        onChanged={onChanged}
        onSay={setSaid}
      />
      <RevokeSheet
        customerId={customer.id}
        isOpen={isRevoking}
        onClose={() => setRevoking(false)}
        onRevoked={async () => {
          setRevoking(false)
          setSaid('撤销了。那个微信现在只看得到你的名片。')
          await onChanged()
        }}
      />
      {said !== null && <Toast key={said} id="cards-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}

const CardBadge = ({ card, isKnown }: { card: CardView; isKnown: boolean }) => (
  <>
    {isWaiting(card) && !isKnown && <Badge text="待确认" tone="warn" />}
    {isAnswered(card) && <Badge text="有回音" />}
  </>
)
