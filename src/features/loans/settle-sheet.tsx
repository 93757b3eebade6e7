import { useEffect, useState } from 'react'
import type { Day } from '@/domain/day'
import { useAct } from '@/features/customer/use-act'
import type { Held } from '@/features/customer/use-customer'
import { call } from '@/lib/cloud'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { DayField } from '@/ui/picker-field'
import { Sheet } from '@/ui/sheet'
import type { Loan } from './loan-words'

type SettleSheetProps = {
  held: Held
  loan: Loan | null
  isOpen: boolean
  onClose: () => void
  onSay: (words: string) => void
}

/** 结清 on its day; a slip is taken back here too. */
export function SettleSheet({ held, loan, isOpen, onClose, onSay }: SettleSheetProps) {
  const { customer, today } = held
  const [on, setOn] = useState<Day>(today)
  const act = useAct(held)
  const { clear } = act
  useEffect(() => {
    if (!isOpen) return
    setOn(today)
    clear()
  }, [isOpen, today, clear])

  const isSettled = loan?.status === 'settled'
  const settle = async (settledOn: Day | null) => {
    if (!loan) return
    const isDone = await act.run(version =>
      call('officer', 'dealing.settle', { id: loan.id, customerId: customer.id, version, settledOn }),
    )
    if (!isDone) return
    onClose()
    onSay(settledOn === null ? '改回来了，还在还' : '结清了，不再提醒这笔')
  }
  return (
    <Sheet
      id="settle"
      isOpen={isOpen}
      onClose={onClose}
      title={isSettled ? '已结清' : '结清'}
      note={loan?.product ?? ''}
      footer={
        <>
          {act.refused && <Notice id="settle-refused" tone="warn" icon="alert" text={act.refused.words} />}
          {isSettled ? (
            <Button
              id="settle-back"
              kind="plain"
              text="记错了，还没结清"
              isBusy={act.isBusy}
              onPress={() => void settle(null)}
            />
          ) : (
            <Button id="settle-save" text="结清" isBusy={act.isBusy} onPress={() => void settle(on)} />
          )}
        </>
      }
    >
      {isSettled ? (
        <Notice id="settle-note" text="这笔贷款已经结清，不再有检查和提醒。" />
      ) : (
        <DayField
          id="settle-on"
          label="哪天结清的"
          value={on}
          today={today}
          from={loan?.disbursedOn ?? today}
          to={today}
          onChange={day => day && setOn(day)}
        />
      )}
    </Sheet>
  )
}
