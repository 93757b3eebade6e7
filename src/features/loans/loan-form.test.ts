import { day } from '@/domain/day'
import { changesOfLoan, emptyLoan, formOfLoan, loanErrors, loanOfForm } from './loan-form'

const TODAY = day('2026-11-23')
const LOAN = {
  product: '经营贷',
  amountFen: 50_000_000,
  disbursedOn: TODAY,
  repay: { every: 'month', date: 20 },
  maturesOn: day('2027-11-23'),
  creditUntil: null,
  isInArrears: false,
} as const

test('R125 a loan typed and read again is the same loan', () => {
  expect(formOfLoan(LOAN)).toMatchObject({ amount: '50', date: '20' })
  expect(loanOfForm(formOfLoan(LOAN))).toEqual(LOAN)
  const once = { ...LOAN, repay: { every: 'maturity' } } as const
  expect(loanOfForm(formOfLoan(once))).toEqual(once)
  expect(loanOfForm({ ...formOfLoan(LOAN), date: '' }).repay).toBeNull()
})

test('only what was changed is sent', () => {
  expect(changesOfLoan(LOAN, formOfLoan(LOAN))).toEqual({})
  expect(changesOfLoan(LOAN, { ...formOfLoan(LOAN), date: '10' })).toEqual({
    repay: { every: 'month', date: 10 },
  })
})

test.each([
  [{ date: '32' }, 'date'],
  [{ date: '0' }, 'date'],
  [{ date: '二十' }, 'date'],
  [{ maturesOn: TODAY }, 'maturesOn'],
  [{ creditUntil: day('2026-01-01') }, 'creditUntil'],
  [{ product: ' ' }, 'product'],
  [{ amount: '很多' }, 'amount'],
])('%j is wrong at %s, and nowhere else', (part, field) => {
  expect(Object.keys(loanErrors({ ...formOfLoan(LOAN), ...part }))).toEqual([field])
})

test('what nobody knows yet may stay empty, but for the product', () => {
  expect(Object.keys(loanErrors(emptyLoan(TODAY)))).toEqual(['product'])
})
