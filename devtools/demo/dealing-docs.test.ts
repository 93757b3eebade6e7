import { day } from '@/domain/day'
import { buildDemoBook } from './book'
import { dealingDocs } from './dealing-docs'

const TODAY = day('2026-11-23')
const loans = buildDemoBook(TODAY).customers.flatMap(customer => dealingDocs(customer, TODAY))

test('R125 the demo’s 524 loans have days: arrears run on past their maturity, what was paid off is settled on it', () => {
  expect(loans).toHaveLength(524)
  expect(new Set(loans.map(loan => loan._id)).size).toBe(524)
  for (const { disbursedOn, maturesOn, creditUntil, status, settledOn, isInArrears } of loans) {
    expect(disbursedOn < TODAY && maturesOn !== null && maturesOn > disbursedOn).toBe(true)
    expect(creditUntil === null || creditUntil >= (maturesOn ?? '')).toBe(true)
    expect(settledOn).toBe(status === 'settled' ? maturesOn : null)
    if (status === 'running' && !isInArrears) expect((maturesOn ?? '') > TODAY).toBe(true)
  }
  const ahead = loans.filter(loan => loan.status === 'running' && (loan.maturesOn ?? '') > TODAY)
  expect(ahead.length).toBeGreaterThan(300)
})
