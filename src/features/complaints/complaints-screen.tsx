import { useRef, useState } from 'react'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Segmented } from '@/ui/segmented'
import { ComplaintSheet } from './complaint-sheet'
import { COMPLAINT_LABEL, complaintNote, daysLeftWords, STATUS_LABEL } from './complaint-words'
import { useComplaint } from './use-complaint'

type Part = 'open' | 'closed'
const PARTS = [
  { value: 'open', text: '要处理' },
  { value: 'closed', text: '已办结' },
] as const

/**
 * R92 complaints, poor ratings, 「更换客户经理」 and requests of one's rights, for whom they are not about. `firstId`: the one
 * that a message is about, which opens by itself.
 */
export function ComplaintsScreen({ firstId }: { firstId: string }) {
  const [part, setPart] = useState<Part>('open')
  const [openId, setOpenId] = useState(firstId)
  const [isOpen, setOpen] = useState(firstId !== '')
  const query = useQuery('team', 'complaint.list', { isClosed: part === 'closed' })
  const chosen = query.data?.rows.find(row => row.id === openId)
  const acts = useComplaint(chosen, query.refresh)
  const wasFound = useRef(false)
  if (chosen) wasFound.current = true
  const isRead = query.status === 'ready' && !query.isRefreshing
  const isGone = isOpen && isRead && !wasFound.current
  return (
    <>
      <Segmented id="complaints-part" label="哪些" options={PARTS} value={part} onChange={setPart} />
      <Listing id="complaints" query={query}>
        {({ today, rows }) => (
          <>
            {isGone && (
              <Notice id="complaints-gone" text="提醒里的那件不在这里了：已经办结，或者交给了别人。" />
            )}
            {rows.length === 0 ? (
              <Empty
                id="complaints-none"
                title={part === 'open' ? '没有要处理的' : '还没有办结的'}
                note="投诉、两分和以下的评价、更换客户经理、个人信息请求都到这里。"
              />
            ) : (
              <Card id="complaints-list" kind="list">
                {rows.map(row => (
                  <Row
                    key={row.id}
                    id={`complaint-${row.id}`}
                    title={COMPLAINT_LABEL[row.kind]}
                    badges={
                      <Badge
                        text={daysLeftWords(row, today)}
                        tone={row.status !== 'closed' && row.daysLeft <= 2 ? 'warn' : 'plain'}
                      />
                    }
                    note={`${complaintNote(row, today)} · ${STATUS_LABEL[row.status]}`}
                    isNoteWrapped
                    onPress={() => {
                      acts.clear()
                      setOpenId(row.id)
                      setOpen(true)
                    }}
                  />
                ))}
              </Card>
            )}
            {chosen && (
              <ComplaintSheet
                key={`${chosen.id}-${chosen.version}`}
                complaint={chosen}
                today={today}
                isOpen={isOpen}
                onClose={() => setOpen(false)}
                acts={acts}
              />
            )}
          </>
        )}
      </Listing>
    </>
  )
}
