import { exactYuan, percentText, planRows } from './trial-words'

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [53_072_750, '530,727.50'],
  [100_000_000_00, '100,000,000.00'],
])('%d fen are said to the fen', (fen, expected) => {
  expect(exactYuan(fen)).toBe(expected)
})

test.each([
  [435, '4.35%'],
  [1000, '10.00%'],
])('%d hundredths of a percent', (bp, expected) => {
  expect(percentText(bp)).toBe(expected)
})

test.each([
  [1, [1]],
  [4, [1, 2, 3, 4]],
  [360, [1, 2, 3, 360]],
])('R93 of %d months the first three and the last are shown', (months, expected) => {
  const plan = Array.from({ length: months }, () => ({ principalFen: 1, interestFen: 1 }))
  expect(planRows(plan).map(({ month }) => month)).toEqual(expected)
})
