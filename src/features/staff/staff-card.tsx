import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '@/features/access/use-me'
import { useMe } from '@/features/access/use-me'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { ColleagueSheet } from './colleague-sheet'
import { GroupCard } from './group-card'
import { InviteSheet } from './invite-sheet'
import { LeaveSheet } from './leave-sheet'
import { type Colleague, inGroups, mayLeave, type Team } from './staff-words'
import { TeamSheet } from './team-sheet'
import { useToday } from './use-today'

const openSettings = () => void Taro.navigateTo({ url: '/pages/settings/index' })

type Open = 'invite' | 'colleague' | 'leave' | 'team'

/** The colleagues an admin or a lead looks after, team by team. */
export function StaffCard({ me }: { me: Me['staff'] }) {
  const list = useQuery('team', 'staff.list', {})
  const mine = useMe()
  const today = useToday()
  const [open, setOpen] = useState<Open>()
  const [chosen, setChosen] = useState<Colleague>()
  const [team, setTeam] = useState<Team>()
  const staff = list.data?.staff
  const isAdmin = me.role === 'admin'

  if (!staff)
    return list.error ? (
      <ErrorState id="staff-error" message={list.error.message} onRetry={() => void list.refresh()} />
    ) : (
      <Skeleton id="staff-loading" rows={3} />
    )
  const { teams = [], units = [] } = list.data ?? {}
  const close = () => setOpen(undefined)
  const refresh = () => void Promise.all([list.refresh(), mine.refresh()])
  const nameTeam = (one?: Team) => {
    setTeam(one)
    setOpen('team')
  }
  return (
    <>
      <Section id="staff-count" text={`同事 ${staff.filter(one => one.status === 'active').length}`} />
      <Card id="staff" kind="list">
        <Row
          id="staff-units"
          lead={<Icon name="pin" size={22} />}
          title={units[units.length - 1] ?? '本行'}
          note={units.slice(0, -1).join(' · ') || undefined}
          isNoteWrapped
          {...(isAdmin ? { onPress: openSettings } : {})}
        />
        <Row
          id="staff-invite"
          lead={<Icon name="plus" size={22} />}
          title="邀请同事"
          onPress={() => setOpen('invite')}
        />
        {isAdmin && (
          <Row
            id="staff-team"
            lead={<Icon name="people" size={22} />}
            title="新团队"
            onPress={() => nameTeam()}
          />
        )}
      </Card>
      {inGroups(staff, teams).map(group => (
        <GroupCard
          key={group.id}
          group={group}
          today={today}
          canOpen={one => (isAdmin ? one.status === 'active' : mayLeave(me, one))}
          onOpen={one => {
            setChosen(one)
            setOpen(isAdmin ? 'colleague' : 'leave')
          }}
          onRename={isAdmin && group.id !== 'house' ? () => nameTeam(group) : undefined}
        />
      ))}
      <InviteSheet
        isOpen={open === 'invite'}
        onClose={close}
        isAdmin={isAdmin}
        ownTeamId={staff.find(one => one.id === me.id)?.teamId ?? null}
        teams={teams}
      />
      {chosen && (
        <ColleagueSheet
          key={`${chosen.id} ${chosen.role} ${chosen.teamId}`}
          colleague={chosen}
          me={me}
          teams={teams}
          isOpen={open === 'colleague'}
          onClose={close}
          onChanged={refresh}
          onLeave={() => setOpen('leave')}
        />
      )}
      <LeaveSheet colleague={chosen} isOpen={open === 'leave'} onClose={close} onLeft={refresh} />
      <TeamSheet team={team} isOpen={open === 'team'} onClose={close} onSaved={refresh} />
    </>
  )
}
