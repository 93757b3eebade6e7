import { useRouter } from '@tarojs/taro'
import { EditScreen } from '@/features/customer-edit/edit-screen'
import { givenBy } from '@/features/customer-edit/given'

export default function CustomerEditPage() {
  const { id = '', name = '' } = useRouter().params
  return <EditScreen id={id} given={givenBy(name)} />
}
