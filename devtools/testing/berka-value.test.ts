import { day } from '@/domain/day'
import { headOf, pareto } from '@/domain/pareto'
import { workCalendar } from '@/domain/workday'
import { buildDemoBook } from '../demo/book'
import { customerDocs } from '../demo/customer-docs'
import { demoValues } from '../demo/values'
import { rawRows } from './raw-berka'

const TODAY = '2026-11-23'

const utc = (text: string): number => {
  const [y, m, d] = text.split('-').map(Number) as [number, number, number]
  return Date.UTC(y, m - 1, d)
}
const SHIFT = utc(TODAY) - utc('1998-01-01')
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const shifted = (yymmdd: string): string =>
  iso(utc(`19${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4, 6)}`) + SHIFT)

/** So many months later by the calendar of Date, the last day of a shorter month. */
const later = (on: string, months: number): string => {
  const [y, m, d] = on.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate()
  return iso(Date.UTC(y, m - 1 + months, Math.min(d, lastOfMonth)))
}

const ownerOf = new Map(
  rawRows('disp')
    .filter(([, , , type]) => type === 'OWNER')
    .map(([, client, account]) => [account, Number(client)]),
)
const yearAgo = later(TODAY, -12)

/** The demo's invention: an order whose number 40 divides was last paid two months ago. */
const isEnded = (order: string): boolean => Number(order) % 40 === 0

/** What each client brought in twelve months: 5.4 % a year of what was outstanding, and 2 yuan a month a standing order. */
const incomeByHand = (): Map<number, number> => {
  const income = new Map<number, number>()
  const add = (client: number, fen: number) => income.set(client, (income.get(client) ?? 0) + fen)
  for (const [, account = '', date = '', amount, months, payment] of rawRows('loan')) {
    const on = shifted(date)
    if (on >= TODAY) continue
    for (let n = 1; n <= Number(months); n++) {
      const due = later(on, n)
      if (due < yearAgo || due > TODAY) continue
      const left = Math.max(0, Number(amount) * 100 - Math.round(Number(payment) * 100) * (n - 1))
      add(ownerOf.get(account) ?? 0, Math.round((left * 0.054) / 12))
    }
  }
  for (const [order = '', account = ''] of rawRows('order'))
    add(ownerOf.get(account) ?? 0, 200 * (isEnded(order) ? 11 : 12))
  return income
}

const laidOut = () => {
  const today = day(TODAY)
  process.env.GENJIN_PHONE_KEY = 'a key of the tests, longer than 32 characters'
  const layout = { today, rules: { calendar: workCalendar() }, teamOf: () => null, nameOf: () => '' }
  const made = buildDemoBook(today).customers.map(record => ({ record, docs: customerDocs(record, layout) }))
  return { made, ...demoValues(made, today) }
}
const branch = laidOut()

test('R49 every customer’s income of the Berka book is what the raw loans and standing orders give by hand', () => {
  const byHand = incomeByHand()
  const computed = new Map(
    branch.values
      .filter(({ incomeFen }) => incomeFen !== 0)
      .map(value => [Number(value._id.slice(4)), value.incomeFen]),
  )
  expect(computed.size).toBeGreaterThan(3000)
  expect([...computed].sort((a, b) => a[0] - b[0])).toEqual([...byHand].sort((a, b) => a[0] - b[0]))
})

test('R50, R51 the Pareto shares of the branch are those of the sorted incomes, summed by hand', () => {
  const incomes = [...incomeByHand().values()].sort((a, b) => b - a)
  const total = incomes.reduce((sum, fen) => sum + fen, 0)
  const rows = pareto(
    branch.values
      .filter(({ incomeFen }) => incomeFen > 0)
      .map(({ _id: id, incomeFen }) => ({ id, incomeFen })),
  )
  for (const part of [0.05, 0.2] as const) {
    const first = Math.ceil(incomes.length * part)
    const share = incomes.slice(0, first).reduce((sum, fen) => sum + fen, 0) / total
    const head = headOf(rows, part)
    expect(head.customers).toBe(first)
    expect(head.share).toBeCloseTo(share, 12)
  }
})

test('R125 loans in arrears are those that the file calls unpaid (B) or in debt (D), and no others', () => {
  const past = rawRows('loan').filter(([, , date = '']) => shifted(date) < TODAY)
  const unpaid = past
    .filter(([, , , , , , status]) => status === 'B' || status === 'D')
    .map(([id]) => Number(id))
  const arrears = branch.made.flatMap(({ docs }) => docs.dealings.filter(({ isInArrears }) => isInArrears))
  expect(past.length).toBeGreaterThan(400)
  expect(arrears.map(({ id }) => Number(id.slice(4))).sort((a, b) => a - b)).toEqual(
    unpaid.sort((a, b) => a - b),
  )
})

test('R52 bad debt is a tenth of what ended unpaid within the year', () => {
  const written = rawRows('loan').flatMap(([id, , date = '', amount, months, , status]) => {
    const ends = later(shifted(date), Number(months))
    return status === 'B' && shifted(date) < TODAY && ends >= yearAgo && ends <= TODAY
      ? [[Number(id), Math.round(Number(amount) * 10)]]
      : []
  })
  const lines = branch.ledger.filter(({ kind }) => kind === 'badDebt')
  expect(written.length).toBeGreaterThan(0)
  expect(lines.map(({ ref, amountFen }) => [Number(ref?.slice(4)), amountFen]).sort()).toEqual(written.sort())
})

/** Whose monthly fees fell below half of the three months before: more than half of the standing orders have ended. */
const decliningByHand = (): number[] => {
  const orders = new Map<number, { all: number; ended: number }>()
  for (const [order = '', account = ''] of rawRows('order')) {
    const client = ownerOf.get(account) ?? 0
    const { all, ended } = orders.get(client) ?? { all: 0, ended: 0 }
    orders.set(client, { all: all + 1, ended: ended + (isEnded(order) ? 1 : 0) })
  }
  return [...orders].filter(([, { all, ended }]) => ended * 2 > all).map(([client]) => client)
}

/** Whose interest fell in each of the last three months by the raw plan of a loan, which is no alarm. */
const amortisingByHand = (): number[] =>
  rawRows('loan').flatMap(([, account = '', date = '', , months]) => {
    const on = shifted(date)
    const paid = Array.from({ length: Number(months) }, (_, n) => later(on, n + 1)).filter(
      due => due <= TODAY,
    )
    return paid.length >= 4 && paid.length < Number(months) ? [ownerOf.get(account) ?? 0] : []
  })

test('R68 the alarms of the branch are those of ended standing orders, counted by hand; no loan repaid to plan rings', () => {
  const byHand = decliningByHand().sort((a, b) => a - b)
  const rung = branch.declines.map(({ customerId }) => Number(customerId.slice(4)))
  expect(byHand.length).toBeGreaterThan(20)
  expect([...rung].sort((a, b) => a - b)).toEqual(byHand)
  expect(branch.visits.map(({ customerId }) => customerId)).toEqual(
    branch.declines.map(one => one.customerId),
  )
  const amortising = amortisingByHand()
  expect(amortising.length).toBeGreaterThan(200)
  expect(amortising.filter(client => rung.includes(client) && !byHand.includes(client))).toEqual([])
})
