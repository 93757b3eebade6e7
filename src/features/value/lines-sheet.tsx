import { Text } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { LEDGER_LABEL } from '@/domain/ledger'
import { yuanText } from '@/domain/money'
import { type Month, monthOf, monthWords } from '@/domain/month'
import { FactList } from '@/features/customer/fact-list'
import { call } from '@/lib/cloud'
import { usePages } from '@/lib/use-pages'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import type { Explained } from './explained'
import styles from './value.module.css'
import type { Lines } from './value-words'

type LinesSheetProps = {
  customerId: string
  today: Day
  figure: Explained
  isOpen: boolean
  onClose: () => void
}

/** When a line was, and the bank's number of it. */
const lineNote = ({ on, month, ref }: Lines['rows'][number], today: Day): string => {
  const when = on === null ? monthWords(month as Month, monthOf(today)) : dayWords(on, today)
  return ref === null ? when : `${when} · ${ref}`
}

/** How a customer's figure is made: the formula, its terms, and every line of the bank's file behind it. */
export function LinesSheet({ customerId, today, figure, isOpen, onClose }: LinesSheetProps) {
  const { title, note, formula, terms, kinds, from, isTime } = figure
  const asked = { customerId, kinds, ...(from === undefined ? {} : { from }) }
  const read = async (after: number) => {
    const page = await call('officer', 'value.lines', { ...asked, after })
    return { rows: page.rows, after: page.after === null ? null : String(page.after) }
  }
  const first = useQuery('officer', 'value.lines', isOpen ? asked : null)
  const head = first.data && {
    rows: first.data.rows,
    after: first.data.after === null ? null : String(first.data.after),
  }
  const pages = usePages(
    { ...first, data: head, patch: () => undefined },
    `${customerId}${title}${from}`,
    after => read(Number(after)),
  )
  return (
    <Sheet id="value-lines" isOpen={isOpen} onClose={onClose} title={title} note={note}>
      <Text className={cx(styles.formula)}>{formula}</Text>
      {terms.length > 0 && <FactList id="value-terms" facts={terms} />}
      {first.data === undefined ? (
        <Skeleton id="value-lines-loading" rows={2} />
      ) : (
        <Card id="value-line-rows" kind="list">
          {(pages.rows ?? []).map(line => (
            <Row
              key={line.id}
              id={`value-line-${line.id}`}
              title={`${LEDGER_LABEL[line.kind]}${line.product === null ? '' : ` · ${line.product}`}`}
              note={lineNote(line, today)}
              {...(line.kind === 'service' && line.amountFen === 0
                ? {}
                : { value: yuanText(line.amountFen) })}
            />
          ))}
        </Card>
      )}
      {pages.rows?.length === 0 && (
        <Text className={cx(styles.quiet)}>{isTime ? '没有流水，是按服务用时算的。' : '没有流水。'}</Text>
      )}
      {pages.hasMore && (
        <Button
          id="value-lines-more"
          kind="plain"
          text="再看一些"
          isBusy={pages.isReading}
          onPress={() => void pages.more()}
        />
      )}
    </Sheet>
  )
}
