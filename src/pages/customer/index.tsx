import { useRouter } from '@tarojs/taro'
import { CustomerScreen } from '@/features/customer/customer-screen'

export default function CustomerPage() {
  return <CustomerScreen id={useRouter().params.id ?? ''} />
}
