import { useMe } from '@/features/access/use-me'
import { takersOf } from '@/features/handover/takers'
import { useQuery } from '@/lib/use-query'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { LeaveForm } from './leave-form'
import { OwnLeave } from './own-leave'
import { useToday } from './use-today'

/** R102 the reader's own leave where nobody is named, else that of a colleague whom the reader manages. */
export function AwayScreen({ id }: { id: string }) {
  const { data: me } = useMe()
  if (me === undefined) return <Skeleton id="away-loading" rows={3} />
  return id === '' || id === me.staff.id ? <OwnLeave staffId={me.staff.id} /> : <ColleagueLeave id={id} />
}

function ColleagueLeave({ id }: { id: string }) {
  const { data, error, refresh } = useQuery('team', 'staff.list', {})
  const today = useToday()
  if (data === undefined)
    return error ? (
      <ErrorState id="away-error" message={error.message} onRetry={() => void refresh()} />
    ) : (
      <Skeleton id="away-loading" rows={3} />
    )
  const colleague = data.staff.find(one => one.id === id && one.status === 'active')
  if (!colleague) return <ErrorState id="away-lost" message="没有找到这位同事。" />
  const team = data.staff.filter(one => one.teamId === colleague.teamId)
  return (
    <LeaveForm
      key={`${id} ${JSON.stringify(colleague.away)}`}
      staffId={id}
      title={`${colleague.name}休假`}
      away={colleague.away}
      deputies={takersOf({ staff: team, teams: [] }, id, today)}
      today={today}
      onSaved={refresh}
    />
  )
}
