import { useEffect, useRef } from 'react'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Listing } from './listing'
import { LosingRow } from './losing-row'
import type { CareLog } from './use-care-log'

/** 「要流失」 (R65): who is going, and by what one notices. */
export function Losing({ log }: { log: CareLog }) {
  const query = useQuery('officer', 'losing.list', {})
  const refresh = useRef(query.refresh)
  refresh.current = query.refresh
  useEffect(() => {
    if (log.saved > 0) void refresh.current()
  }, [log.saved])
  return (
    <Listing id="losing" query={query}>
      {({ rows, total, hold }) =>
        rows.length === 0 ? (
          <Empty
            id="losing-empty"
            title="没有要流失的客户"
            note="久未联系、几次没接通、预计日过了没改、降级的客户，会排在这里。"
          />
        ) : (
          <>
            <Section
              id="losing-count"
              text={
                total > rows.length ? `可能要流失 ${total}，先看这 ${rows.length} 位` : `可能要流失 ${total}`
              }
              aside="理由多的在前"
            />
            {hold && <Notice id="losing-hold" icon="clock" text={hold.sentence} />}
            <Card kind="list">
              {rows.map(row => (
                <LosingRow key={row.customer.id} row={row} log={log} hold={hold} />
              ))}
            </Card>
          </>
        )
      }
    </Listing>
  )
}
