import { useEffect, useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { textError } from './need-form'
import type { Act } from './use-act'

type ReasonSheetProps = {
  /** Ids: `${id}-reason`, `${id}-save`. */
  id: string
  isOpen: boolean
  onClose: () => void
  title: string
  explanation: string
  placeholder: string
  doText: string
  act: Pick<Act, 'isBusy' | 'refused' | 'clear'>
  onSave: (reason: string) => void
}

/** A step that wants a reason, which stays on the record. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { id, isOpen, onClose, title, explanation, placeholder, doText, act, onSave } = props
  const [reason, setReason] = useState('')
  const { clear } = act
  useEffect(() => {
    if (!isOpen) return
    setReason('')
    clear()
  }, [isOpen, clear])
  return (
    <Sheet
      id={id}
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      footer={
        <>
          {act.refused && <Notice id={`${id}-refused`} tone="warn" icon="alert" text={act.refused.words} />}
          <Button
            id={`${id}-save`}
            text={doText}
            isBusy={act.isBusy}
            isDisabled={reason.trim() === ''}
            onPress={() => onSave(reason.trim())}
          />
        </>
      }
    >
      <Field
        id={`${id}-reason`}
        label="为什么"
        value={reason}
        placeholder={placeholder}
        maxLength={60}
        hint={explanation}
        error={textError(reason)}
        onChange={setReason}
      />
    </Sheet>
  )
}
