import { useRouter } from '@tarojs/taro'
import { CardScreen } from '@/features/card/card-screen'

export default function CardPage() {
  const { c = '' } = useRouter().params
  return <CardScreen token={c} />
}
