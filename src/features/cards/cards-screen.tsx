import Taro from '@tarojs/taro'
import type { WrittenPurpose } from '@/domain/card'
import { CustomerLost } from '@/features/customer/customer-lost'
import { type Held, useCustomer } from '@/features/customer/use-customer'
import { useQuery } from '@/lib/use-query'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { CardRows } from './card-rows'
import { FriendsCard } from './friends-card'
import { PurposeTiles } from './purpose-tiles'

/** 「发卡片」 and what became of the cards of one customer. */
export function CardsScreen({ customerId }: { customerId: string }) {
  const { query, held } = useCustomer(customerId)
  if (customerId === '' || query.error?.code === 'NOT_FOUND') return <CustomerLost />
  if (held) return <Cards held={held} />
  if (query.error)
    return <ErrorState id="cards-error" message={query.error.message} onRetry={() => void query.refresh()} />
  return <Skeleton id="cards-loading" rows={4} />
}

const compose = (customerId: string, purpose: WrittenPurpose) =>
  void Taro.navigateTo({ url: `/pages/cards/compose?id=${customerId}&purpose=${purpose}` })

function Cards({ held }: { held: Held }) {
  const { id, name, isArchived } = held.customer
  const list = useQuery('officer', 'card.list', { customerId: id })
  return (
    <>
      <Section id="cards-for" text={`发给 ${name}`} />
      {isArchived ? (
        <Notice id="cards-archived" icon="file" text="已归档，不能发卡。" />
      ) : (
        <PurposeTiles onPress={purpose => compose(id, purpose)} />
      )}
      {list.data?.cards.some(({ given }) => given.referrals > 0) && (
        <FriendsCard customerId={id} today={held.today} />
      )}
      {list.data ? (
        <CardRows held={held} list={list.data} onChanged={list.refresh} />
      ) : list.error ? (
        <ErrorState id="cards-list-error" message={list.error.message} onRetry={() => void list.refresh()} />
      ) : (
        <Skeleton id="cards-list-loading" rows={3} />
      )}
    </>
  )
}
