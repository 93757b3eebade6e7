import { Text } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { chatNow } from '@/features/card/chat-entry'
import { toCallError } from '@/lib/call-error'
import { call, type Output } from '@/lib/cloud'
import { withoutStop } from '@/lib/without-stop'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import styles from './care-line.module.css'

type Chat = Output<'officer', 'chat.enter'> | { kind: 'unknown'; why: string }

/** Opened from a chat: whose it is, a tap away, or that it is nobody's yet; nothing when opened from elsewhere. */
export function ChatLine() {
  const chat = useChat()
  switch (chat?.kind) {
    case undefined:
    case 'none':
      return null
    case 'bound':
      return (
        <Press
          id="today-chat"
          className={cx(styles.line)}
          onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${chat.customerId}` })}
        >
          <Text>{`这个聊天是${chat.name}，打开`}</Text>
          <Icon name="chevron-right" size={16} />
        </Press>
      )
    case 'unbound':
      return (
        <Notice
          id="today-chat-unbound"
          icon="chat"
          text="这个聊天还没绑定客户。给客户发一张卡，你自己在聊天里点开一次就绑定。"
        />
      )
    case 'group':
      return <Notice id="today-chat-group" icon="people" text="这是群聊，不绑定客户。" />
    case 'unknown':
      return (
        <Notice id="today-chat-unknown" icon="chat" text={`${withoutStop(chat.why)}，不知道这个聊天是谁。`} />
      )
    default:
      return chat satisfies never
  }
}

/** Asked again whenever Today is shown: a card opened meanwhile binds the chat. */
function useChat(): Chat | undefined {
  const [chat, setChat] = useState<Chat>()
  const isAsking = useRef(false)
  const ask = useCallback(async () => {
    if (isAsking.current) return
    isAsking.current = true
    try {
      const cloudId = await chatNow()
      setChat(cloudId === undefined ? undefined : await call('officer', 'chat.enter', { chat: cloudId }))
    } catch (thrown) {
      setChat({ kind: 'unknown', why: toCallError(thrown).message })
    } finally {
      isAsking.current = false
    }
  }, [])
  useEffect(() => void ask(), [ask])
  useDidShow(() => void ask())
  return chat
}
