import type { Day } from '@/domain/day'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { CustomerLine } from './customer-line'
import { openNew } from './empty-book'
import type { useSearch } from './use-search'

const MOST = 20

/** What a search found, and a way on where it found nobody. */
export function Found({ search, today }: { search: ReturnType<typeof useSearch>; today: Day | undefined }) {
  const { found, q, retry } = search
  if (found === undefined) return <Skeleton id="customers-searching" rows={3} />
  if (found.error)
    return <ErrorState id="customers-search-error" message={found.error.message} onRetry={retry} />
  if (found.rows.length === 0) {
    return (
      <Empty
        id="customers-not-found"
        icon="search"
        title={`没有找到「${found.q}」`}
        note="试试姓名里的一个字、拼音首字母，或电话后四位。"
        next={{ text: '新建客户', onPress: () => openNew(q) }}
      />
    )
  }
  const count = found.rows.length
  return (
    <>
      <Section text={count < MOST ? `找到 ${count} 位` : `先看前 ${MOST} 位，再多打一个字会更准`} />
      <Card id="customers-found" kind="list">
        {found.rows.map(row => (
          <CustomerLine key={row.id} row={row} today={today} />
        ))}
      </Card>
    </>
  )
}
