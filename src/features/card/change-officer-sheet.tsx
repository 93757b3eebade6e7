import { useState } from 'react'
import { type Day, dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { useAttempt } from './use-attempt'
import { Words } from './words'

type ChangeOfficerSheetProps = {
  token: string
  /** Whether the card serves its opener; anybody else leaves a number to be asked by. */
  isKnown: boolean
  isOpen: boolean
  onClose: () => void
}

/** 「更换客户经理」 (R126): to the lead, and no reason is asked. */
export function ChangeOfficerSheet({ token, isKnown, isOpen, onClose }: ChangeOfficerSheetProps) {
  const [id] = useState(() => newId('cpl'))
  const [phone, setPhone] = useState('')
  const [dueOn, setDueOn] = useState<Day>()
  const { attempt, error, isBusy } = useAttempt()
  const ask = () =>
    void attempt(async () =>
      setDueOn(
        (await call('card', 'card.changeOfficer', { token, id, ...(isKnown ? {} : { phone: phone.trim() }) }))
          .dueOn,
      ),
    )
  return (
    <Sheet
      id="change-officer"
      isOpen={isOpen}
      onClose={onClose}
      title="更换客户经理"
      footer={
        dueOn === undefined ? (
          <Button
            id="change-officer-send"
            text="请换一位"
            isBusy={isBusy}
            isDisabled={!isKnown && phone.trim() === ''}
            onPress={ask}
          />
        ) : (
          <Button id="change-officer-close" kind="plain" text="知道了" onPress={onClose} />
        )
      }
    >
      {dueOn === undefined ? (
        <>
          <Words>不用说理由。由主管安排，不影响您正在办的业务。</Words>
          {isKnown ? (
            error !== undefined && <Words kind="warn">{error}</Words>
          ) : (
            <Field
              id="change-officer-phone"
              label="回电号码"
              kind="digits"
              value={phone}
              maxLength={20}
              hint="主管先回电核实您是哪位客户"
              error={error}
              onChange={setPhone}
            />
          )}
        </>
      ) : (
        <Notice
          id="change-officer-sent"
          icon="check"
          text={`收到了。主管会在${dayWords(dueOn, dayOf(Date.now()))}前答复您。`}
        />
      )}
    </Sheet>
  )
}
