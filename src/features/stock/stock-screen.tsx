import { Text } from '@tarojs/components'
import { useState } from 'react'
import { STOCK_SPANS } from '@/domain/stock-flow'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Segmented } from '@/ui/segmented'
import { FlowCard } from './flow-card'
import styles from './stock.module.css'
import {
  type Counts,
  PERIOD_TEXT,
  type StockOf,
  type StockPeriod,
  type StockShown,
  sinceWords,
  stockSentence,
} from './stock-words'
import { WhoSheet } from './who-sheet'

const SPANS = STOCK_SPANS.map(span => ({
  value: span,
  text: { week: '周', month: '月', quarter: '季' }[span],
}))

/** R46 「客户盘点」: the book as stock, and what moved in a week, month or quarter. */
export function StockScreen() {
  const [period, setPeriod] = useState<StockPeriod>({ span: 'month', isLast: false })
  const query = useQuery('officer', 'stock.show', period)
  const [now, last] = PERIOD_TEXT[period.span]
  return (
    <>
      <Segmented
        id="stock-span"
        label="多长时间"
        options={SPANS}
        value={period.span}
        onChange={span => setPeriod({ ...period, span })}
      />
      <Segmented
        id="stock-which"
        label="哪一期"
        options={[
          { value: 'now', text: now },
          { value: 'last', text: last },
        ]}
        value={period.isLast ? 'last' : 'now'}
        onChange={which => setPeriod({ ...period, isLast: which === 'last' })}
      />
      <Listing id="stock" query={query}>
        {shown => <Shown period={period} shown={shown} />}
      </Listing>
    </>
  )
}

function Shown({ period, shown }: { period: StockPeriod; shown: StockShown }) {
  const [of, setOf] = useState<StockOf>('A')
  const [isOpen, setOpen] = useState(false)
  const open = (which: StockOf) => {
    setOf(which)
    setOpen(true)
  }
  const hasMoves = shown.since !== null
  const counts = [...shown.grades, ...shown.stages].find(({ key }) => key === of)
  if (shown.grades.every(({ start, end }) => start === 0 && end === 0))
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
      {shown.asked > 0 && (
        <Card kind="list">
          <Row
            id="stock-asked"
            lead={<Icon name="alert" size={22} />}
            title={`${shown.asked} 位进了衰退期`}
            note="一位一位地定：挽回，还是转低频维护"
            isNoteWrapped
            onPress={() => open('asked')}
          />
        </Card>
      )}
      <FlowCard id="stock-grade" title="按级别" lines={shown.grades} hasMoves={hasMoves} onOpen={open} />
      <FlowCard id="stock-stage" title="按阶段" lines={shown.stages} hasMoves={hasMoves} onOpen={open} />
      <WhoSheet
        key={`${of}-${period.span}-${period.isLast}`}
        period={period}
        of={of}
        counts={(counts as Counts | undefined) ?? null}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
