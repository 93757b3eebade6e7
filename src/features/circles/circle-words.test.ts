import { day } from '@/domain/day'
import { FOR_ALL } from '@/domain/product'
import { type Circle, commonSentence, contactWords, likeWords, rowWords } from './circle-words'

const TODAY = day('2026-11-23')
const NONE = { A: 0, B: 0, C: 0, D: 0, E: 0 }
const ALL = FOR_ALL as unknown as Circle['like']

test.each([
  [ALL, '没写条件，只放你自己挑的'],
  [{ ...ALL, kinds: ['firm'], tags: ['五金', '建材'] }, '企业，有标签「五金」或「建材」'],
  [{ ...ALL, facts: [{ key: 'turnover', atLeast: 100 }] }, '年营业额100万元以上'],
  [{ ...ALL, grades: ['A', 'B'], facts: [{ key: 'industry', has: '五金' }] }, 'A、B 级，行业有「五金」'],
] as [Circle['like'], string][])('R85 what makes them alike: %j', (like, words) => {
  expect(likeWords(like)).toBe(words)
})

test('R85 a circle says how many of each grade are in it', () => {
  expect(rowWords({ total: 12, stock: { ...NONE, A: 2, C: 10 } })).toBe('12 位：A 2、C 10')
  expect(rowWords({ total: 0, stock: NONE })).toBe('还没有人')
})

test('R85 a member says when somebody was last in touch', () => {
  expect(contactWords({ contactedOn: day('2026-11-18') }, TODAY)).toBe('上次联系 5 天前')
  expect(contactWords({ contactedOn: null }, TODAY)).toBe('还没联系过')
})

test('R85 what they hold in common is a sentence; of one it is not known', () => {
  expect(commonSentence('都是企业，都有标签「五金」')).toBe('这些客户都是企业，都有标签「五金」。')
  expect(commonSentence('')).toBe('放进两位以上，就看得出他们像在哪里。')
})
