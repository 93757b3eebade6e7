import Taro from '@tarojs/taro'
import { useState } from 'react'
import { dayWords } from '@/domain/day-words'
import { rateWords } from '@/domain/product'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { KIND_LABEL } from '@/features/care/text-words'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Segmented } from '@/ui/segmented'
import { campaignName, spanWords, tallyWords } from './offer-words'
import type { OfferRow } from './product-form'
import { TeamOffers } from './team-offers'

const TABS = [
  { value: 'offers', text: '产品和资讯' },
  { value: 'lists', text: '名单' },
] as const
const WITH_TEAM = [...TABS, { value: 'team', text: '团队' }] as const
type Tab = (typeof WITH_TEAM)[number]['value']

/** R59, R67 「产品和活动」: what may be offered, the lists made of it, and for a lead what came of the team's. */
export function OffersScreen({ first, circleId }: { first: Tab; circleId: string }) {
  const [tab, setTab] = useState(first)
  const isLead = useMe().data?.staff.role === 'lead'
  return (
    <>
      <Segmented
        id="offers-tab"
        label="产品和活动"
        options={isLead ? WITH_TEAM : TABS}
        value={tab}
        onChange={setTab}
      />
      {circleId !== '' && tab === 'offers' && (
        <Notice id="offers-circle" text="先选一个产品或资讯，再给这个客群列名单。" />
      )}
      {tab === 'offers' && <Offers circleId={circleId} />}
      {tab === 'lists' && <Lists />}
      {tab === 'team' && <TeamOffers />}
    </>
  )
}

const noteOf = ({ kind, product, validUntil }: OfferRow, until: string): string =>
  [KIND_LABEL[kind], product && rateWords(product.annualRate), `${until}前有效`]
    .filter(Boolean)
    .join(' · ') || validUntil

function Offers({ circleId }: { circleId: string }) {
  const query = useQuery('officer', 'text.list', {})
  return (
    <Listing id="offers" query={query}>
      {({ rows, today }) => {
        const shown = rows.filter(({ kind }) => kind === 'product' || kind === 'news')
        if (shown.length === 0)
          return (
            <Empty
              id="offers-empty"
              title="还没有批准的产品"
              note="资料合规岗批准后，会出现在这里。"
              icon="file"
            />
          )
        return (
          <Card id="offers-list" kind="list">
            {shown.map(row => (
              <Row
                key={row.id}
                id={`offer-${row.id}`}
                title={row.title}
                isTitleWrapped
                note={noteOf(row, dayWords(row.validUntil, today))}
                isNoteWrapped
                onPress={() =>
                  void Taro.navigateTo({
                    url: `/pages/offers/one?id=${row.id}${circleId && `&circle=${circleId}`}`,
                  })
                }
              />
            ))}
          </Card>
        )
      }}
    </Listing>
  )
}

function Lists() {
  const query = useQuery('officer', 'campaign.list', {})
  return (
    <Listing id="lists" query={query}>
      {({ rows, today }) =>
        rows.length === 0 ? (
          <Empty
            id="lists-empty"
            title="还没有名单"
            note="选一个产品或资讯，看看适合谁，再列名单。"
            icon="people"
          />
        ) : (
          <Card id="lists-all" kind="list">
            {rows.map(one => (
              <Row
                key={one.id}
                id={`list-${one.id}`}
                title={campaignName(one)}
                isTitleWrapped
                badges={
                  one.isOver ? (
                    <Badge text="已结束" tone="plain" />
                  ) : (
                    one.madeBy !== null && <Badge text={`${one.madeBy}列的`} tone="plain" />
                  )
                }
                note={`${spanWords(one, today)} · ${tallyWords(one.results.targeted)}`}
                isNoteWrapped
                onPress={() => void Taro.navigateTo({ url: `/pages/offers/list?id=${one.id}` })}
              />
            ))}
          </Card>
        )
      }
    </Listing>
  )
}
