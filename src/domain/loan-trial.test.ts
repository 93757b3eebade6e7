import fc from 'fast-check'
import { isFeeTooHigh, REPAYMENTS, type Trial, tryLoan } from './loan-trial'

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

/** The payment that leaves nothing, by bisection over a plain month-by-month run: no annuity formula. */
const paymentByTrial = ({ amountFen, months, rateBp }: Trial): number => {
  const r = rateBp / 120_000
  let [low, high] = [0, amountFen * (1 + r)]
  for (let i = 0; i < 100; i++) {
    const pay = (low + high) / 2
    let owed = amountFen
    for (let month = 0; month < months; month++) owed = owed * (1 + r) - pay
    if (owed > 0) low = pay
    else high = pay
  }
  return low
}

test.each<[string, Trial]>([
  ['1,000 yuan, 36 %, 30 years', { amountFen: 100_000, months: 360, rateBp: 3600, feeFen: 0 }],
  ['100,000 yuan, 24 %, 30 years', { amountFen: 10_000_000, months: 360, rateBp: 2400, feeFen: 0 }],
  ['a million, 4.9 %, 30 years', MILLION],
  ['ten billion, 36 %, 30 years', { amountFen: 1_000_000_000_000, months: 360, rateBp: 3600, feeFen: 0 }],
  ['100,000 yuan, no interest, 7 months', { amountFen: 10_000_000, months: 7, rateBp: 0, feeFen: 0 }],
  ['50,000 yuan, 0.01 %, 360 months', { amountFen: 5_000_000, months: 360, rateBp: 1, feeFen: 0 }],
])('R93 等额本息 of %s: every payment, the last too, is the same but for two fen', (_title, trial) => {
  const payment = paymentByTrial(trial)
  const paid = tryLoan('equalInstalment', trial).instalments.map(one => one.principalFen + one.interestFen)
  for (const one of paid) expect(Math.abs(one - payment)).toBeLessThanOrEqual(2)
})

test('R93 等额本息 of 100,000 yuan at 24 % over 30 years ends with 2,001.60 yuan as it began', () => {
  const trial = { amountFen: 10_000_000, months: 360, rateBp: 2400, feeFen: 0 }
  const last = tryLoan('equalInstalment', trial).instalments.at(-1)
  const paid = (last?.principalFen ?? 0) + (last?.interestFen ?? 0)
  expect(Math.abs(paid - 200_160)).toBeLessThanOrEqual(2)
})

test('R93 等额本金: every month pays back the same, the last too, but for two fen', () => {
  const trial = { amountFen: 10_000_100, months: 357, rateBp: 490, feeFen: 0 }
  for (const { principalFen } of tryLoan('equalPrincipal', trial).instalments)
    expect(Math.abs(principalFen - 10_000_100 / 357)).toBeLessThanOrEqual(2)
})

test('R93 a fee that leaves 100 yuan of 1,000, paid back after a month with no interest, is named as 900 % a month', () => {
  const trial = { amountFen: 100_000, months: 1, rateBp: 0, feeFen: 90_000 }
  expect(tryLoan('interestOnly', trial).annualBp).toBe(900 * 12 * 100)
})

test.each([
  [99_999, false],
  [100_000, true],
  [100_001, true],
])('R93 a fee of %i fen on 1,000 yuan leaves nothing: %s', (feeFen, is) => {
  expect(isFeeTooHigh({ amountFen: 100_000, feeFen })).toBe(is)
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
