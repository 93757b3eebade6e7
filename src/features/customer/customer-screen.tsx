import { StaffOnly } from '@/features/access/staff-only'
import { ErrorState } from '@/ui/error-state'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { CustomerView } from './customer-view'
import { useCustomer } from './use-customer'

/** 客户: one customer, whole. */
export const CustomerScreen = ({ id }: { id: string }) => (
  <Screen id="customer" title="客户">
    <StaffOnly needsBook>
      <Loaded id={id} />
    </StaffOnly>
  </Screen>
)

function Loaded({ id }: { id: string }) {
  const { query, held } = useCustomer(id)
  if (held) return <CustomerView held={held} isOffline={query.status === 'offline'} />
  if (id !== '' && query.error === undefined) return <Skeleton id="customer-loading" rows={4} />
  const message = query.error?.message ?? '没有指明是哪位客户'
  return <ErrorState id="customer-error" message={message} onRetry={() => void query.refresh()} />
}
