import { forWhomWords } from './for-whom-words'
import { FOR_ALL } from './product'

test.each([
  ['everybody', {}, ''],
  ['R64 grades alone are no words for a customer', { grades: ['A', 'B'] as const }, ''],
  [
    'kinds, tags and facts, and no grade',
    {
      kinds: ['person', 'firm'] as const,
      grades: ['A'] as const,
      tags: ['个体户', '商户'],
      facts: [{ key: 'turnover', atLeast: 100 }],
    },
    '个人、企业；个体户、商户；年营业额100以上',
  ],
])('%s', (_, more, words) => {
  expect(forWhomWords({ ...FOR_ALL, ...more })).toBe(words)
})
