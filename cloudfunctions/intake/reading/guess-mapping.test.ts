import { amountIn, amountUnit } from './amount-unit'
import { findHeader } from './find-header'
import { guessMapping } from './guess-mapping'
import { LIST_LIMITS } from './table'

test.each([
  [['客户姓名', '手机号码', '核心客户号'], { name: 0, phone: 1, customerNo: 2 }],
  [['序号', '姓名', '联系电话', '身份证号', '备注'], { name: 1, phone: 2, note: 4 }],
  [
    ['*客户名称', '手机 号', '贷款金额（万元）', '预计用款时间'],
    { name: 0, phone: 1, amount: 2, expectedOn: 3 },
  ],
  [
    ['需求情况', '贷款产品', '需求金额(万元)', '重点客户', '客户标签'],
    { demand: 0, product: 1, amount: 2, importance: 3, tags: 4 },
  ],
  [['客户经理', '客户经理电话', '户名', '电话'], { name: 2, phone: 3 }],
  [['姓名', '客户姓名'], { name: 1 }],
  [['贷款余额', '产品经理', '地址'], {}],
  [
    ['客户类型', '首选联系方式', '联系方式', '最近联系日期'],
    { kind: 0, preferredChannel: 1, phone: 2, lastContactOn: 3 },
  ],
  [['借款人姓名', '预计放款日期（必填）', '拟申请金额'], { name: 0, expectedOn: 1, amount: 2 }],
  [['', '  '], {}],
])('%j maps to %j', (headers, mapping) => expect(guessMapping(headers)).toEqual(mapping))

test.each([
  ['需求金额（万元）', 'wan'],
  ['金额(万)', 'wan'],
  ['贷款金额/万元', 'wan'],
  ['金额（单位：万元）', 'wan'],
  ['金额（亿元）', 'yi'],
  ['金额（元）', 'yuan'],
  ['金额', 'yuan'],
  ['万科项目金额', 'yuan'],
])('%s is in %s', (header, unit) => expect(amountUnit(header)).toBe(unit))

test.each([
  ['50', 'wan', 50_000_000],
  ['30.5', 'wan', 30_500_000],
  ['500000元', 'wan', 50_000_000],
  ['50万', 'yuan', 50_000_000],
  ['500,000', 'yuan', 50_000_000],
  ['20-30', 'wan', null],
] as const)('%s in a column of %s is %j fen', (text, unit, fen) => expect(amountIn(text, unit)).toBe(fen))

test('the header is found below a title and a date of print', () => {
  expect(
    findHeader(
      [['2026年客户清单'], ['打印日期', '2026-11-01'], ['姓名', '手机号'], ['张三', '1']],
      LIST_LIMITS.known,
    ),
  ).toBe(2)
  expect(
    findHeader(
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      LIST_LIMITS.known,
    ),
  ).toBe(0)
})

test.each([
  ['职业', 'fact.occupation'],
  ['所属行业', 'fact.industry'],
  ['主营业务', 'fact.business'],
  ['年营业额（万元）', 'fact.turnover'],
  ['年销售收入(元)', 'fact.turnover'],
  ['员工人数', 'fact.staffCount'],
  ['成立日期', 'fact.founded'],
  ['工作单位名称', 'fact.workplace'],
  ['信用等级', 'fact.rating'],
])('R35 a column %s is %s', (header, field) => {
  expect(guessMapping(['姓名', header])).toEqual({ name: 0, [field]: 1 })
})

test.each(['月营业额', '家庭年收入', '家里几口人', '自己说的负债', '配偶职业', '婚姻状况'])(
  'R35, R36 a column %s is no fact by itself',
  header => expect(guessMapping(['姓名', header])).toEqual({ name: 0 }),
)
