import { day } from './day'
import { type FactValue, isSameValue, isStale, staleOnOf, unfit } from './fact'
import { FACT_CATALOGUE, fieldOfKey, fieldOfLabel, fieldsFor } from './fact-catalogue'
import { computedFacts } from './fact-computed'
import { askAgainWords, knownWords, valueWords } from './fact-words'
import { isTrusted, PRIVATE_ASK, PRIVATE_TERMS, trustWords } from './private-facts'

const today = day('2026-11-23')
const must = (key: string) => {
  const field = fieldOfKey(key)
  if (!field) throw new Error(`no field ${key}`)
  return field
}

test('R30-R33 the catalogue fills all four kinds, keys and labels each once; only the 内部评级 of 系统测算 is entered', () => {
  const kinds = new Set(FACT_CATALOGUE.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['attitude', 'behaviour', 'computed', 'portrait'])
  expect(new Set(FACT_CATALOGUE.map(({ key }) => key)).size).toBe(FACT_CATALOGUE.length)
  expect(new Set(FACT_CATALOGUE.map(({ label }) => label)).size).toBe(FACT_CATALOGUE.length)
  expect(FACT_CATALOGUE.filter(({ kind }) => kind === 'computed').map(({ label }) => label)).toEqual([
    '内部评级',
  ])
  expect(FACT_CATALOGUE.filter(({ purpose }) => purpose === '')).toEqual([])
})

test('R36 private are family and money at home, and never of a firm', () => {
  expect(fieldsFor('firm').filter(({ isPrivate }) => isPrivate)).toEqual([])
  expect(
    fieldsFor('person')
      .filter(({ isPrivate }) => isPrivate)
      .map(({ label }) => label),
  ).toEqual(['家里几口人', '家里的打算', '家庭年收入', '自己说的负债'])
})

test.each([
  // 2026-06-01 and 180 days: June has 29 left, then 31, 31, 30, 31 make 152; 28 more.
  ['turnover', '2026-06-01', {}, '2026-11-28', false],
  ['turnover', '2026-05-27', {}, '2026-11-23', true],
  ['turnover', '2026-05-28', {}, '2026-11-24', false],
  ['founded', '1990-01-01', {}, null, false],
  ['turnover', '2026-11-13', { turnover: 10 }, '2026-11-23', true],
  ['founded', '2026-11-13', { founded: 10 }, '2026-11-23', true],
])('R43 %s of %s with the branch’s limits %j goes stale on %s', (key, on, limits, expected, stale) => {
  const staleOn = staleOnOf(must(key), day(on), limits as Record<string, number>)
  expect(staleOn).toBe(expected)
  expect(isStale(staleOn, today)).toBe(stale)
})

test.each<[string, FactValue, boolean]>([
  ['turnover', { number: 300, unit: '万元' }, true],
  ['turnover', { number: 300, unit: '元' }, false],
  ['turnover', { text: '三百万' }, false],
  ['housing', { text: '按揭' }, true],
  ['housing', { text: '住酒店' }, false],
  ['purchasing', { tags: ['现款', '以货易货'] }, true],
  ['purchasing', { text: '现款' }, false],
  ['industry', { text: '餐饮' }, true],
  ['industry', { number: 3, unit: '' }, false],
])('R34 %s takes %j: %s', (key, value, fits) => expect(unfit(must(key), value) === null).toBe(fits))

test('R34 an officer’s own field takes number, text and tags', () => {
  const own = fieldOfLabel('爱好', 'attitude')
  expect(own).toMatchObject({ kind: 'attitude', isPrivate: false })
  const values: FactValue[] = [{ number: 1, unit: '' }, { text: '茶' }, { tags: ['茶'] }]
  expect(values.map(value => unfit(own, value))).toEqual([null, null, null])
})

test('a label of the catalogue is that field, whoever types it; two own labels never share a key', () => {
  expect(fieldOfLabel('年营业额').key).toBe('turnover')
  expect(fieldOfLabel('爱好').key).not.toBe(fieldOfLabel('好爱').key)
  expect(fieldOfLabel('爱好').key).toBe(fieldOfLabel('爱好', 'attitude').key)
})

