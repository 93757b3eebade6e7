import { useState } from 'react'
import { call } from '@/lib/cloud'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { ShareButton } from '@/ui/share-button'
import { ConsentLine } from './consent-line'
import { draftName } from './part'
import { useAttempt } from './use-attempt'
import { Words } from './words'

/** 转介绍 (R74, R87), the friend's side: the own name and number, by the own consent, or nothing. */
export function ReferForm({ token, branch }: { token: string; branch: string }) {
  const draft = useDraft(draftName(token, 'refer'), { name: '', phone: '' })
  const [agrees, setAgrees] = useState(false)
  const [isTaken, setTaken] = useState(false)
  const { attempt, error, isBusy } = useAttempt()
  const name = draft.value.name.trim()
  const phone = draft.value.phone.trim()
  const send = async () => {
    if (!(await attempt(() => call('card', 'card.refer', { token, name, phone, agrees: true })))) return
    setTaken(true)
    await draft.discard()
  }
  if (isTaken) return <Empty id="refer-taken" title="收到了" note="客户经理会在工作时间给您打电话。" />
  return (
    <Card id="refer" title="想了解贷款，可以留个电话">
      <Words kind="small">留不留由您。介绍您来的朋友看不到您填的内容。</Words>
      <Field
        id="refer-name"
        label="怎么称呼您"
        value={draft.value.name}
        maxLength={20}
        onChange={value => draft.change({ name: value })}
      />
      <Field
        id="refer-phone"
        label="您的电话"
        kind="digits"
        value={draft.value.phone}
        maxLength={20}
        error={error}
        onChange={value => draft.change({ phone: value })}
      />
      <ConsentLine
        id="refer-agree"
        text="同意用这个电话联系我"
        note={`只用来介绍${branch}的贷款，没有联系您的话，到期自动删除`}
        isOn={agrees}
        onChange={setAgrees}
      />
      <Button
        id="refer-send"
        text="留下电话"
        isBusy={isBusy}
        isDisabled={!agrees || name === '' || phone === ''}
        onPress={() => void send()}
      />
      <Words kind="small">不是给自己的，可以转给需要的朋友。</Words>
      <ShareButton id="card-share" kind="plain" text="转给朋友" />
    </Card>
  )
}
