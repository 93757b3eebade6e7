import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { letGoNote } from './help-words'
import { LetGoSheet } from './let-go-sheet'

/** R27 whom an officer wants to look after at low frequency: nothing changes before the lead's word. */
export function LetGoRows({ about }: { about: { teamId?: string } }) {
  const query = useQuery('team', 'letGo.list', about)
  const decision = useDecision(query.refresh)
  const [openId, setOpenId] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const chosen = query.data?.rows.find(({ customerId }) => customerId === openId)
  return (
    <Listing id="let-go" query={query}>
      {({ today, rows }) => (
        <>
          <Card id="let-go-list" kind="list">
            {rows.length === 0 ? (
              <Row id="let-go-none" title="转低频维护" note="没有人申请" />
            ) : (
              rows.map(row => (
                <Row
                  key={row.customerId}
                  id={`let-go-${row.customerId}`}
                  title={`${row.who}，转低频维护`}
                  isTitleWrapped
                  badges={row.isOwn ? <Badge text="管理员定" tone="plain" /> : undefined}
                  note={`${row.reason} · ${letGoNote(row, today)}`}
                  isNoteWrapped
                  onPress={() => {
                    decision.clear()
                    setOpenId(row.customerId)
                    setOpen(true)
                  }}
                />
              ))
            )}
          </Card>
          {chosen && (
            <LetGoSheet
              key={chosen.customerId}
              row={chosen}
              today={today}
              isOpen={isOpen}
              onClose={() => setOpen(false)}
              decision={decision}
            />
          )}
        </>
      )}
    </Listing>
  )
}
