import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Skeleton } from '@/ui/skeleton'

/** R113 somebody else's customer is opened by the second step only: with a reason, for reading. */
export function ToReading({ id }: { id: string }) {
  useEffect(() => void Taro.redirectTo({ url: `/pages/reading/index?customerId=${id}` }), [id])
  return <Skeleton id="customer-elsewhere" rows={4} />
}
