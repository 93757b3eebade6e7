import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import styles from './cards.module.css'
import type { Friend } from './friend-words'

type FriendSheetProps = {
  friend: Friend | null
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => Promise<void>
}

/** 接手 or 不接手 (R74): a new customer who is called today, or a number that goes at once. */
export function FriendSheet({ friend, isOpen, onClose, onDone }: FriendSheetProps) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  // The same id however often the button is pressed.
  const [newCustomerId] = useState(() => newId('cus'))
  const attempt = async (work: () => Promise<string>) => {
    setBusy(true)
    setRefused(undefined)
    try {
      const words = await work()
      onClose()
      await onDone(words)
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  const take = async (id: Friend['id']) => {
    const { customerId, isKnown } = await call('officer', 'referral.take', { id, newCustomerId })
    void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })
    return isKnown ? '本来就是你的客户，记到那边了。' : '接手了，是你的新客户。'
  }
  const decline = async (id: Friend['id']) => {
    await call('officer', 'referral.decline', { id })
    return '没有接手，号码删掉了。'
  }
  return (
    <Sheet
      id="friend"
      isOpen={isOpen}
      onClose={onClose}
      title={friend?.name ?? ''}
      note={friend?.phoneMasked ?? ''}
    >
      <Text className={cx(styles.quiet)}>
        本人自己留的电话，同意用它联系。接手后成为你的新客户，今天就回电；不接手，号码马上删除。
      </Text>
      <Text className={cx(styles.quiet)}>介绍人和这位朋友各是各的：谁的事都不对另一位提。</Text>
      {refused !== undefined && <Notice id="friend-refused" tone="warn" icon="alert" text={refused} />}
      {friend !== null && (
        <View className={cx(styles.buttons)}>
          <Button
            id="friend-take"
            text="接手"
            isBusy={isBusy}
            onPress={() => void attempt(() => take(friend.id))}
          />
          <Button
            id="friend-decline"
            kind="plain"
            text="不接手，删掉号码"
            isDisabled={isBusy}
            onPress={() => void attempt(() => decline(friend.id))}
          />
        </View>
      )}
    </Sheet>
  )
}
