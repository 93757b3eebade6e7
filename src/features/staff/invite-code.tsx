import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { ShareButton } from '@/ui/share-button'
import styles from './invite-code.module.css'
import { expiryWords } from './staff-words'

type InviteCodeProps = { token: string; expiresAt: number }
const WORDS = { no: '复制邀请码', yes: '已复制', failed: '没能复制，请长按上面的字' } as const

/** The code itself, shown this once: the cloud keeps only its print. It goes as a card, or as text. */
export function InviteCode({ token, expiresAt }: InviteCodeProps) {
  const [copied, setCopied] = useState<keyof typeof WORDS>('no')
  const copy = async () => {
    const isDone = await Taro.setClipboardData({ data: token }).then(
      () => true,
      () => false,
    )
    setCopied(isDone ? 'yes' : 'failed')
  }
  return (
    <View className={cx(styles.code)}>
      <Text {...attrs({ id: 'invite-token' })} className={cx(styles.token)} selectable userSelect>
        {token}
      </Text>
      <Text {...attrs({ id: 'invite-expiry' })} className={cx(styles.note)}>
        {expiryWords(expiresAt, Date.now())}。
        {IN_WECHAT
          ? '发成卡片，同事点开就能加入；也可以复制邀请码。谁先用就是谁的，只发给本人。'
          : '同事打开跟进志，粘贴它就能加入。'}
        关掉这里就再也看不到了。
      </Text>
      {IN_WECHAT && (
        <View className={cx(styles.share)}>
          <ShareButton id="invite-share" text="发到聊天" />
        </View>
      )}
      <Button
        id="invite-copy"
        kind={IN_WECHAT ? 'soft' : 'action'}
        text={WORDS[copied]}
        onPress={() => void copy()}
      />
    </View>
  )
}

const IN_WECHAT = process.env.TARO_ENV !== 'h5'
