import Taro from '@tarojs/taro'
import { useState } from 'react'
import { dayOf, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { yuanText } from '@/domain/money'
import { Listing } from '@/features/care/listing'
import { DeclinesRow } from '@/features/decline/declines-row'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Icon } from '@/ui/icon'
import { Row, Warn } from '@/ui/row'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { BookSheet, openOne } from './book-sheet'
import { CurveCard } from './curve-card'
import { FiguresCard } from './figures-card'
import { SleepersSheet } from './sleepers-sheet'
import { type Book, type BookFigure, PERIODS, type Period, rowNote, rowsFor } from './value-words'

const go = (url: string) => () => void Taro.navigateTo({ url })

/** R49-R52 「客户价值」: what one's own book brings and costs, and who carries it. */
export function BookScreen() {
  const [period, setPeriod] = useState<Period>('year')
  const query = useQuery('officer', 'value.book', { period })
  return (
    <>
      <Segmented id="value-period" label="哪段时间" options={PERIODS} value={period} onChange={setPeriod} />
      <Listing id="value" query={query}>
        {book => (book.computedAt === null ? <NoFigures /> : <Figures book={book} />)}
      </Listing>
    </>
  )
}

const NoFigures = () => (
  <Empty
    id="value-empty"
    title="还没有业务流水"
    note="把银行每月的流水导进来，收入、成本、谁撑起这本账就都有了。"
    icon="chart"
    next={{ text: '去导入', onPress: go('/pages/import/index') }}
  />
)

function Figures({ book }: { book: Book }) {
  const [figure, setFigure] = useState<BookFigure>('income')
  const [isOpen, setOpen] = useState(false)
  const [isAsleep, setAsleep] = useState(false)
  const open = (which: BookFigure) => {
    setFigure(which)
    setOpen(true)
  }
  const top = rowsFor(book.rows, 'income').slice(0, 10)
  const computed = book.computedAt ?? 0
  return (
    <>
      <FiguresCard sums={book} onOpen={open} />
      <CurveCard book={book} onOpen={() => open('head')} />
      <Card id="value-links" kind="list">
        <Row
          id="value-losses"
          lead={<Icon name="alert" size={22} />}
          title="成本高于收入"
          note={
            book.losses === 0 ? '没有' : <Warn>{`${book.losses} 位，合计亏 ${yuanText(book.lossFen)}`}</Warn>
          }
          {...(book.losses === 0 ? {} : { onPress: () => open('loss') })}
        />
        <Row
          id="value-dormant"
          lead={<Icon name="clock" size={22} />}
          title="半年没有收入了"
          note={book.dormant === 0 ? '没有' : `${book.dormant} 位以前赚过钱，还可以再谈`}
          {...(book.dormant === 0 ? {} : { onPress: () => setAsleep(true) })}
        />
        <DeclinesRow />
        <Row
          id="value-keys"
          lead={<Icon name="flag" size={22} />}
          title="重点客户计划"
          note="想达成什么、几步怎么走"
          onPress={go('/pages/value/keys')}
        />
        <Row
          id="value-review"
          lead={<Icon name="calendar-check" size={22} />}
          title="季度检视"
          note="一位一位地定：照旧、加深、压成本，还是降低服务"
          isNoteWrapped
          onPress={go('/pages/value/review')}
        />
      </Card>
      {top.length > 0 && (
        <>
          <Section id="value-top" text="收入最多的客户" />
          <Card id="value-top-rows" kind="list">
            {top.map(row => (
              <Row
                key={row.id}
                id={`value-top-${row.id}`}
                title={row.name}
                note={rowNote(row)}
                isNoteWrapped
                onPress={() => openOne(row.id)}
              />
            ))}
          </Card>
        </>
      )}
      <Section
        id="value-computed"
        text={`${dayWords(dayOf(computed), book.today)} ${timeOf(computed)} 算的，流水和跟进之后会自己更新`}
      />
      <SleepersSheet book={book} isOpen={isAsleep} onClose={() => setAsleep(false)} />
      <BookSheet book={book} figure={figure} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
