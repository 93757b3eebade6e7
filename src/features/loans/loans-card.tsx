import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { LoanTask } from '@/domain/dealing'
import { yuanText } from '@/domain/money'
import { TextLink } from '@/features/customer/text-link'
import type { Held } from '@/features/customer/use-customer'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import { LoanLine } from './loan-line'
import styles from './loan-line.module.css'
import { LoanSheet } from './loan-sheet'
import { type Loan, settledWords } from './loan-words'
import { RenewalSheet } from './renewal-sheet'
import { SettleSheet } from './settle-sheet'
import { TaskSheet } from './task-sheet'
import { useLoans } from './use-loans'

/** Which sheet is open, and about what; that stays while its sheet slides away. */
type Open = { kind: 'edit' | 'settle' | 'task' | 'renew' | null; loan: Loan | null; task: LoanTask | null }

type LoansCardProps = { held: Held; onSay: (words: string) => void; onEntry: () => void }

/** R125 the customer's loans: what runs, what is to be done next, and what was settled. */
export function LoansCard({ held, onSay, onEntry }: LoansCardProps) {
  const { customer, today, rules } = held
  const query = useLoans(customer)
  const [open, setOpen] = useState<Open>({ kind: null, loan: null, task: null })
  const close = () => setOpen(last => ({ ...last, kind: null }))
  const show = (kind: Open['kind'], loan: Loan | null, task: LoanTask | null = null) =>
    setOpen({ kind, loan, task })
  const loans = customer.dealings.count === 0 ? [] : (query.data?.dealings ?? [])
  const sheet = { held, loan: open.loan, onClose: close, onSay }
  return (
    <>
      <Card
        id="customer-loans"
        title="贷款"
        aside={
          !customer.isArchived && <TextLink id="loan-add" text="加贷款" onPress={() => show('edit', null)} />
        }
      >
        {customer.dealings.count === 0 && (
          <Text className={cx(styles.none)}>放款后记上还款日和到期日，到时会提醒。</Text>
        )}
        {query.error && !query.data && <Notice id="loans-error" tone="warn" text={query.error.message} />}
        {loans.map(loan =>
          loan.status === 'running' ? (
            <LoanLine
              key={loan.id}
              loan={loan}
              today={today}
              calendar={rules.calendar}
              onOpen={() => show('edit', loan)}
              onTask={task => show('task', loan, task)}
              onRenew={() => show('renew', loan)}
            />
          ) : (
            <Press
              key={loan.id}
              id={`loan-${loan.id}`}
              className={cx(styles.settled)}
              onPress={() => show('settle', loan)}
            >
              <Text>{settledWords(loan, yuanText(loan.amountFen), today)}</Text>
            </Press>
          ),
        )}
      </Card>
      <LoanSheet
        key={`loan-${open.loan?.id ?? 'new'}`}
        {...sheet}
        isOpen={open.kind === 'edit'}
        onSettle={() => show('settle', open.loan)}
      />
      <SettleSheet {...sheet} isOpen={open.kind === 'settle'} />
      <RenewalSheet {...sheet} isOpen={open.kind === 'renew'} />
      <TaskSheet
        held={held}
        task={open.task}
        isOpen={open.kind === 'task'}
        onClose={close}
        onDone={words => {
          onSay(words)
          onEntry()
        }}
      />
    </>
  )
}
