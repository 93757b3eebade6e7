import { CustomerLost } from '@/features/customer/customer-lost'
import { useCustomer } from '@/features/customer/use-customer'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { Contacts } from './contacts'
import { useContactPersons } from './use-contact-persons'

/** 「联系人」 of one firm or partner (R47). */
export function ContactsScreen({ customerId }: { customerId: string }) {
  const { query, held } = useCustomer(customerId)
  const persons = useContactPersons(customerId)
  const error = query.error ?? persons.query.error
  if (customerId === '' || query.error?.code === 'NOT_FOUND') return <CustomerLost />
  if (held && persons.persons) return <Contacts held={held} persons={persons} listed={persons.persons} />
  if (!error) return <Skeleton id="contacts-loading" rows={3} />
  const retry = () => void Promise.all([query.refresh(), persons.query.refresh()])
  return <ErrorState id="contacts-error" message={error.message} onRetry={retry} />
}
