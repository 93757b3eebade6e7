import { useAct } from '@/features/customer/use-act'
import type { Held } from '@/features/customer/use-customer'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { changesOfLoan, emptyLoan, formOfLoan, type LoanForm, loanErrors, loanOfForm } from './loan-form'
import type { Loan } from './loan-words'

type Draft = Partial<LoanForm> & { id?: `dea_${string}` }

/** A loan being typed, kept as a draft over what is saved. */
export function useLoanForm(held: Held, loan: Loan | null, onSaved: (words: string) => void) {
  const { customer, today } = held
  const { value, change, discard, isReady } = useDraft<Draft>(`loan:${customer.id}:${loan?.id ?? 'new'};`, {})
  const act = useAct(held)
  const { id: triedId, ...typed } = value
  const form: LoanForm = { ...(loan ? formOfLoan(loan) : emptyLoan(today)), ...typed }
  const errors = loanErrors(form)
  const changes = loan ? changesOfLoan(loan, form) : {}
  const isTouched = loan ? Object.keys(changes).length > 0 : form.product.trim() !== ''

  const save = async () => {
    const id = triedId ?? newId('dea')
    if (!loan) change({ id })
    const { isInArrears: _, ...added } = loanOfForm(form)
    const isSaved = await act.run(version => {
      const target = { customerId: customer.id, version }
      if (!loan) return call('officer', 'dealing.add', { ...target, ...added, id })
      return call('officer', 'dealing.update', { ...target, id: loan.id, changes })
    })
    if (!isSaved) return
    await discard()
    onSaved(loan ? '改好了' : '贷款记上了，到日子会提醒')
  }
  const edit = (part: Partial<LoanForm>) => {
    act.clear()
    change(part)
  }
  return { form, errors, act, edit, save, isTouched, isReady }
}
