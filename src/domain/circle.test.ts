import { likenessOf, type MaybeAlike, privateInCircle } from './circle'
import { commonWords } from './circle-words'
import { day } from './day'
import { FOR_ALL } from './product'

const firm = (...tags: string[]): MaybeAlike => ({ kind: 'firm', grade: 'B', tags })
const like = { ...FOR_ALL, tags: ['五金'] }

test('R85 who has what a circle asks for is alike, and it is said by what', () => {
  expect(likenessOf(like, firm('五金', '外贸'), {})).toEqual(['标签 五金'])
  expect(likenessOf(like, firm('外贸'), {})).toBeNull()
  const sells = { ...FOR_ALL, facts: [{ key: 'industry', has: '五金' }] }
  expect(likenessOf(sells, firm(), { industry: { text: '五金批发' } })).toEqual(['行业：五金'])
  expect(likenessOf(sells, firm('五金'), {})).toBeNull()
})

test('PIPL 24 who refused it is like nobody, on whichever record it was said; a circle that asks nothing proposes nobody', () => {
  expect(likenessOf(like, { ...firm('五金'), noProfiling: true }, {})).toBeNull()
  const elsewhere = { ...firm('五金'), withdrawnElsewhere: [{ what: 'personalised', on: day('2026-11-23') }] }
  expect(likenessOf(like, elsewhere as MaybeAlike, {})).toBeNull()
  expect(likenessOf(FOR_ALL, firm('五金'), {})).toBeNull()
})

test.each([
  ['五金商户', FOR_ALL, null],
  ['离异客户', FOR_ALL, '离异客户'],
  ['老客户', { ...FOR_ALL, tags: ['有小孩'] }, '有小孩'],
  ['大户', { ...FOR_ALL, facts: [{ key: 'income', atLeast: 50 }] }, '家庭年收入'],
  ['大户', { ...FOR_ALL, facts: [{ key: 'turnover', atLeast: 50 }] }, null],
])('R36 「%s」 of %j holds what is private: %s', (name, of, found) => {
  expect(privateInCircle(name, of)).toBe(found)
})

test.each([
  [[], ''],
  [[firm('五金')], ''],
  [[firm('五金'), firm('五金')], '都是企业，都有标签「五金」'],
  [
    [firm('五金', '批发'), firm('五金', '批发'), firm('五金')],
    '都是企业，都有标签「五金」，3 位里 2 位有「批发」',
  ],
  [[firm('五金'), { ...firm('外贸'), kind: 'person' as const }], '没有一半以上都有的标签'],
  // R36 a private word is not said, and who is not to be profiled is not counted.
  [[firm('孩子上学'), firm('孩子上学')], '都是企业'],
  [
    [firm('五金'), firm('五金'), { ...firm('外贸'), kind: 'person' as const, noProfiling: true }],
    '都是企业，都有标签「五金」',
  ],
])('R85 what members hold in common: %j', (members, words) => {
  expect(commonWords(members)).toBe(words)
})
