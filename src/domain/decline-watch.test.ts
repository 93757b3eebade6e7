import * as fc from 'fast-check'
import { declineIn, isAnother, isWatched, type LineCount, reachKey, reachOf } from './decline-watch'
import type { LedgerKind } from './ledger'
import { addToMonth, type Month, monthsTo } from './month'

const LAST = '2026-10' as Month
const NOW = '2026-11' as Month
const ALL = { balance: LAST, fee: LAST, service: LAST }
const lines = (kind: LedgerKind, product: string | null, ...amounts: number[]) =>
  amounts.flatMap((amountFen, i) =>
    amountFen === 0 ? [] : [{ kind, product, amountFen, month: addToMonth(LAST, i + 1 - amounts.length) }],
  )

test.each([
  ['a deposit that falls three times', lines('balance', '活期存款', 900, 800, 700, 600), 'balance'],
  ['a deposit without a name, where nothing was lent', lines('balance', null, 900, 800, 700, 600), 'balance'],
  ['fees that stop', lines('fee', '代扣手续费', 200, 200, 200, 0), 'fee'],
  [
    'services of which one is left of three',
    [
      ...lines('service', '代发工资', 1, 1, 1, 1),
      ...['POS', '保险代扣'].flatMap(one => lines('service', one, 1, 1, 1, 0)),
    ],
    'service',
  ],
  [
    'a deposit before fees',
    [...lines('fee', null, 4, 3, 2, 1), ...lines('balance', '定期', 4, 3, 2, 1)],
    'balance',
  ],
  ['the interest of a loan that is repaid', lines('interest', '经营贷', 900, 800, 700, 600), null],
  ['the balance of a loan that is repaid', lines('balance', '经营贷', 900, 600, 300, 0), null],
  [
    'the balance of what was lent, whatever its name',
    [...lines('granted', '税易通', 900, 0, 0, 0), ...lines('balance', '税易通', 900, 600, 300, 0)],
    null,
  ],
  [
    'a balance without a name, where something was lent',
    [...lines('granted', '税易通', 900, 0, 0, 0), ...lines('balance', null, 900, 600, 300, 0)],
    null,
  ],
  ['the standing order that repays a loan', lines('service', '贷款代扣', 1, 1, 1, 0), null],
] as const)('R68 %s: %#', (_, some, measure) => {
  expect(declineIn(some, ALL, false)?.measure ?? null).toBe(measure)
})

test('R68 what an alarm shows are sums of the customer’s own lines, in whatever order they came; no line of another kind moves it', () => {
  const line = fc.record({
    month: fc.integer({ min: -5, max: 0 }).map(ago => addToMonth(LAST, ago)),
    kind: fc.constantFrom<LedgerKind[]>('fee', 'fee', 'balance', 'interest', 'expense'),
    product: fc.constantFrom(null, '代扣手续费', '活期存款'),
    amountFen: fc.integer({ min: 1, max: 500 }),
  })
  const some = fc.array(line, { minLength: 4, maxLength: 40 })
  const permuted = some.chain(all =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )
  let rung = 0
  fc.assert(
    fc.property(permuted, ([all, others]) => {
      const decline = declineIn(all, ALL, false)
      expect(declineIn(others, ALL, false)).toEqual(decline)
      if (decline === null) return
      rung++
      for (const { month, amount } of decline.periods) {
        const theirs = all.filter(one => one.kind === decline.measure && one.month === month)
        expect(amount).toBe(theirs.reduce((sum, { amountFen }) => sum + amountFen, 0))
      }
      expect(
        declineIn(
          all.filter(({ kind }) => kind === decline.measure),
          ALL,
          false,
        ),
      ).toEqual(decline)
    }),
    { numRuns: 500 },
  )
  expect(rung).toBeGreaterThan(20)
})

test('R68 no loan repaid to plan rings, in whatever month of whatever term one looks', () => {
  for (const term of [6, 12, 24, 60]) {
    const months = monthsTo(LAST, term + 6)
    const plan = months.flatMap((month, n) => {
      const left = Math.max(0, term - n)
      const of = { month, product: '惠民贷' }
      return left === 0
        ? []
        : [
            ...(n === 0 ? [{ ...of, kind: 'granted' as const, amountFen: term * 1000 }] : []),
            { ...of, kind: 'interest' as const, amountFen: left * 5 },
            { ...of, kind: 'balance' as const, amountFen: left * 1000 },
            { ...of, kind: 'service' as const, amountFen: 0, product: '贷款代扣' },
          ]
    })
    for (const month of months)
      expect(declineIn(plan, { balance: month, fee: month, service: month }, true)).toBeNull()
  }
})

test('R68 a balance without a name is no deposit where the book knows of a loan', () => {
  expect(declineIn(lines('balance', null, 900, 800, 700, 600), ALL, true)).toBeNull()
})

const counted = (...numbers: number[]): LineCount[] =>
  numbers.map((n, i) => ({ measure: 'fee', month: addToMonth(LAST, i + 1 - numbers.length), lines: n }))
test.each([
  ['the file of October has come', counted(10, 10, 10), '2026-10'],
  ['half of October’s lines are there', counted(10, 10, 5), '2026-10'],
  ['a file of four of ten customers came', counted(10, 10, 4), '2026-09'],
  ['October’s file is still to come', counted(10, 10, 0), '2026-09'],
  ['nothing came for two months', counted(10, 0, 0), null],
  ['the first file of all', counted(0, 0, 3), '2026-10'],
] as const)('R68 %s: what is known reaches to %s', (_, counts, month) => {
  expect(reachOf(counts, NOW).fee).toBe(month)
})

test('who has nothing left in the month reached is not looked at again; anybody else is', () => {
  expect(isWatched(lines('fee', null, 200, 200, 200, 0), ALL, false)).toBe(false)
  expect(isWatched(lines('fee', null, 0, 0, 0, 200), ALL, false)).toBe(true)
  expect(reachKey({ ...ALL, service: null })).toBe('2026-10/2026-10/')
})

test('R68 one alarm is not raised again by months that it has told of already', () => {
  const decline = declineIn(lines('fee', null, 900, 800, 700, 600), ALL, false)
  expect(decline && isAnother(decline, '2026-09' as Month)).toBe(false)
  expect(decline && isAnother(decline, '2026-07' as Month)).toBe(true)
})
