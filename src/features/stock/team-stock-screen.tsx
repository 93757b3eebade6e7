import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { FlowPart } from '@/domain/stock-flow'
import { Listing } from '@/features/care/listing'
import { TeamChoice } from '@/features/team/team-choice'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Flows } from './flows'
import { PeopleCard } from './people-card'
import { PeriodChoice } from './period-choice'
import styles from './stock.module.css'
import { isEmptyBook, type StockOf, type StockPeriod, sinceWords, stockSentence } from './stock-words'
import { comparedWords, hasMovesOf, type TeamShown, teamRowWords } from './team-stock-words'
import { WhoList } from './who-list'

/** R46 「团队盘点」: the team's book as stock, everybody's and each one's. */
export function TeamStockScreen() {
  const [period, setPeriod] = useState<StockPeriod>({ span: 'month', isLast: false })
  return (
    <>
      <PeriodChoice period={period} onChange={setPeriod} />
      <TeamChoice>{teamId => <TeamStock key={teamId} teamId={teamId} period={period} />}</TeamChoice>
    </>
  )
}

type Asked = { period: StockPeriod; teamId: string | undefined }

function TeamStock({ teamId, period }: Asked) {
  const query = useQuery('team', 'stock.team', { ...period, ...(teamId === undefined ? {} : { teamId }) })
  return (
    <Listing id="stock" query={query}>
      {shown =>
        shown.people.every(isEmptyBook) ? (
          <Empty
            id="stock-empty"
            title="队里还没有客户"
            note="同事有了客户，每级有几位、升降了谁，都在这里。"
            icon="people"
          />
        ) : (
          <Shown teamId={teamId} period={period} shown={shown} />
        )
      }
    </Listing>
  )
}

const ALL = 'all'

function Shown({ teamId, period, shown }: Asked & { shown: TeamShown }) {
  const [whose, setWhose] = useState<string>(ALL)
  const one = shown.people.find(({ staffId }) => staffId === whose)
  const counts = one ?? shown.total
  const since = one === undefined || hasMovesOf(one) ? shown.since : null
  const options = shown.people.map(({ staffId, name }) => ({ value: staffId, text: name }))
  return (
    <>
      <Card>
        <Chips
          id="stock-whose"
          label="看谁的"
          options={[{ value: ALL, text: '全队' }, ...options]}
          value={one ? whose : ALL}
          onChange={setWhose}
        />
      </Card>
      <Card id="stock-all">
        <Text id="stock-sentence" className={cx(styles.sentence)}>
          {stockSentence({ ...counts, since })}
        </Text>
        {(one === undefined || hasMovesOf(one)) && (
          <Text className={cx(styles.quiet)}>{sinceWords(shown)}</Text>
        )}
        <Text id="stock-compared" className={cx(styles.quiet)}>
          {comparedWords(shown.people, one)}
        </Text>
      </Card>
      <Flows
        key={`${whose}-${period.span}-${period.isLast}`}
        counts={counts}
        hasMoves={since !== null}
        askedNote="等客户经理定：挽回，还是转低频维护"
        renderWho={(of, part) => (
          <TeamWho period={period} teamId={teamId} staffId={one?.staffId} of={of} part={part} />
        )}
      />
      {one === undefined && <PeopleCard people={shown.people} onOpen={setWhose} />}
    </>
  )
}

type Number = Asked & { staffId: string | undefined; of: StockOf; part: FlowPart }

/** R113 no more than a 称谓: who opens one says why, on a page of its own. */
function TeamWho({ period, teamId, staffId, of, part }: Number) {
  const whose = { ...(teamId === undefined ? {} : { teamId }), ...(staffId === undefined ? {} : { staffId }) }
  const query = useQuery('team', 'stock.teamWho', { ...period, ...whose, of, part })
  return (
    <Listing id="stock-who-list" query={query}>
      {({ rows, ...sum }) => (
        <>
          <Text className={cx(styles.quiet)}>只看称谓。要看某一位，点开，写明原因，客户经理看得到。</Text>
          <WhoList
            {...sum}
            whose="这个队"
            rows={rows.map(row => ({
              id: row.id,
              title: row.who,
              note: teamRowWords(row),
              url: `/pages/reading/index?customerId=${row.id}`,
            }))}
          />
        </>
      )}
    </Listing>
  )
}
