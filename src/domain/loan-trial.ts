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

/** R93 whether a fee leaves nothing of what is borrowed: then there is no rate to name. */
export const isFeeTooHigh = ({ amountFen, feeFen }: Pick<Trial, 'amountFen' | 'feeFen'>): boolean =>
  feeFen >= amountFen

export const FEE_WORDS = '费用要比借的钱少。'

/** What one fen a month is worth now; exact for a small rate and a long term too. */
const annuity = (r: number, months: number): number =>
  r === 0 ? months : -Math.expm1(-months * Math.log1p(r)) / r

/** 等额本息, unrounded; without interest the amount in equal parts. */
const levelPayment = ({ amountFen, months, rateBp }: Trial): number =>
  amountFen / annuity(monthlyRate(rateBp), months)

/** What is owed after a month, unrounded. */
const owedAfter = (method: Repayment, trial: Trial, month: number): number => {
  const left = trial.months - month
  switch (method) {
    case 'equalInstalment':
      return levelPayment(trial) * annuity(monthlyRate(trial.rateBp), left)
    case 'equalPrincipal':
      return (trial.amountFen * left) / trial.months
    case 'interestOnly':
      return left === 0 ? 0 : trial.amountFen
    default:
      return method satisfies never
  }
}

/** The month's principal as a bank rounds it. */
const principalOf = (method: Repayment, trial: Trial, interest: number): number => {
  const { amountFen, months } = trial
  switch (method) {
    case 'equalInstalment':
      return Math.round(levelPayment(trial)) - interest
    case 'equalPrincipal':
      return Math.round(amountFen / months)
    case 'interestOnly':
      return 0
    default:
      return method satisfies never
  }
}

/**
 * Each month's principal and interest in whole fen. What is owed stays within a fen of the unrounded plan, so that rounding,
 * which carries interest like any debt, does not pile up into the last payment.
 */
export const instalmentsOf = (method: Repayment, trial: Trial): Instalment[] => {
  const instalments: Instalment[] = []
  let left = trial.amountFen
  for (let month = 1; month <= trial.months; month++) {
    const interestFen = Math.round(left * monthlyRate(trial.rateBp))
    const owed = owedAfter(method, trial, month)
    const rounded = left - principalOf(method, trial, interestFen)
    const after =
      month === trial.months ? 0 : Math.min(Math.floor(owed) + 1, Math.max(Math.ceil(owed) - 1, rounded))
    const principalFen = Math.max(0, left - after)
    instalments.push({ principalFen, interestFen })
    left -= principalFen
  }
  return instalments
}

/** The monthly rate at which the payments are worth what was received, by bisection; a fee may make it more than 100 % a month. */
const internalRate = (received: number, instalments: readonly Instalment[]): number => {
  const worth = (r: number): number =>
    instalments.reduceRight((sum, one) => (sum + one.principalFen + one.interestFen) / (1 + r), 0)
  let [low, high] = [0, 1]
  while (worth(high) > received) high *= 2
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
