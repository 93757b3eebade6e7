import { useEffect, useState } from 'react'
import { addDays, addMonths, type Day } from '@/domain/day'
import { CLOSING_LABEL } from '@/domain/labels'
import { CLOSINGS, type Closing, type Need } from '@/domain/need'
import { DaysFields } from '@/features/loans/days-fields'
import { daysErrors, daysOfForm, emptyDays } from '@/features/loans/loan-form'
import { DayChoice } from '@/features/log/day-choice'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { useAct } from './use-act'
import type { Held } from './use-customer'

type CloseSheetProps = {
  held: Held
  need: Need | null
  isOpen: boolean
  onClose: () => void
  onSay: (words: string) => void
}

const WAYS = CLOSINGS.map(value => ({ value, text: CLOSING_LABEL[value] }))
const AFTER: Readonly<Record<Closing, string>> = {
  disbursed: '记成一笔成交。填上还款日和到期日，到时会提醒；不清楚的可以以后再补。',
  withdrawn: '客户留在名单里，变成潜在。',
  elsewhere: '客户留在名单里，变成潜在，以后还有机会。',
  rejected: '客户变成潜在，到约定的那天再看一次条件。',
}

/** R29 a need ends in one of four ways, and the next cycle begins. */
export function CloseSheet({ held, need, isOpen, onClose, onSay }: CloseSheetProps) {
  const [closing, setClosing] = useState<Closing>()
  const [reconsiderOn, setReconsiderOn] = useState<Day | null>(null)
  const { customer, today } = held
  const [days, setDays] = useState(() => emptyDays(today))
  const [dealingId, setDealingId] = useState<`dea_${string}`>('dea_new')
  const act = useAct(held)
  const { clear } = act
  useEffect(() => {
    if (!isOpen) return
    setClosing(undefined)
    setReconsiderOn(null)
    setDays(emptyDays(today))
    setDealingId(newId('dea'))
    clear()
  }, [isOpen, today, clear])

  const isRejected = closing === 'rejected'
  const isLoan = closing === 'disbursed'
  const errors = isLoan ? daysErrors(days) : {}
  const end = async () => {
    if (!closing || !need) return
    const isDone = await act.run(version =>
      call('officer', 'need.close', {
        id: need.id,
        customerId: customer.id,
        version,
        closing,
        ...(isRejected ? { reconsiderOn } : {}),
        ...(isLoan ? { loan: { id: dealingId, ...daysOfForm(days) } } : {}),
      }),
    )
    if (!isDone) return
    onClose()
    onSay(isLoan ? '放款了，恭喜！' : `已结束：${CLOSING_LABEL[closing]}`)
  }
  const later = [addMonths(today, 1), addMonths(today, 3), addMonths(today, 6)]
  const words = ['一月后', '三月后', '半年后']
  return (
    <Sheet
      id="close"
      isOpen={isOpen}
      onClose={onClose}
      title="结束需求"
      note={need?.product ?? ''}
      footer={
        <>
          {act.refused && <Notice id="close-refused" tone="warn" icon="alert" text={act.refused.words} />}
          <Button
            id="close-save"
            text="结束"
            isBusy={act.isBusy}
            isDisabled={!closing || (isRejected && reconsiderOn === null) || Object.keys(errors).length > 0}
            onPress={() => void end()}
          />
        </>
      }
    >
      <Chips id="close-way" label="怎么结束的" options={WAYS} value={closing} onChange={setClosing} />
      {closing && <Notice id="close-after" text={AFTER[closing]} />}
      {isLoan && (
        <DaysFields
          id="close"
          form={days}
          errors={errors}
          today={today}
          onChange={part => setDays(last => ({ ...last, ...part }))}
        />
      )}
      {isRejected && (
        <DayChoice
          id="close-reconsider"
          label="哪天再评估"
          today={addDays(today, 1)}
          options={later.map((value, i) => ({ value, text: words[i] ?? '' }))}
          value={reconsiderOn}
          onChange={setReconsiderOn}
        />
      )}
    </Sheet>
  )
}
