import { useState } from 'react'
import type { Me } from '@/features/access/use-me'
import { useQuery } from '@/lib/use-query'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { InviteSheet } from './invite-sheet'
import { LeaveSheet } from './leave-sheet'
import { type Colleague, colleagueNote, inHouseOrder, mayLeave } from './staff-words'
import { useToday } from './use-today'

/** The colleagues an admin or a lead looks after. */
export function StaffCard({ me }: { me: Me['staff'] }) {
  const list = useQuery('team', 'staff.list', {})
  const today = useToday()
  const [isInviting, setInviting] = useState(false)
  const [leaver, setLeaver] = useState<Colleague>()
  const [isLeaving, setLeaving] = useState(false)
  const staff = list.data?.staff

  if (!staff)
    return list.error ? (
      <ErrorState id="staff-error" message={list.error.message} onRetry={() => void list.refresh()} />
    ) : (
      <Skeleton id="staff-loading" rows={3} />
    )
  const teams = list.data?.teams ?? []
  const active = staff.filter(one => one.status === 'active').length
  return (
    <>
      <Section id="staff-count" text={`同事 ${active}`} />
      <Card id="staff" kind="list">
        <Row
          id="staff-invite"
          lead={<Icon name="plus" size={22} />}
          title="邀请同事"
          onPress={() => setInviting(true)}
        />
        {inHouseOrder(staff).map(one => (
          <Row
            key={one.id}
            id={`staff-${one.id}`}
            title={one.name}
            badges={one.status === 'left' ? <Badge text="已离开" tone="plain" /> : undefined}
            note={colleagueNote(one, teams, today)}
            isNoteWrapped
            {...(mayLeave(me, one)
              ? {
                  onPress: () => {
                    setLeaver(one)
                    setLeaving(true)
                  },
                }
              : {})}
          />
        ))}
      </Card>
      <InviteSheet
        isOpen={isInviting}
        onClose={() => setInviting(false)}
        isAdmin={me.role === 'admin'}
        ownTeamId={staff.find(one => one.id === me.id)?.teamId ?? null}
        teams={teams}
      />
      <LeaveSheet
        colleague={leaver}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onLeft={() => void list.refresh()}
      />
    </>
  )
}
