import Taro from '@tarojs/taro'
import { broughtWords } from '@/domain/brought'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { listNote } from './card-words'

const go = (path: string, id: string) => void Taro.navigateTo({ url: `/pages/${path}/index?id=${id}` })

/** On the customer's page: what was sent, whether a chat is bound, and the meetings. */
export function CardsCard({ customerId: id }: { customerId: string }) {
  const { data } = useQuery('officer', 'card.list', { customerId: id })
  return (
    <Card id="customer-cards" kind="list">
      <Row
        id="cards-open"
        lead={<Icon name={data?.isChatBound ? 'chat' : 'share'} size={22} />}
        title="卡片"
        note={data ? [...(data.isChatBound ? ['聊天已绑定'] : []), listNote(data)].join(' · ') : ' '}
        isNoteWrapped
        onPress={() => go('cards', id)}
      />
      {data?.brought && (
        <Row
          id="customer-brought"
          lead={<Icon name="people" size={22} />}
          title={broughtWords(data.brought)}
          isTitleWrapped
          note="朋友后来怎样，不告诉他"
          onPress={() => void Taro.navigateTo({ url: '/pages/circles/brought' })}
        />
      )}
      <Row
        id="meetings-open"
        lead={<Icon name="people" size={22} />}
        title="会议"
        note="议程、决定、纪要"
        onPress={() => go('meetings', id)}
      />
    </Card>
  )
}