test('tags are the same in any order; a number is not its text', () => {
  expect(isSameValue({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).toBe(true)
  expect(isSameValue({ tags: ['a'] }, { tags: ['a', 'b'] })).toBe(false)
  expect(isSameValue({ number: 3, unit: '人' }, { number: 3, unit: '万元' })).toBe(false)
  expect(isSameValue({ number: 3, unit: '' }, { text: '3' })).toBe(false)
})

test.each<[FactValue, string]>([
  [{ number: 1_250_000.5, unit: '元' }, '1,250,000.5 元'],
  [{ number: 2009, unit: '年' }, '2009 年'],
  [{ number: -3, unit: '' }, '-3'],
  [{ tags: ['现款', '账期'] }, '现款、账期'],
  [{ text: '五金' }, '五金'],
])('%j reads %s', (value, words) => expect(valueWords(value)).toBe(words))

test('R35 where from and since when', () => {
  expect(knownWords('talk', day('2026-11-18'), today)).toBe('交谈，5 天前')
  expect(knownWords('import', today, today)).toBe('导入，今天')
})

test.each([
  [null, '不会过时，不用再问'],
  ['2026-11-23', '该再问一次了；没变也点「记下」'],
  ['2026-12-03', '到12月3日再问一次'],
  ['2027-05-22', '到2027年5月22日再问一次'],
] as const)('R43 a fact that is stale from %s on says %s', (staleOn, words) => {
  expect(askAgainWords(staleOn && day(staleOn), today)).toBe(words)
})

const numbers = (...pairs: [string, number][]) => ({ numbers: new Map(pairs), loanDays: [] })
test('R33 经营比率 with their formulas: 40 of 320 is 12.5%, 80 of 320 a quarter, 320 by 12 heads 26.7', () => {
  const facts = computedFacts(
    numbers(['turnover', 320], ['profit', 40], ['receivables', 80], ['staffCount', 12]),
    today,
  )
  expect(facts).toEqual([
    { label: '利润率', value: '12.5%', formula: '年利润 40 万元 ÷ 年营业额 320 万元' },
    { label: '应收占营业额', value: '25%', formula: '应收账款 80 万元 ÷ 年营业额 320 万元' },
    { label: '人均营业额', value: '26.7 万元', formula: '年营业额 320 万元 ÷ 员工 12 人' },
  ])
})

test('R33 a loss is a negative rate; without turnover, or of nothing, nothing is computed', () => {
  expect(computedFacts(numbers(['turnover', 200], ['profit', -10]), today)[0]?.value).toBe('-5%')
  expect(computedFacts(numbers(['profit', 40], ['staffCount', 3]), today)).toEqual([])
  expect(computedFacts(numbers(['turnover', 0], ['profit', 40], ['receivables', 1]), today)).toEqual([])
  expect(computedFacts(numbers(['turnover', 10], ['staffCount', 0]), today)).toEqual([])
})

test('R33 采购规律: three loans 180 days apart in all make one every 90 days and the next after as many; two make none', () => {
  // From 2026-01-01 to 2026-04-01 are 31 + 28 + 31 = 90 days, to 2026-06-30 another 90; 90 more is 2026-09-28.
  const loanDays = ['2026-06-30', '2026-01-01', '2026-04-01'].map(day)
  expect(computedFacts({ numbers: new Map(), loanDays }, today)).toEqual([
    { label: '借款规律', value: '平均 90 天一笔', formula: '3 笔，头尾相隔 180 天，除以 2' },
    { label: '下次可能用款', value: '9月28日', formula: '上一笔 6月30日，加 90 天' },
  ])
  expect(computedFacts({ numbers: new Map(), loanDays: loanDays.slice(1) }, today)).toEqual([])
})

test.each([
  [{ dealings: 0, hasFilledNeeds: false, contacts: 2 }, false, '还不熟'],
  [{ dealings: 0, hasFilledNeeds: false, contacts: 3 }, true, '联系过 3 次'],
  [{ dealings: 0, hasFilledNeeds: true, contacts: 0 }, true, '需求表'],
  [{ dealings: 1, hasFilledNeeds: false, contacts: 0 }, true, '办过业务'],
])('R36, R38 trust of %j: %s', (trust, is, words) => {
  expect(isTrusted(trust)).toBe(is)
  expect(trustWords(trust)).toContain(words)
})

test('R36, R37 what is said before asking: purpose, use, benefit, confidentiality, and that it is no condition', () => {
  expect(PRIVATE_TERMS.map(([label]) => label)).toEqual([
    '为什么问',
    '怎么用',
    '对您的好处',
    '谁看得到',
    '可以反悔',
  ])
  expect(PRIVATE_ASK).toContain('不影响办业务')
})
