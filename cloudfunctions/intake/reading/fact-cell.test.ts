import { day } from '@/domain/day'
import { fieldOfKey } from '@/domain/fact-catalogue'
import { factColumn, factIn } from './fact-cell'

const TODAY = day('2026-11-23')
const read = (key: string, cell: string, header = '') => {
  const field = fieldOfKey(key)
  if (!field) throw new Error(`no field ${key}`)
  return factIn(cell, factColumn(field, 0, header), TODAY)
}
const inWan = (number: number) => ({ value: { number, unit: '万元' } })
const because = (words: string) => ({ reason: expect.stringContaining(words) })

test.each([
  ['120万', '', inWan(120)],
  ['120 万元', '', inWan(120)],
  ['120w', '', inWan(120)],
  ['1,200,000元', '', inWan(120)],
  ['￥1,200,000.00元', '', inWan(120)],
  ['1.2亿', '', inWan(12_000)],
  ['120.5', '年营业额（万元）', inWan(120.5)],
  ['1,200,000', '年营业额(元)', inWan(120)],
  ['1.2', '年营业额：亿元', inWan(12_000)],
  ['120万', '年营业额（元）', inWan(120)],
  ['-8万', '', inWan(-8)],
  ['(80,000元)', '', inWan(-8)],
  ['0', '利润（万元）', inWan(0)],
  ['120', '', because('没写单位')],
  ['1200000', '年营业额', because('没写单位')],
  ['一百二十万', '', because('认不出')],
  ['约120万', '', because('认不出')],
  ['100-200万', '', because('认不出')],
  ['12,00万', '', because('认不出')],
] as const)('R34 an amount of %s under “%s” is kept in 万元 or told', (cell, header, expected) => {
  expect(read('turnover', cell, header)).toEqual(expected)
})

test.each([
  ['staffCount', '12', { value: { number: 12, unit: '人' } }],
  ['staffCount', '1,200人', { value: { number: 1200, unit: '人' } }],
  ['staffCount', '12.5', because('认不出')],
  ['staffCount', '10-20人', because('认不出')],
  ['founded', '2009', { value: { number: 2009, unit: '年' } }],
  ['founded', '2009年5月', { value: { number: 2009, unit: '年' } }],
  ['founded', '2009-05-01', { value: { number: 2009, unit: '年' } }],
  ['founded', '20090501', { value: { number: 2009, unit: '年' } }],
  ['founded', '2027', because('认不出')],
  ['founded', '09', because('认不出')],
  ['housing', '按揭', { value: { text: '按揭' } }],
  ['housing', '别墅', because('自有、按揭、租住、和家人同住')],
  ['housing', '非自有', because('认不出')],
  ['purchasing', '现款、账期', { value: { tags: ['现款', '账期'] } }],
  ['purchasing', '现款,现款', { value: { tags: ['现款'] } }],
  ['purchasing', '一二三四五六七八九十一二三四五六七八九十一', because('超过 20 个字')],
  ['purchasing', 'abcdefghijk'.split('').join('、'), because('超过 10 项')],
  ['industry', ' 五金 批发 ', { value: { text: '五金 批发' } }],
  ['industry', '五'.repeat(201), because('超过 200 个字')],
  ['industry', '证件 11010119900307563X', because('像是证件号')],
] as const)('R34 the catalogue types %s: %s', (key, cell, expected) => {
  expect(read(key, cell)).toEqual(expected)
})

test.each(['', ' ', '-', '——', '/', '无', '不详', 'N/A'])('“%s” is nothing known, and no fault', cell => {
  expect([read('turnover', cell), read('industry', cell)]).toEqual([null, null])
})
