import { StaffOnly } from '@/features/access/staff-only'
import { ErrorState } from '@/ui/error-state'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { CustomerLost } from './customer-lost'
import { CustomerView } from './customer-view'
import { useCustomer } from './use-customer'

/** `opensLog`: from a message, whose tap is to be written down. */
type CustomerScreenProps = { id: string; opensLog: boolean }

/** 客户: one customer, whole. */
export const CustomerScreen = (props: CustomerScreenProps) => (
  <Screen id="customer" title="客户">
    <StaffOnly needsBook>
      <Loaded {...props} />
    </StaffOnly>
  </Screen>
)

function Loaded({ id, opensLog }: CustomerScreenProps) {
  const { query, held } = useCustomer(id)
  const { error, isRefreshing } = query
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
