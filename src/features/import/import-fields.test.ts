import { guessMapping } from '../../../cloudfunctions/intake/reading/guess-mapping'
import { guessLedgerMapping } from '../../../cloudfunctions/intake/reading/ledger-mapping'
import { FIELD_LABEL, FIELDS, fieldOf, fieldsOf, LEDGER_FIELDS, remap } from './import-fields'
import { cellsOf, csvOf, LEDGER_HEADERS, TEMPLATE_FACTS, TEMPLATE_HEADERS } from './import-template'
import { figuresOf, refusedBySize, sizeWords, startWords, unlisted } from './import-words'

test('a field moves to another column and leaves its old one', () => {
  expect(remap({ name: 0, phone: 1 }, 2, 'phone')).toEqual({ name: 0, phone: 2 })
})

test('R35 a column may hold a fact, and R36 never a private one', () => {
  expect(fieldsOf('customers').map(({ label }) => label)).toEqual(
    expect.arrayContaining(['客户名称', '职业', '年营业额', '内部评级']),
  )
  expect(fieldsOf('customers').filter(({ label }) => ['家庭年收入', '家里几口人'].includes(label))).toEqual(
    [],
  )
  expect(remap({ name: 0, 'fact.industry': 1 }, 1, 'fact.business')).toEqual({ name: 0, 'fact.business': 1 })
  expect(fieldOf({ name: 0, 'fact.industry': 1 }, 1)).toBe('fact.industry')
})

test('a column gives one field only, and may give none', () => {
  expect(remap({ name: 0, phone: 1 }, 1, 'note')).toEqual({ name: 0, note: 1 })
  expect(remap({ name: 0, phone: 1 }, 1, null)).toEqual({ name: 0 })
})

test('what a column is taken for is found, or null', () => {
  expect(fieldOf({ name: 0, phone: 1 }, 1)).toBe('phone')
  expect(fieldOf({ name: 0 }, 1)).toBeNull()
})

test('R41 every header of the template is read as its own field', () => {
  const fields = [...FIELDS, ...TEMPLATE_FACTS.map(({ field }) => field)]
  expect(guessMapping(TEMPLATE_HEADERS)).toEqual(Object.fromEntries(fields.map((field, i) => [field, i])))
})

test('R49 every header of the ledger’s template is read as its own field', () => {
  expect(guessLedgerMapping(LEDGER_HEADERS)).toEqual(
    Object.fromEntries(LEDGER_FIELDS.map((field, i) => [field, i])),
  )
})

test('the template can be pasted into a sheet and opened by Excel', () => {
  expect(cellsOf(TEMPLATE_HEADERS).split('\t')).toHaveLength(FIELDS.length + 5)
  expect(csvOf(TEMPLATE_HEADERS).startsWith(`\uFEFF${FIELD_LABEL.name},`)).toBe(true)
})

test.each([
  [21 * 1024 * 1024, '文件超过 20 MB，请拆成几个文件再导入。'],
  [0, '这个文件是空的，换一个试试。'],
  [20 * 1024 * 1024, null],
])('a file of %d bytes: %s', (bytes, words) => {
  expect(refusedBySize(bytes)).toBe(words)
})

test('sizes are said roughly', () => {
  expect(sizeWords(1_300_000)).toBe('1.2 MB')
  expect(sizeWords(3_456)).toBe('4 KB')
})

test('the four figures add up, and repeated rows are not called faulty', () => {
  const preview = {
    importId: 'imp_1',
    headers: [],
    mapping: {},
    sample: [],
    total: 200,
    ready: 189,
    duplicates: 2,
    problemCount: 11,
    problems: [{ line: 2, reasons: ['x'] }],
  }
  expect(figuresOf(preview).map(({ count }) => count)).toEqual([200, 189, 2, 9])
  expect(unlisted(preview)).toBe(10)
})

test.each([
  [{ ready: 150, filling: 0 }, '导入 150 位'],
  [{ ready: 150, filling: 30 }, '导入 120 位，补 30 位资料'],
  [{ ready: 30, filling: 30 }, '补 30 位资料'],
  [{ ready: 0 }, '导入 0 位'],
])('R35 the button of %j says %s', (part, words) => {
  const nothing = { importId: '', headers: [], mapping: {}, sample: [], total: 0, duplicates: 0 }
  expect(startWords({ ...nothing, problemCount: 0, problems: [], ...part }, '位')).toBe(words)
})
