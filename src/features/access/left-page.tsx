import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { withoutStop } from '@/lib/without-stop'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Press } from '@/ui/press'
import { Stack } from '@/ui/stack'
import { JoinForm } from './join-form'
import styles from './join-form.module.css'
import { Personas } from './personas'

const AGAIN = '有新的邀请码？重新加入'

/** Who has left sees this; a new invitation lets them begin anew (R114). */
export function LeftPage({ message }: { message: string }) {
  const [isJoining, setJoining] = useState((useRouter().params.invite ?? '') !== '')
  if (isJoining) return <JoinForm />
  return (
    <View>
      <Empty
        id="left"
        icon="lock"
        title={withoutStop(message)}
        note="这部手机上的客户资料已经清除。有疑问请找主管。"
      />
      <Stack>
        <Press id="left-join" label={AGAIN} className={cx(styles.other)} onPress={() => setJoining(true)}>
          <Text>{AGAIN}</Text>
        </Press>
      </Stack>
      {LOCAL && <Personas />}
    </View>
  )
}
