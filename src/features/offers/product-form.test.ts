import { day } from '@/domain/day'
import { FOR_ALL } from '@/domain/product'
import { EMPTY_FOR_WHOM } from './for-whom-form'
import { emptyProduct, productError, productForm, termsOf } from './product-form'

const TODAY = day('2026-11-23')
const empty = emptyProduct(TODAY)

test.each([
  ['3.45', 345],
  ['4', 400],
  ['0.29', 29],
  ['', null],
] as const)('R119 a typed rate of %s percent a year is %s', (rate, annualRate) => {
  expect(productError({ ...empty, rate })).toBeNull()
  expect(termsOf({ ...empty, rate }).annualRate).toBe(annualRate)
})

test.each([
  [{ rate: '3.456' }, '年化利率写成 3.45 这样'],
  [{ rate: '36.01' }, '年化利率写成 3.45 这样'],
  [{ materials: '一'.repeat(31) }, '材料最多 20 样，每样最多 30 个字'],
  [{ forWhom: { ...EMPTY_FOR_WHOM, fact: 'turnover' } }, '填至少多少'],
])('%j is told as %s', (part, words) => {
  expect(productError({ ...empty, ...part })).toBe(words)
})

test('what was saved is typed the same again', () => {
  const terms = {
    validFrom: TODAY,
    annualRate: 395,
    materials: ['营业执照', '近六个月流水'],
    forWhom: { ...FOR_ALL, tags: ['个体户'], facts: [{ key: 'turnover', atLeast: 100 }] },
  }
  expect(termsOf(productForm(terms))).toEqual(terms)
})
