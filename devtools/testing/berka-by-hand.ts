import { rawRows } from './raw-berka'

/** Independent of src/, cloudfunctions/ and the demo: days by Date, rows by position, the demo's inventions as numbers. */
export const TODAY = '2026-11-23'

const utc = (text: string): number => {
  const [y, m, d] = text.split('-').map(Number) as [number, number, number]
  return Date.UTC(y, m - 1, d)
}
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
/** Invented: the first day of 1998 is today. */
const SHIFT = utc(TODAY) - utc('1998-01-01')
export const daysAfter = (on: string, days: number): string => iso(utc(on) + days * 86_400_000)
export const shifted = (yymmdd: string): string =>
  iso(utc(`19${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4, 6)}`) + SHIFT)

/** So many months later by the calendar of Date, the last day of a shorter month. */
export const later = (on: string, months: number): string => {
  const [y, m, d] = on.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate()
  return iso(Date.UTC(y, m - 1 + months, Math.min(d, lastOfMonth)))
}
export const YEAR_AGO = later(TODAY, -12)

export const customerIdOf = (client: number): string => `cus_${String(client).padStart(5, '0')}`

const disps = rawRows('disp').map(([, client, account = '', type]) => ({
  client: Number(client),
  account,
  isOwner: type === 'OWNER',
}))
const ownerOf = new Map(
  disps.filter(({ isOwner }) => isOwner).map(({ account, client }) => [account, client]),
)

/** Who owns an account, and who else may use it: the file knows no third. */
export const sharedAccounts = (): [owner: number, other: number][] =>
  disps.filter(({ isOwner }) => !isOwner).map(({ account, client }) => [ownerOf.get(account) ?? 0, client])

/** Every loan with whose it is, its days in the book's time, and what the file says of it. */
export const loansByHand = rawRows('loan').map(
  ([id, account = '', date = '', amount, months, payment, status = '']) => {
    const on = shifted(date)
    return {
      id: Number(id),
      client: ownerOf.get(account) ?? 0,
      on,
      ends: later(on, Number(months)),
      amountFen: Number(amount) * 100,
      months: Number(months),
      paymentFen: Math.round(Number(payment) * 100),
      status,
      isGranted: on < TODAY,
      /** B ended unpaid, D is in debt, C runs; A was paid off by its end, before which it runs. */
      isRunning: on < TODAY && !(status === 'A' && later(on, Number(months)) <= TODAY),
      isUnpaid: on < TODAY && (status === 'B' || status === 'D'),
    }
  },
)

/** Standing orders of each client: how many, and how many have ended. Invented: one whose number 40 divides was last paid two months ago. */
export const ordersByHand = (): Map<number, { all: number; ended: number }> => {
  const orders = new Map<number, { all: number; ended: number }>()
  for (const [order, account = ''] of rawRows('order')) {
    const client = ownerOf.get(account) ?? 0
    const { all, ended } = orders.get(client) ?? { all: 0, ended: 0 }
    orders.set(client, { all: all + 1, ended: ended + (Number(order) % 40 === 0 ? 1 : 0) })
  }
  return orders
}

/** What is outstanding as each instalment falls due, of those of the last twelve months. Invented: 5.4 % a year on it, 2.7 % to fund it. */
export const instalmentsByHand = (): {
  client: number
  due: string
  interestFen: number
  fundingFen: number
}[] =>
  loansByHand
    .filter(({ isGranted }) => isGranted)
    .flatMap(({ client, on, months, amountFen, paymentFen }) =>
      Array.from({ length: months }, (_, i) => ({ due: later(on, i + 1), i }))
        .filter(({ due }) => due >= YEAR_AGO && due <= TODAY)
        .map(({ due, i }) => {
          const left = Math.max(0, amountFen - paymentFen * i)
          const part = (rate: number) => Math.round((left * rate) / 12)
          return { client, due, interestFen: part(0.054), fundingFen: part(0.027) }
        }),
    )

/** What each client brought in twelve months: interest, and 2 yuan a month for each standing order. */
export const incomeByHand = (): Map<number, number> => {
  const income = new Map<number, number>()
  const add = (client: number, fen: number) => income.set(client, (income.get(client) ?? 0) + fen)
  for (const { client, interestFen } of instalmentsByHand()) add(client, interestFen)
  for (const [client, { all, ended }] of ordersByHand()) add(client, 200 * (12 * all - ended))
  return income
}

/** R68 whose fees of last month are less than half of the mean of the three before, with the four months. */
export const alarmsByHand = (): Map<number, number[]> =>
  new Map(
    [...ordersByHand()]
      .map(([client, { all, ended }]): [number, number[]] => [
        client,
        [all, all, all, all - ended].map(paid => 200 * paid),
      ])
      .filter(([, [a = 0, b = 0, c = 0, last = 0]]) => last * 6 < a + b + c),
  )

/** What ended unpaid within the year. Invented: a tenth of it was written off. */
export const writtenOffByHand = (): { id: number; client: number; fen: number }[] =>
  loansByHand
    .filter(({ status, isGranted, ends }) => status === 'B' && isGranted && ends >= YEAR_AGO && ends <= TODAY)
    .map(({ id, client, amountFen }) => ({ id, client, fen: Math.round(amountFen / 10) }))
