import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { dayWords } from '@/domain/day-words'
import { useAct } from '@/features/customer/use-act'
import type { Held } from '@/features/customer/use-customer'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import type { Loan } from './loan-words'
import styles from './renewal-sheet.module.css'

type RenewalSheetProps = {
  held: Held
  loan: Loan | null
  isOpen: boolean
  onClose: () => void
  onSay: (words: string) => void
}

/** R125 续贷 is only proposed: one tap opens the need, wanted by the maturity or still to be asked about. */
export function RenewalSheet({ held, loan, isOpen, onClose, onSay }: RenewalSheetProps) {
  const { customer, today } = held
  const [id, setId] = useState<`need_${string}`>('need_new')
  const act = useAct(held)
  const { clear } = act
  useEffect(() => {
    if (!isOpen) return
    setId(newId('need'))
    clear()
  }, [isOpen, clear])

  const open = async (demand: 'clear' | 'latent') => {
    if (!loan) return
    const input = { id, dealingId: loan.id, customerId: customer.id, demand }
    const isDone = await act.run(version => call('officer', 'renewal.open', { ...input, version }))
    if (!isDone) return
    onClose()
    onSay('续贷需求开好了')
  }
  const by = loan?.maturesOn ? dayWords(loan.maturesOn, today) : ''
  return (
    <Sheet
      id="renewal"
      isOpen={isOpen}
      onClose={onClose}
      title="续贷"
      note={loan ? `${loan.product} ${by}到期` : ''}
      footer={
        <>
          {act.refused && <Notice id="renewal-refused" tone="warn" icon="alert" text={act.refused.words} />}
          <View className={cx(styles.ways)}>
            <Button
              id="renewal-clear"
              text="客户要续贷"
              isBusy={act.isBusy}
              onPress={() => void open('clear')}
            />
            <Button
              id="renewal-latent"
              kind="soft"
              text="还没问，先记上"
              isBusy={act.isBusy}
              onPress={() => void open('latent')}
            />
          </View>
        </>
      }
    >
      <Notice
        id="renewal-note"
        text="客户要续贷：开一个明确的需求，预计在到期日前放款。还没问：开一个潜在的需求，问到了再改。"
      />
    </Sheet>
  )
}
