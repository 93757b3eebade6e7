import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Held } from '@/features/customer/use-customer'
import { readPhone } from '@/features/log/read-phone'
import { toCallError } from '@/lib/call-error'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { type About, matterOf } from './about'
import type { Relation } from './relation-words'

type WhoseMatterProps = {
  held: Held
  relation: Relation
  otherId: string
  onRing: (phone: string) => Promise<boolean>
}
type Whose = 'this' | 'contract' | 'other'

/**
 * R82 before a relative is dialled: whose affair is it? About this customer the wall decides before the tap, about a contract
 * its parties may know (R123), and the other one's own affairs belong on the other one's page.
 */
export function WhoseMatter({ held, relation, otherId, onRing }: WhoseMatterProps) {
  const { customer } = held
  const { otherName, needId, needOf } = relation
  const contractId = needOf === 'this' ? needId : null
  const [whose, setWhose] = useState<Whose>()
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const about: About =
    whose === 'contract' && contractId !== null
      ? { aboutId: customer.id, aboutNeedId: contractId }
      : { aboutId: customer.id }
  const isAbout = whose === 'this' || whose === 'contract'
  const asked = { aboutId: customer.id, hearerId: otherId, matter: matterOf(about) }
  const wall = useQuery('officer', 'wall.check', isAbout ? asked : null)
  const said = refused ?? wall.data?.sentence ?? ''
  const choose = (value: Whose) => {
    setRefused(undefined)
    setWhose(value)
  }
  const dial = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      const read = await readPhone(otherId, about)
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
          ...(contractId === null ? [] : [{ value: 'contract' as const, text: '这份合同的事' }]),
          { value: 'this', text: `${customer.name}${contractId === null ? '' : '别的'}的事` },
          { value: 'other', text: `${otherName}自己的事` },
        ]}
        value={whose}
        onChange={choose}
      />
      {isAbout && said !== '' && <Notice id="relation-walled" tone="warn" icon="lock" text={said} />}
      {isAbout && (
        <Button
          id="relation-dial"
          kind="soft"
          text={`给${otherName}打电话`}
          isBusy={isBusy}
          isDisabled={wall.data?.isOpen !== true && wall.error === undefined}
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
