import Taro from '@tarojs/taro'
import type { Query } from '@/lib/use-query'
import { Empty } from '@/ui/empty'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import type { Handover } from './handover-words'

/** On its way, out of reach, or not for the reader: withdrawn, or never offered to them. */
export function HandoverLost({ id, query }: { id: string; query: Query<Handover> }) {
  const { error, refresh } = query
  if (id === '' || error?.code === 'NOT_FOUND')
    return (
      <Empty
        id="handover-lost"
        icon="search"
        title="没有找到这次交接"
        note="可能已经撤回，或者链接不完整。"
        next={{
          text: '看全部交接',
          onPress: () => void Taro.redirectTo({ url: '/pages/handover/index' }),
        }}
      />
    )
  return error ? (
    <ErrorState id="handover-error" message={error.message} onRetry={() => void refresh()} />
  ) : (
    <Skeleton id="handover-loading" rows={4} />
  )
}
