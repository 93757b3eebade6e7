import { day } from '@/domain/day'
import { checkLedgerRow } from './check-ledger-row'
import { guessLedgerMapping } from './ledger-mapping'
import { ledgerKindOf, readMonth } from './ledger-words'

const HEADERS = ['客户号', '月份', '日期', '业务类型', '金额', '产品', '流水号', '到期日']
const mapping = guessLedgerMapping(HEADERS)
const check = (...cells: string[]) =>
  checkLedgerRow(cells, mapping, { today: day('2026-11-23'), amountUnit: 'yuan' })

test('the headers of a bank’s monthly file are known', () => {
  expect(mapping).toEqual({
    customerNo: 0,
    month: 1,
    on: 2,
    kind: 3,
    amount: 4,
    product: 5,
    ref: 6,
    maturesOn: 7,
  })
})

test('a row is read whole; amounts are fen', () => {
  expect(check('8000012345', '2026-10', '2026-10-21', '利息收入', '1,234.50', '经营贷', 'L-1', '')).toEqual({
    record: {
      customerNo: '8000012345',
      month: '2026-10',
      on: '2026-10-21',
      kind: 'interest',
      amountFen: 123_450,
      product: '经营贷',
      ref: 'L-1',
      maturesOn: null,
    },
  })
})

test('a day alone says its month; a service in use needs no amount', () => {
  expect(check('1', '', '2026-10-21', '余额', '0', '', '', '')).toMatchObject({
    record: { month: '2026-10' },
  })
  expect(check('1', '202610', '', '在用产品', '', '代发工资', '', '')).toMatchObject({
    record: { month: '2026-10', kind: 'service', amountFen: 0 },
  })
})

test.each([
  ['a month to come', ['1', '2026-12', '', '手续费', '1', '', '', ''], '2026年12月还没到'],
  ['a day to come', ['1', '', '2026-11-24', '手续费', '1', '', '', ''], '2026年11月24日还没到'],
  ['a thirteenth month', ['1', '2026-13', '', '手续费', '1', '', '', ''], '月份“2026-13”认不出'],
  [
    'a month and a day that differ',
    ['1', '2026-10', '2026-09-30', '手续费', '1', '', '', ''],
    '对不上：2026年10月和2026年9月30日',
  ],
  ['neither month nor day', ['1', '', '', '手续费', '1', '', '', ''], '没有月份'],
  ['a month of long ago', ['1', '1980-01', '', '手续费', '1', '', '', ''], '四十年'],
  ['negative income', ['1', '2026-10', '', '利息收入', '-5.00', '', '', ''], '金额为负'],
  ['negative income in brackets', ['1', '2026-10', '', '手续费', '(5.00)', '', '', ''], '金额为负'],
  ['no amount', ['1', '2026-10', '', '利息收入', '', '', '', ''], '金额为空'],
  ['an amount of a tenth of a fen', ['1', '2026-10', '', '利息收入', '1.005', '', '', ''], '认不出'],
  ['no customer', ['', '2026-10', '', '利息收入', '1', '', '', ''], '客户号为空'],
  ['an unknown kind', ['1', '2026-10', '', '其他', '1', '', '', ''], '业务类型“其他”认不出'],
  ['a card number', ['1', '2026-10', '', '利息收入', '1', '6222 0212 3456 7890 128', '', ''], '不能保存'],
  [
    'a maturity before the grant',
    ['1', '', '2026-10-01', '放款', '1', '', '', '2026-09-01'],
    '到期日要在放款日以后',
  ],
  [
    'a maturity without a day of grant',
    ['1', '2026-10', '', '放款', '1', '', '', '2027-09-01'],
    '没有放款日期',
  ],
])('%s is told', (_, cells, reason) => {
  const checked = check(...cells)
  expect('reasons' in checked ? checked.reasons.join() : '').toContain(reason)
})

test('everything that is wrong with a row is told at once', () => {
  expect(check('', '2027-01', '', '', '-1', '', '', '')).toEqual({
    reasons: ['客户号为空', '业务类型为空', '2027年1月还没到', expect.stringContaining('金额为负')],
  })
})

test.each([
  ['2026年3月', '2026-03'],
  ['202603', '2026-03'],
  ['2026/3', '2026-03'],
  ['2026-03-31', '2026-03'],
  ['3月', null],
])('%s in a month column is %s', (cell, month) => {
  expect(readMonth(cell)).toBe(month)
})

test('banks’ own words for a kind are known', () => {
  expect(['贷款发放', '结息', '中收', '红冲', 'FTP', '核销', '律师费'].map(ledgerKindOf)).toEqual([
    'granted',
    'interest',
    'fee',
    'reversal',
    'fundingCost',
    'badDebt',
    'litigation',
  ])
})
