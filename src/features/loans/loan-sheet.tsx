import { useState } from 'react'
import type { Held } from '@/features/customer/use-customer'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { DaysFields } from './days-fields'
import type { Loan } from './loan-words'
import { useLoanForm } from './use-loan-form'

type LoanSheetProps = {
  held: Held
  /** Null adds one. */
  loan: Loan | null
  isOpen: boolean
  onClose: () => void
  onSettle: () => void
  onSay: (words: string) => void
}

const ARREARS = [
  { value: 'no', text: '正常' },
  { value: 'yes', text: '逾期' },
] as const

/** A running loan to add or to change; 结清 and 逾期 are said here too. */
export function LoanSheet({ held, loan, isOpen, onClose, onSettle, onSay }: LoanSheetProps) {
  const [isTried, setTried] = useState(false)
  const { form, errors, act, edit, save, isTouched, isReady } = useLoanForm(held, loan, words => {
    onClose()
    onSay(words)
  })
  const trySave = () => {
    setTried(true)
    if (Object.keys(errors).length === 0) void save()
  }
  const shown = isTried ? errors : {}
  return (
    <Sheet
      id="loan"
      isOpen={isOpen}
      onClose={onClose}
      title={loan ? loan.product : '加贷款'}
      footer={
        <>
          {act.refused && <Notice id="loan-refused" tone="warn" icon="alert" text={act.refused.words} />}
          <Button
            id="loan-save"
            text="保存"
            isBusy={act.isBusy}
            isDisabled={!isReady || !isTouched}
            onPress={trySave}
          />
        </>
      }
    >
      <Field
        id="loan-product"
        label="产品"
        value={form.product}
        placeholder="比如：经营贷"
        maxLength={30}
        error={shown.product}
        onChange={product => edit({ product })}
      />
      <Field
        id="loan-amount"
        label="金额"
        kind="amount"
        unit="万元"
        value={form.amount}
        placeholder="放了多少"
        maxLength={12}
        error={shown.amount}
        onChange={amount => edit({ amount })}
      />
      <DaysFields id="loan" form={form} errors={shown} today={held.today} onChange={edit} />
      {loan && (
        <>
          <Chips
            id="loan-arrears"
            label="还款情况"
            options={ARREARS}
            value={form.isInArrears ? 'yes' : 'no'}
            onChange={value => edit({ isInArrears: value === 'yes' })}
          />
          {form.isInArrears && <Notice id="loan-in-arrears" text="按行内流程处理。这里只做标记。" />}
          <Button id="loan-settle" text="结清了…" kind="plain" onPress={onSettle} />
        </>
      )}
    </Sheet>
  )
}
