import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { FlowPart } from '@/domain/stock-flow'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import styles from './stock.module.css'
import { type Counts, nameOf, partsOf, rowWords, type StockOf, type StockPeriod } from './stock-words'

type WhoSheetProps = {
  period: StockPeriod
  of: StockOf
  /** Null where there is one list only. */
  counts: Counts | null
  isOpen: boolean
  onClose: () => void
}

/** The customers behind a number: those who are there, and those who moved. */
export function WhoSheet({ period, of, counts, isOpen, onClose }: WhoSheetProps) {
  const [part, setPart] = useState<FlowPart>('end')
  const query = useQuery('officer', 'stock.who', isOpen ? { ...period, of, part } : null)
  return (
    <Sheet id="stock-who" isOpen={isOpen} onClose={onClose} title={nameOf(of)}>
      {counts && (
        <Chips id="stock-part" label="看哪些" options={partsOf(of, counts)} value={part} onChange={setPart} />
      )}
      <Listing id="stock-who-list" query={query}>
        {({ rows, total, elsewhere }) => (
          <>
            {rows.length > 0 && (
              <Card id="stock-rows" kind="list">
                {rows.map(row => (
                  <Row
                    key={row.id}
                    id={`stock-row-${row.id}`}
                    title={row.name}
                    note={rowWords(row)}
                    isNoteWrapped
                    onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${row.id}` })}
                  />
                ))}
              </Card>
            )}
            {total === 0 && <Text className={cx(styles.quiet)}>没有。</Text>}
            {elsewhere > 0 && (
              <Text className={cx(styles.quiet)}>{`另有 ${elsewhere} 位已经不在你名下。`}</Text>
            )}
            {total > rows.length + elsewhere && (
              <Text className={cx(styles.quiet)}>{`共 ${total} 位，先列出 ${rows.length} 位。`}</Text>
            )}
          </>
        )}
      </Listing>
    </Sheet>
  )
}
