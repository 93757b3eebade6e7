import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { FlowPart } from '@/domain/stock-flow'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Flows } from './flows'
import { PeriodChoice } from './period-choice'
import styles from './stock.module.css'
import {
  isEmptyBook,
  rowWords,
  type StockOf,
  type StockPeriod,
  type StockShown,
  sinceWords,
  stockSentence,
} from './stock-words'
import { WhoList } from './who-list'

/** R46 「客户盘点」: the book as stock, and what moved in a week, month or quarter. */
export function StockScreen() {
  const [period, setPeriod] = useState<StockPeriod>({ span: 'month', isLast: false })
  const query = useQuery('officer', 'stock.show', period)
  const isLead = useMe().data?.staff.role === 'lead'
  return (
    <>
      <PeriodChoice period={period} onChange={setPeriod} />
      {isLead && (
        <Card kind="list">
          <Row
            id="stock-team"
            lead={<Icon name="people" size={22} />}
            title="团队盘点"
            note="全队的，和每位同事的"
            onPress={() => void Taro.navigateTo({ url: '/pages/stock/team' })}
          />
        </Card>
      )}
      <Listing id="stock" query={query}>
        {shown => <Shown period={period} shown={shown} />}
      </Listing>
    </>
  )
}

function Shown({ period, shown }: { period: StockPeriod; shown: StockShown }) {
  if (isEmptyBook(shown))
    return (
      <Empty
        id="stock-empty"
        title="名下还没有客户"
        note="有了客户，每级有几位、升降了谁，都在这里。"
        icon="people"
      />
    )
  return (
    <>
      <Card id="stock-all">
        <Text id="stock-sentence" className={cx(styles.sentence)}>
          {stockSentence(shown)}
        </Text>
        <Text className={cx(styles.quiet)}>{sinceWords(shown)}</Text>
      </Card>
      <Flows
        key={`${period.span}-${period.isLast}`}
        counts={shown}
        hasMoves={shown.since !== null}
        askedNote="一位一位地定：挽回，还是转低频维护"
        renderWho={(of, part) => <OwnWho period={period} of={of} part={part} />}
      />
    </>
  )
}

function OwnWho({ period, of, part }: { period: StockPeriod; of: StockOf; part: FlowPart }) {
  const query = useQuery('officer', 'stock.who', { ...period, of, part })
  return (
    <Listing id="stock-who-list" query={query}>
      {({ rows, ...sum }) => (
        <WhoList
          {...sum}
          whose="你"
          rows={rows.map(row => ({
            id: row.id,
            title: row.name,
            note: rowWords(row),
            url: `/pages/customer/index?id=${row.id}`,
          }))}
        />
      )}
    </Listing>
  )
}
