import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/ui/card'
import { Row, Warn } from '@/ui/row'
import { Section } from '@/ui/section'
import { messageWords, type SentDayView, stateWords } from './sent-words'

/** The messages themselves, as the lock screen showed them. */
export const SentMessages = ({ messages }: Pick<SentDayView, 'messages'>) => (
  <>
    <Section id="sent-messages" text={`微信消息 ${messages.length} 条`} aside="锁屏上只有称呼或件数" />
    <Card kind="list">
      {messages.map(message => {
        const { text, isWarn } = stateWords(message)
        return (
          <Row
            key={message.id}
            id={`sent-message-${message.id}`}
            title={[message.who, message.what].filter(Boolean).join(' · ')}
            isTitleWrapped
            isNoteWrapped
            note={
              <>
                <Text>{messageWords(message)} · </Text>
                {isWarn ? <Warn>{text}</Warn> : <Text>{text}</Text>}
              </>
            }
          />
        )
      })}
    </Card>
  </>
)

const open = (customerId: string) => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })

type SentItemsProps = { id: string; title: string; items: SentDayView['items'] }

/** What there was to be reminded of, and for each why it went as it did. */
export const SentItems = ({ id, title, items }: SentItemsProps) => (
  <>
    <Section id={id} text={title} />
    <Card kind="list">
      {items.map(({ key, customerId, who, words, at, why }) => (
        <Row
          key={key}
          title={who === '' ? words : who}
          isTitleWrapped
          isNoteWrapped
          note={[at, who === '' ? '' : words, why].filter(Boolean).join(' · ')}
          {...(customerId === null ? {} : { onPress: () => open(customerId) })}
        />
      ))}
    </Card>
  </>
)
