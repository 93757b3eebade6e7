import { useState } from 'react'
import type { Need } from '@/domain/need'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { GradePreview } from './grade-preview'
import { NeedFields } from './need-fields'
import type { Held } from './use-customer'
import { useNeedForm } from './use-need-form'

type NeedSheetProps = {
  held: Held
  /** Null adds a new one. */
  need: Need | null
  isOpen: boolean
  onClose: () => void
  onEnd: () => void
  onSay: (words: string) => void
}

/** A need to add or to change, with the grade that will come of it. */
export function NeedSheet({ held, need, isOpen, onClose, onEnd, onSay }: NeedSheetProps) {
  const [isTried, setTried] = useState(false)
  const { form, errors, after, act, edit, save, isTouched, isReady } = useNeedForm(held, need, words => {
    onClose()
    onSay(words)
  })
  const isWrong = Object.keys(errors).length > 0
  const trySave = () => {
    setTried(true)
    if (!isWrong) void save()
  }
  const at = act.refused?.field ?? ''
  const shown = {
    ...(isTried ? errors : {}),
    ...(at && act.refused ? { [FIELD[at] ?? at]: act.refused.words } : {}),
  }
  return (
    <Sheet
      id="need"
      isOpen={isOpen}
      onClose={onClose}
      title={need ? need.product : '加需求'}
      footer={
        <>
          {act.refused && !(at in FIELD) && (
            <Notice id="need-refused" tone="warn" icon="alert" text={act.refused.words} />
          )}
          {isTouched && !isWrong && (
            <GradePreview id="need-preview" before={held.customer.grade} after={after} today={held.today} />
          )}
          <Button
            id="need-save"
            text="保存"
            isBusy={act.isBusy}
            isDisabled={!isReady || !isTouched}
            onPress={trySave}
          />
        </>
      }
    >
      <NeedFields
        id="need"
        form={form}
        errors={shown}
        today={held.today}
        hasStage={need !== null}
        onChange={edit}
      />
      {need && <Button id="need-end" text="结束这个需求…" kind="plain" onPress={onEnd} />}
    </Sheet>
  )
}

/** Where the contract's fields stand in the form. */
const FIELD: Readonly<Record<string, string>> = {
  product: 'product',
  amountFen: 'amount',
  expectedOn: 'expectedOn',
  waitingFor: 'waitingFor',
}
