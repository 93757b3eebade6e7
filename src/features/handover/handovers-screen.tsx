import { useState } from 'react'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Section } from '@/ui/section'
import { AtWorkStart } from './at-work-start'
import { groupsOf } from './handover-groups'
import { HandoverRow } from './handover-row'
import { LeftCard } from './left-card'
import { OneStart, SplitStart } from './starting'

type HandoversProps = {
  /** Whose customers to split, straight from the leave. */
  fromId: string
  /** Which complaint asks for another officer. */
  complaintId: string
}

/** R114-R116 who left and still has customers, what is under way, what is offered to the reader. */
export function HandoversScreen({ fromId, complaintId }: HandoversProps) {
  const query = useQuery('team', 'handover.list', {})
  const { data: me } = useMe()
  const [chosenId, setChosenId] = useState(fromId)
  const [isOpen, setOpen] = useState(fromId !== '')
  const [isChanging, setChanging] = useState(complaintId !== '')
  const isManager = me?.staff.role === 'lead' || me?.staff.role === 'admin'
  return (
    <Listing id="handovers" query={query}>
      {({ handovers, unassigned }) => {
        const groups = groupsOf(handovers, me?.staff.id ?? '')
        const chosen = unassigned.find(one => one.id === chosenId)
        const isAtWork = isManager && chosenId !== '' && chosen === undefined
        const isEmpty = unassigned.length === 0 && groups.every(({ rows }) => rows.length === 0)
        return (
          <>
            <LeftCard
              left={unassigned}
              handovers={handovers}
              onStart={id => {
                setChosenId(id)
                setOpen(true)
              }}
            />
            {groups.map(({ id, title, rows }) =>
              rows.length === 0 ? null : (
                <Group key={id} id={id} title={title}>
                  {rows.map(head => (
                    <HandoverRow key={head.id} head={head} isMine={id === 'mine'} />
                  ))}
                </Group>
              ),
            )}
            {isEmpty && (
              <Empty
                id="handovers-none"
                title="没有要交接的客户"
                note={
                  isManager
                    ? '同事离开后还有客户的，会列在这里。人还在、只交接客户的，到「同事」里点开那位办理。'
                    : '主管把客户交给你的时候，会列在这里，也会提醒你。'
                }
              />
            )}
            {chosen && (
              <SplitStart
                key={chosen.id}
                from={chosen}
                customers={chosen.customers}
                isOpen={isOpen}
                onClose={() => setOpen(false)}
              />
            )}
            {isAtWork && <AtWorkStart id={chosenId} isOpen={isOpen} onClose={() => setOpen(false)} />}
            {complaintId !== '' && (
              <OneStart complaintId={complaintId} isOpen={isChanging} onClose={() => setChanging(false)} />
            )}
          </>
        )
      }}
    </Listing>
  )
}

const Group = ({ id, title, children }: { id: string; title: string; children: React.ReactNode }) => (
  <>
    <Section id={`handovers-${id}`} text={title} />
    <Card kind="list">{children}</Card>
  </>
)
