import fc from 'fast-check'
import { day } from './day'
import { LEDGER_KINDS, type LedgerKind, type LedgerLine } from './ledger'
import type { Month } from './month'
import { SERVED, SERVICE_RATES, servedAs } from './service-cost'
import { customerValue, directCostOf, incomeOf, marginOf, sinceMonth } from './value'

const line = (
  month: string,
  kind: LedgerKind,
  amountFen: number,
  product: string | null = null,
): LedgerLine => ({
  month: month as Month,
  on: null,
  kind,
  amountFen,
  product,
  ref: null,
})

test.each<[LedgerKind, number, number]>([
  ['interest', 100, 0],
  ['fee', 100, 0],
  ['reversal', -100, 0],
  ['fundingCost', 0, 100],
  ['expense', 0, 100],
  ['badDebt', 0, 100],
  ['litigation', 0, 100],
  ['granted', 0, 0],
  ['repaid', 0, 0],
  ['balance', 0, 0],
  ['service', 0, 0],
])('R49, R52 a line of %s is income of %i and cost of %i', (kind, income, cost) => {
  expect([incomeOf({ [kind]: 100 }), directCostOf({ [kind]: 100 })]).toEqual([income, cost])
})

test('R52-R55 margin is income less funding, expenses, bad debt, litigation and the minutes of the journal', () => {
  const value = customerValue(
    [
      line('2026-10', 'granted', 100_000_000),
      line('2026-10', 'interest', 500_000),
      line('2026-10', 'fundingCost', 200_000),
      line('2026-11', 'fee', 30_000),
      line('2026-11', 'reversal', 10_000),
      line('2026-11', 'expense', 5_000),
    ],
    [
      // A visit of 90 minutes and a call of 10, at 120 yuan an hour: 200 yuan.
      { as: 'M', on: day('2026-10-03') },
      { as: 'T', on: day('2026-10-05') },
    ],
    SERVICE_RATES,
  )
  expect(value).toMatchObject({
    incomeFen: 520_000,
    costFen: 225_000,
    minutes: 100,
    grantedCount: 1,
    firstMonth: '2026-10',
    lastIncomeMonth: '2026-11',
    months: [
      { month: '2026-10', incomeFen: 500_000, costFen: 220_000, minutes: 100 },
      { month: '2026-11', incomeFen: 20_000, costFen: 5_000, minutes: 0 },
    ],
  })
  expect(marginOf(value)).toBe(295_000)
})

test('R58 services in use are those of the last month alone', () => {
  const value = customerValue(
    [
      line('2026-09', 'service', 0, '信用卡'),
      line('2026-10', 'service', 0, '代发工资'),
      line('2026-10', 'service', 0, '代发工资'),
      line('2026-10', 'balance', 100, '存款'),
      line('2026-10', 'balance', 0, '理财'),
    ],
    [],
    SERVICE_RATES,
  )
  expect(value.services).toEqual(['代发工资', '存款'])
})

test('a customer without lines has no income, and costs what was spent on it', () => {
  const value = customerValue([], [{ as: 'look', on: day('2026-10-03') }], SERVICE_RATES)
  expect(value).toMatchObject({
    incomeFen: 0,
    costFen: 400,
    firstMonth: null,
    lastIncomeMonth: null,
    services: [],
  })
})

test.each([
  ['followUp', 'T', 'reached', 'T'],
  ['followUp', 'M', 'incoming', 'M'],
  ['followUp', 'W', 'missed', 'attempt'],
  ['followUp', 'N', 'reached', null],
  ['review', null, null, 'look'],
  ['event', null, null, null],
  ['greeting', 'W', null, null],
] as const)('R75 %s by %s that was %s takes the time of %s', (kind, channel, outcome, as) => {
  expect(servedAs({ kind, channel, outcome })).toBe(as)
})

const someLine = fc.record({
  month: fc
    .integer({ min: 1, max: 40 })
    .map(n => `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}` as Month),
  on: fc.constant(null),
  kind: fc.constantFrom(...LEDGER_KINDS),
  amountFen: fc.integer({ min: 0, max: 1e9 }),
  product: fc.constant(null),
  ref: fc.constant(null),
})
const someServed = fc.record({
  as: fc.constantFrom(...SERVED),
  on: fc.integer({ min: 1, max: 28 }).map(n => day(`2026-05-${String(n).padStart(2, '0')}`)),
})

test('months add up to the whole, and no line’s order matters', () => {
  fc.assert(
    fc.property(
      fc.array(someLine, { maxLength: 40 }),
      fc.array(someServed, { maxLength: 20 }),
      (lines, served) => {
        const value = customerValue(lines, served, SERVICE_RATES)
        expect(customerValue([...lines].reverse(), [...served].reverse(), SERVICE_RATES)).toEqual(value)
        expect(value.incomeFen).toBe(incomeOf(value.parts))
        if (value.months.length < 24) {
          const { incomeFen, costFen, parts } = sinceMonth(value.months, '2023-01' as Month)
          expect([incomeFen, costFen]).toEqual([value.incomeFen, value.costFen])
          expect(parts).toEqual(value.parts)
        }
      },
    ),
  )
})

test('a year’s figures begin with its first month', () => {
  const { months } = customerValue(
    [line('2025-11', 'interest', 1), line('2025-12', 'interest', 10), line('2026-11', 'interest', 100)],
    [],
    SERVICE_RATES,
  )
  expect(sinceMonth(months, '2025-12' as Month).incomeFen).toBe(110)
})
