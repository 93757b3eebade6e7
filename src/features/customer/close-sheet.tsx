import { useEffect, useState } from 'react'
import { addDays, addMonths, type Day } from '@/domain/day'
import { CLOSING_LABEL } from '@/domain/labels'
import { CLOSINGS, type Closing, type Need } from '@/domain/need'
import { DayChoice } from '@/features/log/day-choice'
import { call } from '@/lib/cloud'
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
  disbursed: '记成一笔成交，往来多一笔。',
  withdrawn: '客户留在名单里，变成潜在。',
  elsewhere: '客户留在名单里，变成潜在，以后还有机会。',
  rejected: '客户变成潜在，到约定的那天再看一次条件。',
}

/** R29 a need ends in one of four ways, and the next cycle begins. */
export function CloseSheet({ held, need, isOpen, onClose, onSay }: CloseSheetProps) {
  const [closing, setClosing] = useState<Closing>()
  const [reconsiderOn, setReconsiderOn] = useState<Day | null>(null)
  const { customer, today } = held
  const act = useAct(held)
  const { clear } = act
  useEffect(() => {
    if (!isOpen) return
    setClosing(undefined)
    setReconsiderOn(null)
    clear()
  }, [isOpen, clear])

  const isRejected = closing === 'rejected'
  const end = async () => {
    if (!closing || !need) return
    const isDone = await act.run(version =>
      call('officer', 'need.close', {
        id: need.id,
        customerId: customer.id,
        version,
        closing,
        ...(isRejected ? { reconsiderOn } : {}),
      }),
    )
    if (!isDone) return
    onClose()
    onSay(closing === 'disbursed' ? '放款了，恭喜！' : `已结束：${CLOSING_LABEL[closing]}`)
  }
  const days = [addMonths(today, 1), addMonths(today, 3), addMonths(today, 6)]
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
            isDisabled={!closing || (isRejected && reconsiderOn === null)}
            onPress={() => void end()}
          />
        </>
      }
    >
      <Chips id="close-way" label="怎么结束的" options={WAYS} value={closing} onChange={setClosing} />
      {closing && <Notice id="close-after" text={AFTER[closing]} />}
      {isRejected && (
        <DayChoice
          id="close-reconsider"
          label="哪天再评估"
          today={addDays(today, 1)}
          options={days.map((value, i) => ({ value, text: words[i] ?? '' }))}
          value={reconsiderOn}
          onChange={setReconsiderOn}
        />
      )}
    </Sheet>
  )
}
