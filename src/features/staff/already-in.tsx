import Taro from '@tarojs/taro'
import { useMe } from '@/features/access/use-me'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'

/** A colleague opened an invitation: nothing is used up. */
export function AlreadyIn() {
  const { data: me, error, refresh } = useMe()
  if (!me)
    return error ? (
      <ErrorState id="join-error" message={error.message} onRetry={() => void refresh()} />
    ) : (
      <Skeleton id="join-loading" rows={2} />
    )
  return (
    <Empty
      id="join-already"
      title="你已经是本行同事"
      note="这张邀请是给还没加入的同事的，没有用掉。"
      next={{ text: '去「今天」', onPress: () => void Taro.switchTab({ url: '/pages/today/index' }) }}
    />
  )
}
