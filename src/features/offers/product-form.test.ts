import { day } from '@/domain/day'
import { FOR_ALL, type ForWhom } from '@/domain/product'
import { EMPTY_FOR_WHOM, type ForWhomForm, leastWords, NUMBER_FIELDS, withFact } from './for-whom-form'
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
  [{ forWhom: { ...EMPTY_FOR_WHOM, facts: [{ key: 'turnover', typed: '' }] } }, '年营业额至少多少？'],
  [{ forWhom: { ...EMPTY_FOR_WHOM, facts: [{ key: 'profit', typed: '1000000001' }] } }, '年利润至少多少？'],
  [
    {
      forWhom: {
        ...EMPTY_FOR_WHOM,
        facts: [...NUMBER_FIELDS.map(({ key }) => ({ key, typed: '1' })), { key: 'industry', has: '茶' }],
      },
    },
    '资料最多看 5 项',
  ],
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

test('R59 five numbers of what is known can be asked for, none of them private', () => {
  expect(NUMBER_FIELDS.map(({ label }) => label)).toEqual([
    '员工人数',
    '成立年份',
    '年营业额',
    '年利润',
    '应收账款',
  ])
})

test.each<[string, ForWhom['facts']]>([
  [
    'five numbers, to the bounds',
    [
      { key: 'staffCount', atLeast: 0 },
      { key: 'founded', atLeast: 2009 },
      { key: 'turnover', atLeast: 1_000_000_000 },
      { key: 'profit', atLeast: 0.125 },
      { key: 'receivables', atLeast: 12.5 },
    ],
  ],
  [
    'words beside numbers',
    [
      { key: 'industry', has: '茶' },
      { key: 'turnover', atLeast: 100 },
      { key: 'purchasing', has: '账期' },
    ],
  ],
])('R59 saving a product anew drops none of its %s', (_what, facts) => {
  const terms = { validFrom: TODAY, annualRate: null, materials: [], forWhom: { ...FOR_ALL, facts } }
  const form = productForm(terms)
  expect(productError(form)).toBeNull()
  expect(termsOf({ ...form, rate: '3.45' }).forWhom.facts).toEqual(facts)
})

test('R59 a year is asked for by 不早于, any other number by 至少', () => {
  expect(NUMBER_FIELDS.map(({ key }) => leastWords(key))).toEqual([
    '员工人数至少',
    '成立年份不早于',
    '年营业额至少',
    '年利润至少',
    '应收账款至少',
  ])
})

test('R59 a number is asked for by a tap and no more by another; what else is asked stays', () => {
  const trade = { key: 'industry', has: '茶' }
  const of = (facts: ForWhomForm['facts']) => ({ ...EMPTY_FOR_WHOM, facts })
  const typed = { key: 'turnover', typed: '300' }
  expect(withFact(of([trade]), 'turnover')).toEqual([trade, { key: 'turnover', typed: '' }])
  expect(withFact(of([typed, trade]), 'profit')).toEqual([typed, trade, { key: 'profit', typed: '' }])
  expect(withFact(of([typed, trade]), 'turnover')).toEqual([trade])
})
