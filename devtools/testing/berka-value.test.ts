import { day } from '@/domain/day'
import { pareto } from '@/domain/pareto'
import { workCalendar } from '@/domain/workday'
import { buildDemoBook } from '../demo/book'
import { customerDocs } from '../demo/customer-docs'
import { demoValues } from '../demo/values'
import {
  alarmsByHand,
  customerIdOf,
  incomeByHand,
  instalmentsByHand,
  later,
  loansByHand,
  TODAY,
  writtenOffByHand,
} from './berka-by-hand'

const laidOut = () => {
  const today = day(TODAY)
  process.env.GENJIN_PHONE_KEY = 'a key of the tests, longer than 32 characters'
  const layout = { today, rules: { calendar: workCalendar() }, teamOf: () => null, nameOf: () => '' }
  const made = buildDemoBook(today).customers.map(record => ({ record, docs: customerDocs(record, layout) }))
  return { made, ...demoValues(made, today) }
}
const branch = laidOut()
const ascending = (a: number, b: number): number => a - b
/** The incomes by hand, the largest first, equal ones by id. */
const sorted = [...incomeByHand()]
  .map(([client, fen]) => ({ id: customerIdOf(client), fen }))
  .sort((a, b) => b.fen - a.fen || (a.id < b.id ? -1 : 1))
const total = sorted.reduce((sum, { fen }) => sum + fen, 0)

test('R49 every customer’s income of the Berka book is what the raw loans and standing orders give by hand', () => {
  const computed = branch.values
    .filter(({ incomeFen }) => incomeFen !== 0)
    .map(({ _id, incomeFen }) => [_id, incomeFen])
    .sort()
  expect(computed.length).toBeGreaterThan(3000)
  expect(computed).toEqual(sorted.map(({ id, fen }) => [id, fen]).sort())
})

test('R49 who stands where on the curve: every customer in order, equal incomes by id, with the share and the sum of shares by hand', () => {
  const rows = pareto(
    branch.values
      .filter(({ incomeFen }) => incomeFen > 0)
      .map(({ _id: id, incomeFen }) => ({ id, incomeFen }))
      .reverse(),
  )
  expect(rows.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
  const equal = sorted.filter(({ fen }, i) => fen === sorted[i - 1]?.fen).length
  expect(equal).toBeGreaterThan(1000)
  let before = 0
  for (const [i, { share, cumulative }] of rows.entries()) {
    before += sorted[i]?.fen ?? 0
    expect(share * total).toBeCloseTo(sorted[i]?.fen ?? 0, 4)
    expect(cumulative).toBeCloseTo(before / total, 12)
  }
  expect(before).toBe(total)
  expect(rows.at(-1)?.cumulative).toBe(1)
})

test('R125 loans in arrears are those that the file calls unpaid (B) or in debt (D), with the amounts that it lent, and no others', () => {
  const granted = loansByHand.filter(({ isGranted }) => isGranted)
  const dealings = branch.made.flatMap(({ docs }) => docs.dealings)
  expect(granted.length).toBeGreaterThan(400)
  const of = (isUnpaid: boolean) =>
    granted
      .filter(loan => loan.isUnpaid === isUnpaid)
      .map(({ id, client, amountFen, ends }) => [id, customerIdOf(client), amountFen, ends])
      .sort()
  for (const isUnpaid of [true, false])
    expect(
      dealings
        .filter(({ isInArrears }) => isInArrears === isUnpaid)
        .map(({ id, customerId, amountFen, maturesOn }) => [
          Number(id.slice(4)),
          customerId,
          amountFen,
          maturesOn,
        ])
        .sort(),
    ).toEqual(of(isUnpaid))
})

test('R49, R125 what is outstanding as each instalment of the year falls due bears the interest and the funding of that day', () => {
  const byHand = (of: 'interestFen' | 'fundingFen') =>
    instalmentsByHand()
      .map(line => `${customerIdOf(line.client)} ${line.due} ${line[of]}`)
      .sort()
  for (const [kind, of] of [
    ['interest', 'interestFen'],
    ['fundingCost', 'fundingFen'],
  ] as const) {
    const lines = branch.ledger.filter(line => line.kind === kind)
    expect(lines.map(({ customerId, on, amountFen }) => `${customerId} ${on} ${amountFen}`).sort()).toEqual(
      byHand(of),
    )
  }
})

test('R52 bad debt is a tenth of what ended unpaid within the year', () => {
  const written = writtenOffByHand().map(({ id, fen }) => [id, fen])
  const lines = branch.ledger.filter(({ kind }) => kind === 'badDebt')
  expect(written.length).toBeGreaterThan(0)
  expect(lines.map(({ ref, amountFen }) => [Number(ref?.slice(4)), amountFen]).sort()).toEqual(written.sort())
})

/** Whose interest fell in each of the last three months by the raw plan of a loan, which is no alarm. */
const amortisingByHand = (): number[] =>
  loansByHand.flatMap(({ client, on, months }) => {
    const paid = Array.from({ length: months }, (_, n) => later(on, n + 1)).filter(due => due <= TODAY)
    return paid.length >= 4 && paid.length < months ? [client] : []
  })

test('R68 the alarms of the branch are those of ended standing orders, with their rule and months by hand; no loan repaid to plan rings', () => {
  const byHand = alarmsByHand()
  expect(byHand.size).toBeGreaterThan(20)
  const months = ['2026-07', '2026-08', '2026-09', '2026-10']
  const rung = branch.declines.map(({ customerId, measure, why, periods }) => ({
    customerId,
    measure,
    why,
    periods,
  }))
  expect(rung.sort((a, b) => (a.customerId < b.customerId ? -1 : 1))).toEqual(
    [...byHand]
      .map(([client, amounts]) => ({
        customerId: customerIdOf(client),
        measure: 'fee',
        // Three equal months are no fall.
        why: 'half',
        periods: amounts.map((amount, i) => ({ month: months[i], amount })),
      }))
      .sort((a, b) => (a.customerId < b.customerId ? -1 : 1)),
  )
  expect(branch.visits.map(({ customerId }) => customerId)).toEqual(
    branch.declines.map(one => one.customerId),
  )
  const amortising = amortisingByHand()
  expect(amortising.length).toBeGreaterThan(200)
  const clients = new Set(rung.map(({ customerId }) => Number(customerId.slice(4))))
  expect(amortising.filter(client => clients.has(client) && !byHand.has(client)).sort(ascending)).toEqual([])
})
