/** R93 「试算卡」: 等额本息 / 等额本金 / 先息后本. */
export const REPAYMENTS = ['equalInstalment', 'equalPrincipal', 'interestOnly'] as const
export type Repayment = (typeof REPAYMENTS)[number]

/** What is tried out: fen, months, the year's nominal rate in hundredths of a percent (435 = 4.35 %), a fee paid at the start. */
export type Trial = {
  readonly amountFen: number
  readonly months: number
  readonly rateBp: number
  readonly feeFen: number
}

export type Instalment = { readonly principalFen: number; readonly interestFen: number }

export type TrialResult = {
  readonly method: Repayment
  readonly instalments: readonly Instalment[]
  readonly interestFen: number
  /** 年化利率 (单利): twelve times the monthly internal rate of what is received and paid, in hundredths of a percent. */
  readonly annualBp: number
}

const monthlyRate = (rateBp: number): number => rateBp / 10_000 / 12

/** 等额本息, unrounded; without interest the amount in equal parts. */
const levelPayment = (amount: number, r: number, months: number): number =>
  r === 0 ? amount / months : (amount * r) / (1 - (1 + r) ** -months)

const principalOf = (method: Repayment, { amountFen, months, rateBp }: Trial, interest: number): number => {
  switch (method) {
    case 'equalInstalment':
      return Math.round(levelPayment(amountFen, monthlyRate(rateBp), months)) - interest
    case 'equalPrincipal':
      return Math.round(amountFen / months)
    case 'interestOnly':
      return 0
    default:
      return method satisfies never
  }
}

/** Each month's principal and interest in whole fen; the last month settles what rounding left. */
export const instalmentsOf = (method: Repayment, trial: Trial): Instalment[] => {
  const instalments: Instalment[] = []
  let left = trial.amountFen
  for (let month = 1; month <= trial.months; month++) {
    const interestFen = Math.round(left * monthlyRate(trial.rateBp))
    const due = month === trial.months ? left : principalOf(method, trial, interestFen)
    const principalFen = Math.min(left, Math.max(0, due))
    instalments.push({ principalFen, interestFen })
    left -= principalFen
  }
  return instalments
}

/** The monthly rate at which the payments are worth what was received, by bisection between 0 and 100 % a month. */
const internalRate = (received: number, instalments: readonly Instalment[]): number => {
  const worth = (r: number): number =>
    instalments.reduceRight((sum, one) => (sum + one.principalFen + one.interestFen) / (1 + r), 0)
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (worth(middle) > received) low = middle
    else high = middle
  }
  return low
}

/**
 * One way of repaying, with its plan and annualised rate:
 * `tryLoan('equalInstalment', { amountFen: 100_000_000, months: 360, rateBp: 490, feeFen: 0 })` pays 530,727 fen a month.
 */
export const tryLoan = (method: Repayment, trial: Trial): TrialResult => {
  const instalments = instalmentsOf(method, trial)
  const received = trial.amountFen - trial.feeFen
  return {
    method,
    instalments,
    interestFen: instalments.reduce((sum, one) => sum + one.interestFen, 0),
    annualBp: Math.round(internalRate(received, instalments) * 12 * 10_000),
  }
}
