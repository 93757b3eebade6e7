import type { Day } from '@/domain/day'
import { missingWords, tickWords } from './materials-words'

const items = [
  { id: 'itm_1', name: '营业执照', how: '' },
  { id: 'itm_2', name: '近半年流水', how: '带到柜台，不用拍照' },
  { id: 'itm_3', name: '房产证', how: '' },
]
const on = '2026-11-12' as Day

test.each([
  ['nothing ticked', {}, '还差 3 份材料'],
  ['one by the customer', { itm_1: { byOfficer: null, byCustomer: on } }, '还差 2 份材料'],
  [
    'one by each side',
    { itm_1: { byOfficer: null, byCustomer: on }, itm_2: { byOfficer: on, byCustomer: null } },
    '还差 1 份材料',
  ],
  [
    'an item ticked and taken back still lacks',
    { itm_1: { byOfficer: null, byCustomer: null } },
    '还差 3 份材料',
  ],
])('what is missing is what neither side has ticked: %s', (_title, ticks, expected) => {
  expect(missingWords(items, ticks)).toBe(expected)
})

test('all ticked is said as done', () => {
  expect(missingWords(items.slice(0, 1), { itm_1: { byOfficer: on, byCustomer: on } })).toBe('材料都备好了')
})

test.each([
  [null, null, '带到柜台，不用拍照'],
  [null, on, '您11月12日备好'],
  [on, on, '银行11月12日收到'],
])(
  'the bank’s tick goes before the customer’s, and both before what to mind',
  (byOfficer, byCustomer, expected) => {
    expect(tickWords({ byOfficer, byCustomer }, '带到柜台，不用拍照')).toBe(expected)
  },
)
