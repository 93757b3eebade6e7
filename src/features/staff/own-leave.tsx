import { useQuery } from '@/lib/use-query'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { LeaveForm } from './leave-form'
import { useToday } from './use-today'

/** R102 one's own leave, by whoever has a book. */
export function OwnLeave({ staffId }: { staffId: string }) {
  const { data, error, refresh } = useQuery('team', 'staff.team', {})
  const today = useToday()
  if (data === undefined)
    return error ? (
      <ErrorState id="away-error" message={error.message} onRetry={() => void refresh()} />
    ) : (
      <Skeleton id="away-loading" rows={3} />
    )
  return (
    <LeaveForm
      key={JSON.stringify(data.away)}
      staffId={staffId}
      title="我休假"
      away={data.away}
      deputies={data.colleagues.map(({ id, name }) => ({ id, text: name }))}
      today={today}
      onSaved={refresh}
    />
  )
}
