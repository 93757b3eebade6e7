import { costParts, isLoss, lifetimeMargin, threeMeasures } from './customer-worth'
import { day } from './day'

test('R52-R55 a cost is told by what it was spent on, the largest first; what no line names is time', () => {
  expect(costParts({ interest: 900, badDebt: 500, expense: 50 }, 650)).toEqual([
    { part: 'badDebt', fen: 500 },
    { part: 'minutes', fen: 100 },
    { part: 'expense', fen: 50 },
  ])
  expect(costParts({ interest: 900 }, 0)).toEqual([])
})

test.each([
  [100, 99, true, false],
  [100, 100, true, false],
  [100, 101, true, true],
  [0, 1, true, true],
  // R23 观察期: cost only, and no loss.
  [0, 1, false, false],
])('R52 income %i, cost %i, dealings %s: a loss is %s', (incomeFen, costFen, hasDealings, loses) => {
  expect(isLoss({ incomeFen, costFen, hasDealings })).toBe(loses)
})

test.each([
  ['2025-11-23', 4, 100_000, { months: 11, services: 2, perDealingFen: 25_000 }],
  ['2025-11-20', 4, -100_000, { months: 12, services: 2, perDealingFen: -25_000 }],
  ['2026-11-23', 0, 5, { months: 0, services: 2, perDealingFen: null }],
])('R58 since %s with %i dealings that left %i', (from, dealingsCount, marginFen, measures) => {
  const asked = { firstOn: day(from), services: 2, dealingsCount, marginFen }
  expect(threeMeasures(asked, day('2026-11-23'))).toEqual(measures)
})

test('R48 open needs are a range: from what is at 审批 or beyond to every one, at what a yuan has left so far', () => {
  const needs = [
    { amountFen: 10_000, isFar: true },
    { amountFen: 30_000, isFar: false },
  ]
  const past = { marginFen: 500, grantedFen: 10_000 }
  expect(lifetimeMargin(500, needs, past)).toEqual({ toDateFen: 500, low: 500, high: 2000 })
  expect(lifetimeMargin(-40, needs, { marginFen: -40, grantedFen: 10_000 })).toEqual({
    toDateFen: -40,
    low: 0,
    high: 0,
  })
  expect(lifetimeMargin(0, [], past)).toEqual({ toDateFen: 0, low: 0, high: 0 })
})

test('R48 where nothing was ever lent no range is made up', () => {
  expect(lifetimeMargin(0, [{ amountFen: 1, isFar: true }], { marginFen: 0, grantedFen: 0 })).toBeNull()
})
