import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Held } from '@/features/customer/use-customer'
import { readPhone } from '@/features/log/read-phone'
import { toCallError } from '@/lib/call-error'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import type { Relation } from './relation-words'

type WhoseMatterProps = {
  held: Held
  relation: Relation
  otherId: string
  onRing: (phone: string) => Promise<boolean>
}
type Whose = 'this' | 'other'

/**
 * R82 before a relative is dialled: whose affair is it? About this customer the wall decides, and the number stays closed
 * where it stands; the other one's own affairs belong on the other one's page.
 */
export function WhoseMatter({ held, relation, otherId, onRing }: WhoseMatterProps) {
  const [whose, setWhose] = useState<Whose>()
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { customer } = held
  const { otherName } = relation
  const choose = (value: Whose) => {
    setRefused(undefined)
    setWhose(value)
  }
  const dial = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      const read = await readPhone(otherId, { aboutId: customer.id })
      if (read) await onRing(read.phone)
    } catch (thrown) {
      setRefused(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <View>
      <Chips
        id="relation-whose"
        label={`要联系${otherName}，为了谁的事`}
        options={[
          { value: 'this', text: `${customer.name}的事` },
          { value: 'other', text: `${otherName}自己的事` },
        ]}
        value={whose}
        onChange={choose}
      />
      {refused !== undefined && <Notice id="relation-walled" tone="warn" icon="lock" text={refused} />}
      {whose === 'this' && (
        <Button
          id="relation-dial"
          kind="soft"
          text={`给${otherName}打电话`}
          isBusy={isBusy}
          onPress={() => void dial()}
        />
      )}
      {whose === 'other' && (
        <Button
          id="relation-go"
          kind="soft"
          text={`去${otherName}的页面`}
          onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${otherId}` })}
        />
      )}
    </View>
  )
}
