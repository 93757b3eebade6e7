import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { dayWords } from '@/domain/day-words'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import styles from './board.module.css'
import { monthsOf, type StatementLine } from './statement-words'

type StatementSheetProps = {
  year: number
  line: StatementLine
  /** Of a colleague's number the months alone: whose customers they are stays with the colleague (R113). */
  isOwn: boolean
  isOpen: boolean
  onClose: () => void
}

/** What one number of the statement counts: by month, and in a month one by one. */
export function StatementSheet({ year, line, isOwn, isOpen, onClose }: StatementSheetProps) {
  const [month, setMonth] = useState<number>()
  return (
    <Sheet
      id="counted"
      isOpen={isOpen}
      onClose={onClose}
      title={line.label}
      note={month === undefined ? `${year} 年 ${line.n}` : `${year} 年 ${month} 月`}
      footer={
        month !== undefined && (
          <Button id="counted-back" kind="soft" text="回到各月" onPress={() => setMonth(undefined)} />
        )
      }
    >
      {month !== undefined ? (
        <Counted year={year} month={month} line={line} />
      ) : (
        <>
          <Card id="counted-months" kind="list">
            {monthsOf(line).map(({ month, n }) => (
              <Row
                key={month}
                id={`counted-${month}`}
                title={`${month} 月`}
                value={String(n)}
                {...(isOwn ? { onPress: () => setMonth(month) } : {})}
              />
            ))}
          </Card>
          {!isOwn && (
            <Text className={cx(styles.note)}>同事的数字只看到每月多少，是哪几位客户，只有本人看得到。</Text>
          )}
        </>
      )}
    </Sheet>
  )
}

/** One customer may be counted several times on a day. */
const numbered = <T,>(rows: readonly T[]): (T & { id: string })[] =>
  rows.map((row, i) => ({ ...row, id: `counted-row-${i}` }))

function Counted({ year, month, line }: { year: number; month: number; line: StatementLine }) {
  const { data: me } = useMe()
  const [skip, setSkip] = useState(0)
  const query = useQuery('team', 'statement.open', { year, month, key: line.key, skip })
  return (
    <Listing id="counted" query={query}>
      {({ rows, more, hidden }) => (
        <>
          {rows.length > 0 && (
            <Card id="counted-rows" kind="list">
              {numbered(rows).map(({ id, customerId, name, on, what }) => (
                <Row
                  key={id}
                  id={id}
                  title={name}
                  note={[...(me ? [dayWords(on, me.today)] : []), ...(what === name ? [] : [what])]
                    .filter(Boolean)
                    .join(' · ')}
                  isNoteWrapped
                  onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })}
                />
              ))}
            </Card>
          )}
          {skip > 0 && (
            <Button id="counted-first" kind="plain" text="回到最前面" onPress={() => setSkip(0)} />
          )}
          {more > 0 && (
            <Button
              id="counted-more"
              kind="plain"
              text={`看后面 ${more} 条`}
              onPress={() => setSkip(skip + rows.length)}
            />
          )}
          {hidden > 0 && (
            <Text className={cx(styles.note)}>{`另有 ${hidden} 条，客户已不在你名下，只计数。`}</Text>
          )}
        </>
      )}
    </Listing>
  )
}
