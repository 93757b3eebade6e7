import Taro from '@tarojs/taro'
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
  await Taro.redirectTo({ url: `/pages/customer/index?id=${customerId}` })
  if (CHAT_WORDS[chat] !== '') await Taro.showToast({ title: CHAT_WORDS[chat], icon: 'none', duration: 3000 })
}
