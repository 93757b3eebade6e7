import type { FactValue } from '@/domain/fact'
import { fieldOfKey, ownField } from '@/domain/fact-catalogue'
import { namedField, textOf, typedError, typedValue } from './fact-draft'

const own = ownField('爱好', 'attitude')
const fieldOf = (key: string) => fieldOfKey(key) ?? own

test.each<[string, string, FactValue | null]>([
  ['turnover', '1,250', { number: 1250, unit: '万元' }],
  ['turnover', '３２０.5', { number: 320.5, unit: '万元' }],
  ['turnover', '三百', null],
  ['profit', '-10', { number: -10, unit: '万元' }],
  ['purchasing', '现款、账期 现款', { tags: ['现款', '账期'] }],
  ['housing', '按揭', { text: '按揭' }],
  ['industry', ' 五金 ', { text: '五金' }],
  ['own', '300 万元', { number: 300, unit: '万元' }],
  ['own', '12', { number: 12, unit: '' }],
  ['own', '007', { text: '007' }],
  ['own', '两间', { text: '两间' }],
  ['own', '3号楼2单元', { text: '3号楼2单元' }],
  ['own', ' ', null],
])('R34 %s typed as %s is %j', (key, typed, value) => expect(typedValue(fieldOf(key), typed)).toEqual(value))

test('R34 what is kept can be typed again as it stands', () => {
  const kept: [string, FactValue][] = [
    ['turnover', { number: 320.5, unit: '万元' }],
    ['purchasing', { tags: ['现款', '账期'] }],
    ['own', { number: 300, unit: '万元' }],
    ['own', { text: '两间' }],
  ]
  for (const [key, value] of kept)
    expect(typedValue(fieldOf(key), textOf(fieldOf(key), value))).toEqual(value)
})

test('an own field is named by its label, one of the catalogue by its key', () => {
  expect(namedField(own)).toEqual({ label: '爱好', kind: 'attitude' })
  expect(namedField(fieldOf('turnover'))).toEqual({ key: 'turnover' })
})

test.each([
  ['turnover', '三百', '写数字就好，比如 300'],
  ['turnover', '', undefined],
  ['visit', '证件 11010119900307563X', '像是身份证号，不能保存'],
  ['purchasing', '一二三四五六七八九十一二三四五六七八九十一', '一项最多 20 个字'],
  ['visit', '生意好', undefined],
])('§4 %s with %s says %s', (key, typed, words) => expect(typedError(fieldOf(key), typed)).toBe(words))
