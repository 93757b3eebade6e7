import { useRouter } from '@tarojs/taro'
import { RightsScreen } from '@/features/card/rights-screen'

export default function RightsPage() {
  const { c = '' } = useRouter().params
  return <RightsScreen token={c} />
}
