import fc from 'fast-check'
import { REPAYMENTS, type Trial, tryLoan } from './loan-trial'

const MILLION: Trial = { amountFen: 100_000_000, months: 360, rateBp: 490, feeFen: 0 }

// One million yuan over 30 years at 4.9 %: the figures that Chinese banks' calculators publish.
test.each([
  ['equalInstalment', 5307.27, 910_616.19],
  ['equalPrincipal', 6861.11, 737_041.67],
  ['interestOnly', 4083.33, 1_470_000],
] as const)('R93 %s: the first month and the whole interest', (method, first, interest) => {
  const { instalments, interestFen } = tryLoan(method, MILLION)
  const [one] = instalments
  expect(((one?.principalFen ?? 0) + (one?.interestFen ?? 0)) / 100).toBe(first)
  // Banks round each month: a year and a half of cents may differ over 360 months.
  expect(Math.abs(interestFen / 100 - interest)).toBeLessThan(2)
})

test('R93 a fee at the start makes the annualised rate higher than the nominal one', () => {
  // 12,000 yuan, 12 months, no interest, 600 yuan fee: 11,400 received against 12 × 1,000 (IRR 0.79 % a month).
  const { annualBp } = tryLoan('equalInstalment', {
    amountFen: 1_200_000,
    months: 12,
    rateBp: 0,
    feeFen: 60_000,
  })
  const monthly = annualBp / 12 / 10_000
  const worth = Array.from({ length: 12 }, (_, i) => 1000 / (1 + monthly) ** (i + 1)).reduce((a, b) => a + b)
  expect(worth).toBeCloseTo(11_400, -0.5)
  expect(annualBp).toBeGreaterThan(900)
})

test('R93 principal adds up to the loan, and without a fee the annualised rate is the nominal one', () => {
  const trials = fc.record({
    amountFen: fc.integer({ min: 1_000_000, max: 10_000_000_000 }),
    months: fc.integer({ min: 1, max: 360 }),
    rateBp: fc.integer({ min: 0, max: 3600 }),
    feeFen: fc.constant(0),
  })
  fc.assert(
    fc.property(trials, fc.constantFrom(...REPAYMENTS), (trial, method) => {
      const { instalments, annualBp } = tryLoan(method, trial)
      expect(instalments).toHaveLength(trial.months)
      expect(instalments.reduce((sum, one) => sum + one.principalFen, 0)).toBe(trial.amountFen)
      expect(instalments.every(one => one.principalFen >= 0 && one.interestFen >= 0)).toBe(true)
      expect(Math.abs(annualBp - trial.rateBp)).toBeLessThanOrEqual(1)
    }),
  )
})
