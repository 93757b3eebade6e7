import { useEffect, useRef, useState } from 'react'
import { daysBetween } from '@/domain/day'
import type { When } from '@/features/log/when'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Listing } from './listing'
import { NoteSheet } from './note-sheet'
import { StaleFacts } from './stale-facts'
import type { CareLog } from './use-care-log'

export type CatchUpRow = Output<'officer', 'catchUp.list'>['rows'][number]

/** 「今日补记」 (R40): what was dialled, agreed, opened or talked about and is not written down yet. */
export function CatchUps({ log }: { log: CareLog }) {
  const query = useQuery('officer', 'catchUp.list', {})
  const [noted, setNoted] = useState<CatchUpRow | null>(null)
  const [isOpen, setOpen] = useState(false)
  const refresh = useRef(query.refresh)
  refresh.current = query.refresh
  useEffect(() => {
    if (log.saved > 0) void refresh.current()
  }, [log.saved])

  const open = (row: CatchUpRow, today: CatchUpRow['on']) => {
    const days = daysBetween(row.on, today)
    if (row.kind !== 'note')
      return log.open(row.customer, 'T', days === 0 ? 'earlier' : (String(days) as When))
    setNoted(row)
    setOpen(true)
  }
  const dismiss = async ({ customer }: CatchUpRow) => {
    try {
      await call('officer', 'catchUp.dismiss', { customerId: customer.id })
      await query.refresh()
    } catch (thrown) {
      log.say({ text: toCallError(thrown).message })
    }
  }
  return (
    <>
      <Listing id="catch-up" query={query}>
        {({ rows, total, today }) =>
          rows.length === 0 ? (
            <Empty
              id="catch-up-empty"
              title="都记下了"
              note="打过的电话、约好的事、客户点开的卡，没记的会排在这里，最多补 7 天。"
            />
          ) : (
            <>
              <Section id="catch-up-count" text={`待补记 ${total}`} aside="最多补 7 天" />
              <Card kind="list">
                {rows.map(row => (
                  <Row
                    key={`${row.kind}-${row.customer.id}-${row.on}`}
                    id={`catch-up-${row.customer.id}-${row.on}`}
                    lead={<Grade letter={row.customer.grade} />}
                    title={row.customer.name}
                    badges={row.isLate && <Badge text="补记" tone="warn" />}
                    note={row.words}
                    isNoteWrapped
                    onPress={() => open(row, today)}
                    action={
                      row.kind === 'dial' || row.kind === 'card' ? (
                        <IconButton
                          id={`catch-up-${row.customer.id}-${row.on}-dismiss`}
                          icon="close"
                          kind="bare"
                          label={
                            row.kind === 'card'
                              ? `${row.customer.name}的卡片不用跟进`
                              : `没给${row.customer.name}打电话`
                          }
                          onPress={() => void dismiss(row)}
                        />
                      ) : undefined
                    }
                  />
                ))}
              </Card>
            </>
          )
        }
      </Listing>
      <StaleFacts />
      <NoteSheet
        row={noted}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onSaved={() => {
          log.say({ text: '备注补上了' })
          void query.refresh()
        }}
      />
    </>
  )
}
