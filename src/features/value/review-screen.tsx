import { useState } from 'react'
import { hasBook } from '@/features/access/role-label'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Progress } from '@/ui/progress'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { AskedList } from './asked-list'
import { DecideCard } from './decide-card'
import { useDecide } from './use-decide'
import { decidedWords, WHY_LABEL } from './value-words'

/** R61 the quarterly review: customer by customer; for leads what waits for them comes first (R55). */
export function ReviewScreen() {
  const role = useMe().data?.staff.role
  if (role === undefined) return null
  return (
    <>
      {(role === 'lead' || role === 'admin') && <AskedList isAlone={!hasBook(role)} />}
      {hasBook(role) && <Own />}
    </>
  )
}

function Own() {
  const query = useQuery('officer', 'valueReview.list', {})
  const [chosen, setChosen] = useState<string>()
  const acts = useDecide(query.refresh)
  return (
    <Listing id="review" query={query}>
      {({ quarter, items }) => {
        const done = items.filter(({ decided }) => decided !== null).length
        const now =
          items.find(({ customerId }) => customerId === chosen) ??
          items.find(({ decided }) => decided === null)
        if (items.length === 0)
          return (
            <Empty id="review-none" title="这个季度没有要定的客户" note="没有亏损的，也没有久不往来的。" />
          )
        return (
          <>
            <Card id="review-progress">
              <Progress
                label={`第 ${quarter.slice(5)} 季度`}
                share={done / items.length}
                figure={`${done}/${items.length}`}
              />
            </Card>
            {now ? (
              <DecideCard
                key={now.customerId}
                item={now}
                quarter={quarter}
                acts={acts}
                onDone={() => setChosen(undefined)}
              />
            ) : (
              <Card>
                <Empty id="review-done" title="这个季度都定好了" note="点下面的客户可以改。" />
              </Card>
            )}
            <Section id="review-all" text={`全部 ${items.length} 位`} />
            <Card id="review-list" kind="list">
              {items.map(item => (
                <Row
                  key={item.customerId}
                  id={`review-${item.customerId}`}
                  title={item.name}
                  badges={<Badge text={WHY_LABEL[item.why]} tone={item.why === 'loss' ? 'warn' : 'plain'} />}
                  note={decidedWords(item)}
                  isNoteWrapped
                  onPress={() => {
                    acts.clear()
                    setChosen(item.customerId)
                  }}
                />
              ))}
            </Card>
          </>
        )
      }}
    </Listing>
  )
}
