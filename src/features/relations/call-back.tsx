import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { CALL_BACK_WORDS } from '@/domain/wall'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { attrs } from '@/ui/attrs'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import type { Relation } from './relation-words'
import styles from './relations.module.css'

type CallBackProps = {
  relation: Relation
  customerId: string
  /** Opens the dialler; false when the reader changed their mind. */
  onRing: (phone: string) => Promise<boolean>
  onSay: (words: string) => void
}

/** R127 「请他回电」: the words, all of them, before the number; the read is recorded. */
export function CallBack({ relation, customerId, onRing, onSay }: CallBackProps) {
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const dial = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      const { phone, words } = await call('officer', 'relation.callBack', { id: relation.id, customerId })
      if (await onRing(phone)) onSay(`只说：${words}`)
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <View>
      <Text className={cx(styles.quiet)}>电话里只能说这一句，不说是哪家银行的什么事：</Text>
      <Text {...attrs({ id: 'relation-words' })} className={cx(styles.words)}>
        「{CALL_BACK_WORDS}」
      </Text>
      {refused !== undefined && <Notice id="relation-call-refused" tone="warn" icon="alert" text={refused} />}
      <Button id="relation-call-back" text="请他回电" isBusy={isBusy} onPress={() => void dial()} />
    </View>
  )
}
