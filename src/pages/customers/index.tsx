import { Customers } from '@/features/customers/customers'

export default function CustomersPage() {
  return <Customers />
}
