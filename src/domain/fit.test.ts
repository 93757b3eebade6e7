import { day } from './day'
import { fitOf, type Matched } from './fit'
import { FOR_ALL, type ForWhom, isOffered, offerText, privateIn, rateWords } from './product'

const who: Matched = {
  kind: 'person',
  grade: 'B',
  tags: ['个体户', '有房'],
  facts: {
    turnover: { number: 120, unit: '万元' },
    founded: { number: 2012, unit: '年' },
    purchasing: { tags: ['账期'] },
    industry: { text: '茶叶批发' },
  },
}

test.each<[string, Partial<ForWhom>, string[] | null]>([
  ['everybody', {}, []],
  ['one of the tags', { tags: ['外贸', '个体户'] }, ['标签 个体户']],
  ['none of the tags', { tags: ['外贸'] }, null],
  ['enough turnover', { facts: [{ key: 'turnover', atLeast: 100 }] }, ['年营业额100以上']],
  ['too little turnover', { facts: [{ key: 'turnover', atLeast: 200 }] }, null],
  ['the year of its founding', { facts: [{ key: 'founded', atLeast: 2010 }] }, ['成立年份2010年起']],
  ['a trade', { facts: [{ key: 'industry', has: '茶' }] }, ['行业：茶']],
  ['a way of buying', { facts: [{ key: 'purchasing', has: '账期' }] }, ['采购方式：账期']],
  ['what is not known', { facts: [{ key: 'profit', atLeast: 1 }] }, null],
  [
    'all facts, of which one lacks',
    {
      facts: [
        { key: 'turnover', atLeast: 1 },
        { key: 'staffCount', atLeast: 1 },
      ],
    },
    null,
  ],
  ['firms', { kinds: ['firm'] }, null],
  ['A and B', { grades: ['A', 'B'] }, ['B 级']],
])('R59, R81 a product for %s', (_what, part, why) => {
  expect(fitOf({ ...FOR_ALL, ...part }, who)).toEqual(why)
})

test.each<[string, Partial<ForWhom>, string | null]>([
  ['a tag of the trade', { tags: ['个体户'] }, null],
  ['a private field', { facts: [{ key: 'income', atLeast: 10 }] }, '家庭年收入'],
  ['a tag of the body', { tags: ['怀孕'] }, '怀孕'],
])('R36 nobody is picked by what is private: %s', (_what, part, found) => {
  expect(privateIn({ ...FOR_ALL, ...part })).toBe(found)
})

test('R119 the rate goes with the words, from the first day to the last', () => {
  expect(rateWords(345)).toBe('年化利率 3.45%（单利）')
  expect(offerText('经营贷', { annualRate: 395 })).toBe('经营贷\n年化利率 3.95%（单利）')
  expect(offerText('讲座', { annualRate: null })).toBe('讲座')
  const terms = { validFrom: day('2026-11-01') }
  const on = (text: string) => isOffered(terms, day('2026-11-30'), day(text))
  expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(on)).toEqual([false, true, true, false])
})
