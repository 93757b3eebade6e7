import { View } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import styles from './book.module.css'
import { CustomerLine } from './customer-line'
import type { useCustomerList } from './use-customer-list'

type BookProps = {
  list: ReturnType<typeof useCustomerList>
  today: Day | undefined
  onClear: () => void
}

/** The rows of a filtered book, page after page. */
export function Book({ list, today, onClear }: BookProps) {
  const { first, rows, total = 0 } = list
  if (rows === undefined) {
    if (first.status === 'loading') return <Skeleton id="customers-loading" rows={7} />
    const message = first.error?.message ?? ''
    return <ErrorState id="customers-error" message={message} onRetry={() => void first.refresh()} />
  }
  if (rows.length === 0) {
    return (
      <Empty
        id="customers-none"
        icon="filter"
        title="没有这样的客户"
        note="放宽一点条件再看。"
        next={{ text: '清空筛选', onPress: onClear }}
      />
    )
  }
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, i) =>
    rows.slice(i * BLOCK, (i + 1) * BLOCK),
  )
  return (
    <>
      <Card id="customers-list" kind="list">
        {blocks.map(block => (
          <View key={block[0]?.id ?? ''} className={cx(styles.block)}>
            {block.map(row => (
              <CustomerLine key={row.id} row={row} today={today} />
            ))}
          </View>
        ))}
      </Card>
      {list.error && <Notice id="customers-more-error" text={list.error.message} tone="warn" icon="alert" />}
      {list.hasMore && (
        <Stack>
          <Button
            id="customers-more"
            text={`再看 ${Math.min(50, Math.max(1, total - rows.length))} 位（共 ${total} 位）`}
            kind="plain"
            isBusy={list.isReading}
            onPress={() => void list.more()}
          />
        </Stack>
      )}
    </>
  )
}

/** What is out of sight is neither laid out nor painted, a block at a time. */
const BLOCK = 25
