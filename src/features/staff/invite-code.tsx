import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import styles from './invite-code.module.css'
import { expiryWords } from './staff-words'

type InviteCodeProps = { token: string; expiresAt: number }
const WORDS = { no: '复制邀请码', yes: '已复制', failed: '没能复制，请长按上面的字' } as const

/** The code itself, shown this once: the cloud keeps only its print. */
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
        {expiryWords(expiresAt, Date.now())}。同事打开跟进志，粘贴它就能加入；关掉这里就再也看不到了。
      </Text>
      <Button id="invite-copy" text={WORDS[copied]} onPress={() => void copy()} />
    </View>
  )
}
