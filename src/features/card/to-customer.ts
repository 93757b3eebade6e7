import Taro from '@tarojs/taro'
import { call } from '@/lib/cloud'
import { chatNow } from './chat-entry'
import type { Face } from './use-card'

type OfficerFace = Extract<Face, { face: 'officer' }>

const CHAT_WORDS: Readonly<Record<OfficerFace['chat'], string>> = {
  bound: '这个聊天已绑定这位客户',
  other: '这个聊天绑定的是另一位客户',
  group: '群聊不绑定客户',
  none: '',
}

/** The officer's face: the customer's page at once, and what this chat is bound to. */
export async function toCustomer({ customerId, chat }: OfficerFace): Promise<void> {
  await open(customerId)
  const other = chat === 'other' ? await otherOfChat() : undefined
  if (other) return offer(other)
  if (CHAT_WORDS[chat] !== '') await Taro.showToast({ title: CHAT_WORDS[chat], icon: 'none', duration: 3000 })
}

const open = (customerId: string) => Taro.redirectTo({ url: `/pages/customer/index?id=${customerId}` })

type Bound = { customerId: string; name: string }

/** Whose the chat is; without an answer the short words stand. */
const otherOfChat = async (): Promise<Bound | undefined> => {
  const chat = await chatNow()
  if (chat === undefined) return undefined
  return call('officer', 'chat.enter', { chat }).then(
    bound => (bound.kind === 'bound' ? bound : undefined),
    () => undefined,
  )
}

/** A card of one customer in the chat with another: both are one tap away. */
async function offer({ customerId, name }: Bound): Promise<void> {
  const { confirm } = await Taro.showModal({
    title: '这个聊天是另一位',
    content: `这个聊天绑定的是${name}，刚才点的卡是另一位客户的。`,
    confirmText: '去那位',
    cancelText: '留在这里',
  })
  if (confirm) await open(customerId)
}
