import { NoBook } from '@/features/access/no-book'
import { hasBook } from '@/features/access/role-label'
import { StaffOnly } from '@/features/access/staff-only'
import { useMe } from '@/features/access/use-me'
import { ErrorState } from '@/ui/error-state'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { CustomerLost } from './customer-lost'
import { CustomerView } from './customer-view'
import { ToReading } from './to-reading'
import { useCustomer } from './use-customer'

/** `opensLog`: from a message, whose tap is to be written down. */
type CustomerScreenProps = { id: string; opensLog: boolean }

/** 客户: one customer, whole. */
export const CustomerScreen = (props: CustomerScreenProps) => (
  <Screen id="customer" title="客户">
    <StaffOnly>
      <ByRole {...props} />
    </StaffOnly>
  </Screen>
)

/** Who has no book reads at most: an admin by the second step, the others nothing (R113). */
function ByRole(props: CustomerScreenProps) {
  const role = useMe().data?.staff.role
  if (role === undefined || hasBook(role)) return <Loaded {...props} isLead={role === 'lead'} />
  return role === 'admin' ? <ToReading id={props.id} /> : <NoBook role={role} />
}

function Loaded({ id, opensLog, isLead }: CustomerScreenProps & { isLead: boolean }) {
  const { query, held } = useCustomer(id)
  const { error, isRefreshing } = query
  if (isLead && id !== '' && error?.code === 'NOT_FOUND') return <ToReading id={id} />
  if (id === '' || error?.code === 'NOT_FOUND' || error?.code === 'INVALID') return <CustomerLost />
  if (held)
    return (
      <CustomerView
        held={held}
        isOffline={query.status === 'offline'}
        isRefreshing={isRefreshing}
        opensLog={opensLog}
      />
    )
  if (error === undefined) return <Skeleton id="customer-loading" rows={4} />
  return <ErrorState id="customer-error" message={error.message} onRetry={() => void query.refresh()} />
}
