import { useRouter } from '@tarojs/taro'
import { CustomerScreen } from '@/features/customer/customer-screen'

export default function CustomerPage() {
  const { id = '', log } = useRouter().params
  return <CustomerScreen id={id} opensLog={log === '1'} />
}
