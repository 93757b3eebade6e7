import { useState } from 'react'
import { type Day, dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { askToBeTold } from './ask-to-be-told'
import { draftName } from './part'
import { useAttempt } from './use-attempt'
import { Words } from './words'

/** `templateId`: what a customer is asked for who wants to be told of the answer. */
type ComplaintSheetProps = { token: string; templateId: string | null; isOpen: boolean; onClose: () => void }
type Draft = { text: string; phone: string; id: string }

/** 「投诉与建议」 (R92): to the lead, not to the officer; the number to call back is the customer's to give or not. */
export function ComplaintSheet({ token, templateId, isOpen, onClose }: ComplaintSheetProps) {
  const draft = useDraft<Draft>(draftName(token, 'complaint'), { text: '', phone: '', id: '' })
  const [dueOn, setDueOn] = useState<Day>()
  const { attempt, error, isBusy } = useAttempt()
  const { value, change } = draft
  const text = value.text.trim()
  const send = async () => {
    void askToBeTold(token, templateId, 'complaint')
    // The id goes with the draft: a second try after a lost answer files it once.
    const id = value.id || newId('cpl')
    change({ id })
    const filed = { token, id, text, phone: value.phone.trim() || null }
    if (await attempt(async () => setDueOn((await call('card', 'card.complain', filed)).dueOn)))
      await draft.discard()
  }
  const close = () => {
    setDueOn(undefined)
    onClose()
  }
  return (
    <Sheet
      id="complaint"
      isOpen={isOpen && draft.isReady}
      onClose={close}
      title="投诉与建议"
      footer={
        dueOn === undefined ? (
          <Button
            id="complaint-send"
            text="提交"
            isBusy={isBusy}
            isDisabled={text === ''}
            onPress={() => void send()}
          />
        ) : (
          <Button id="complaint-close" kind="plain" text="知道了" onPress={close} />
        )
      }
    >
      {dueOn === undefined ? (
        <>
          <Words>由主管处理，不经过这位客户经理。</Words>
          <Field
            id="complaint-text"
            label="发生了什么，您希望怎么解决"
            kind="long"
            value={value.text}
            maxLength={500}
            error={error}
            onChange={next => change({ text: next })}
          />
          <Field
            id="complaint-phone"
            label="回电号码"
            kind="digits"
            value={value.phone}
            maxLength={20}
            placeholder="可以不填"
            hint="只用来答复这件事"
            onChange={phone => change({ phone })}
          />
        </>
      ) : (
        <Notice
          id="complaint-sent"
          icon="check"
          text={`收到了。${dayWords(dueOn, dayOf(Date.now()))}前答复您。`}
        />
      )}
    </Sheet>
  )
}
