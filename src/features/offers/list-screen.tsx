import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { ANSWER_LABEL } from '@/domain/campaign'
import { dayWords } from '@/domain/day-words'
import { shareOf } from '@/features/card-share/share-of'
import type { Made as MadeCard } from '@/features/cards/use-compose'
import { Listing } from '@/features/care/listing'
import { LogSheet } from '@/features/log/log-sheet'
import { useLog } from '@/features/log/use-log'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Grade } from '@/ui/grade'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Toast } from '@/ui/toast'
import { LineSheet } from './line-sheet'
import { campaignName, type Line, type Made, ofOtherWords, outWords, spanWords } from './offer-words'
import { ResultsRows } from './results-rows'

/** R67 one list: what came of it, and whom to call or write to next. */
export function ListScreen({ id }: { id: string }) {
  const query = useQuery('officer', 'campaign.one', { id })
  return (
    <Listing id="campaign" query={query}>
      {made => (
        <TheList made={made} onChanged={answer => query.patch(() => answer)} onStale={query.refresh} />
      )}
    </Listing>
  )
}

/** The card that was made last, and for whom. */
type SentCard = { readonly customerId: string; readonly made: MadeCard }
type TheListProps = { made: Made; onChanged: (made: Made) => void; onStale: () => Promise<unknown> }

function TheList({ made, onChanged, onStale }: TheListProps) {
  const { campaign, lines, today } = made
  const [openId, setOpenId] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const log = useLog({ onError: setSaid, onSaved: () => setSaid('记好了，再点他记一下回应') })
  const [card, setCard] = useState<SentCard | null>(null)
  const chosen = lines.find(({ customer }) => customer.id === openId)
  // Without a card the page itself would be shared, and its path names the list.
  useShareAppMessage(() =>
    card && card.customerId === openId
      ? shareOf('product', card.made.title, card.made.path)
      : { title: '跟进志', path: '/pages/today/index' },
  )
  const left = outWords(campaign.out)
  const waiting = lines.filter(({ reachedOn }) => reachedOn === null).length
  return (
    <>
      <Section id="campaign-of" text={campaignName(campaign)} aside={spanWords(campaign, today)} />
      {campaign.name === null && (
        <Notice id="campaign-off" tone="warn" icon="alert" text="这段文案过期或停用了，不能再发。" />
      )}
      {campaign.madeBy !== null && (
        <Notice id="campaign-of-other" icon="people" text={ofOtherWords(campaign.madeBy)} />
      )}
      <Card id="campaign-results" kind="list">
        <ResultsRows id="campaign" results={campaign.results} />
        {left !== '' && <Row id="campaign-out" title="没列进来的" note={left} isNoteWrapped />}
      </Card>
      <Section id="campaign-waiting" text={waiting > 0 ? `还没联系 ${waiting} 位` : '都联系过了'} />
      <Card id="campaign-lines" kind="list">
        {lines.map(line => (
          <Row
            key={line.customer.id}
            id={`line-${line.customer.id}`}
            lead={<Grade letter={line.customer.grade} size="s" />}
            title={line.customer.name}
            badges={
              line.answer && (
                <Badge text={ANSWER_LABEL[line.answer]} tone={line.answer === 'no' ? 'plain' : 'calm'} />
              )
            }
            note={lineNote(line, line.reachedOn && dayWords(line.reachedOn, today))}
            onPress={() => {
              setOpenId(line.customer.id)
              setOpen(true)
            }}
          />
        ))}
      </Card>
      {chosen && (
        <LineSheet
          key={chosen.customer.id}
          campaign={campaign}
          line={chosen}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          onReached={onStale}
          onChanged={onChanged}
          onRing={phone => log.ring(chosen.customer, phone)}
          onSay={setSaid}
          card={card?.customerId === chosen.customer.id ? card.made : null}
          onMade={cardMade => setCard({ customerId: chosen.customer.id, made: cardMade })}
        />
      )}
      <LogSheet {...log.sheet} />
      {said !== null && <Toast key={said} id="campaign-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}

const lineNote = ({ part }: Line, reached: string | null): string =>
  [reached === null ? '还没联系' : `${reached}联系过`, part === 'mass' ? '随机抽的' : '']
    .filter(Boolean)
    .join(' · ')
