import { Text } from '@tarojs/components'
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
import styles from './value.module.css'
import {
  FIGURE_LABEL,
  type Figure,
  FORMULA,
  figureOf,
  KINDS_OF,
  type One,
  type Period,
  termsOf,
} from './value-words'

type LinesSheetProps = {
  customerId: string
  one: One
  period: Period
  figure: Figure
  isOpen: boolean
  onClose: () => void
}

/** How a customer's figure is made: the formula, its terms, and every line of the bank's file behind it. */
export function LinesSheet({ customerId, one, period, figure, isOpen, onClose }: LinesSheetProps) {
  const sums = period === 'year' ? one.year : one.all
  const asked = {
    customerId,
    kinds: KINDS_OF[figure],
    ...(period === 'year' ? { from: one.from } : {}),
  }
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
    `${customerId}${period}${figure}`,
    after => read(Number(after)),
  )
  const terms = termsOf(sums, figure)
  return (
    <Sheet
      id="value-lines"
      isOpen={isOpen}
      onClose={onClose}
      title={FIGURE_LABEL[figure]}
      note={yuanText(figureOf(sums, figure))}
    >
      <Text className={cx(styles.formula)}>{FORMULA[figure]}</Text>
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
              note={`${line.on === null ? monthWords(line.month as Month, monthOf(one.today)) : dayWords(line.on, one.today)}${line.ref === null ? '' : ` · ${line.ref}`}`}
              value={yuanText(line.amountFen)}
            />
          ))}
        </Card>
      )}
      {pages.rows?.length === 0 && (
        <Text className={cx(styles.quiet)}>
          {figure !== 'income' && sums.minutes > 0 ? '没有流水，是按服务用时算的。' : '没有流水。'}
        </Text>
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
