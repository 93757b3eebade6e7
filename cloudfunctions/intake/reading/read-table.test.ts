import { day } from '@/domain/day'
import { encodeGb18030 } from '../../../devtools/demo/gb18030'
import { sampleImport } from '../../../devtools/demo/sample-import'
import { amountUnit } from './amount-unit'
import { checkRow } from './check-row'
import { findDuplicates } from './find-duplicates'
import { guessMapping } from './guess-mapping'
import { readTable } from './read-table'
import { number, row, text, workbook } from './workbook.fixture'

const TODAY = day('2026-11-23')
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)
const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ])

test.each([
  ['名单.xlsx', ole('Workbook'), 'OLD_XLS', '这是旧版 .xls，请用 Excel 或 WPS 另存为 .xlsx 再导入'],
  ['名单.xlsx', ole('EncryptedPackage'), 'ENCRYPTED', '文件有打开密码，请去掉密码再导入'],
  [
    '名单.xlsx',
    bytes('<html><table><tr><td>姓名</td></tr></table></html>'),
    'HTML',
    '这其实是网页，不是 Excel 表格，请用 Excel 打开后另存为 .xlsx',
  ],
  [
    '名单.xls',
    bytes('\uFEFF<?xml version="1.0"?><Workbook/>'),
    'HTML',
    '这其实是网页，不是 Excel 表格，请用 Excel 打开后另存为 .xlsx',
  ],
  ['名单.csv', bytes('%PDF-1.7'), 'BINARY', '认不出这种文件，请导入 .xlsx 或 .csv'],
  ['名单.csv', new Uint8Array(20 * 1024 * 1024 + 1), 'TOO_LARGE', '文件超过 20 MB，请拆成几个文件再导入'],
  ['名单.csv', bytes(''), 'EMPTY', '文件里没有内容：第一张工作表是空的，或者只有表头'],
  ['名单.csv', bytes('姓名,手机\n\n'), 'EMPTY', '文件里没有内容：第一张工作表是空的，或者只有表头'],
  [
    '名单.csv',
    bytes(`${'列,'.repeat(60)}列\n${'1,'.repeat(60)}1\n`),
    'TOO_MANY_COLUMNS',
    '超过 60 列，请只留下要导入的列',
  ],
  [
    '名单.csv',
    bytes(`a,b\n${'1,2\n'.repeat(20_001)}`),
    'TOO_MANY_ROWS',
    '超过 20,000 行，请拆成几个文件再导入',
  ],
])('%s is refused as %4$s', async (name, content, code, message) => {
  await expect(readTable(name, content)).rejects.toMatchObject({ name: 'FileRefused', code, message })
})

test('the content decides, not the extension', async () => {
  const sheet = workbook(row(1, text('A1', '姓名')) + row(2, text('A2', '张三')))
  expect(await readTable('名单.csv', sheet)).toMatchObject({ format: 'xlsx', headers: ['姓名'] })
  expect(await readTable('名单.xlsx', bytes('姓名\n张三\n'))).toMatchObject({
    format: 'csv',
    headers: ['姓名'],
  })
})

test('20,000 rows of 12 columns are read within five seconds', async () => {
  const line = `${'中文内容,'.repeat(11)}完\n`
  const start = performance.now()
  const table = await readTable(
    '大.csv',
    bytes(`甲,乙,丙,丁,戊,己,庚,辛,壬,癸,子,丑\n${line.repeat(20_000)}`),
  )
  expect(table.rows).toHaveLength(20_000)
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('rows wider than the header, overlong cells and broken characters are problems with their lines', async () => {
  const table = await readTable(
    'a.csv',
    bytes(`姓名,手机\n张三,1,2,3\n李四,${'长'.repeat(2_001)}\n王五,\uFFFD\n赵六\n`),
  )
  expect(table.rows).toEqual([{ line: 5, cells: ['赵六', ''] }])
  expect(table.problems).toEqual([
    { line: 2, reasons: ['比表头多出 2 格，可能有没加引号的分隔符'] },
    { line: 3, reasons: ['第 2 格超过 2,000 个字'] },
    { line: 4, reasons: ['有读不出的字，文件可能不完整'] },
  ])
})

test.each([
  ['UTF-8', bytes(`\uFEFF${sampleImport(TODAY).text}`)],
  ['GB18030', encodeGb18030(sampleImport(TODAY).text)],
])(
  'the sample list in %s: 191 rows are ready, nine have the problem they were given, one is a twin',
  async (_, content) => {
    const table = await readTable('客户名单.csv', content)
    const mapping = guessMapping(table.headers)
    expect(Object.keys(mapping)).toHaveLength(14)
    const ctx = { today: TODAY, amountUnit: amountUnit(table.headers[mapping.amount ?? -1] ?? '') }
    const checked = table.rows.map(({ line, cells }) => ({ line, ...checkRow(cells, mapping, ctx) }))
    const problems = checked.flatMap(one =>
      'problems' in one ? [{ line: one.line, reason: one.problems[0]?.reason }] : [],
    )
    const { problems: planned } = sampleImport(TODAY)
    expect(problems.map(problem => problem.line)).toEqual(planned.map(problem => problem.line))
    for (const [i, { about }] of planned.entries()) expect(problems[i]?.reason).toContain(about)
    const records = checked.flatMap(one => ('record' in one ? [one] : []))
    expect(records).toHaveLength(191)
    expect(findDuplicates(records)).toEqual([
      { line: 162, firstLine: 2, by: 'phone', reason: '与第 2 行的手机号相同' },
    ])
  },
)

test('a workbook reads to the same records as its CSV', async () => {
  const sheet = workbook(
    row(1, text('A1', '姓名'), text('B1', '手机号'), text('C1', '金额（万元）'), text('D1', '预计日')) +
      row(2, text('A2', '张三'), number('B2', '14400000001'), number('C2', '30.5'), number('D2', '46376', 1)),
  )
  const csv = bytes('姓名,手机号,金额（万元）,预计日\n张三,14400000001,30.5,2026-12-20\n')
  const [a, b] = [await readTable('a.xlsx', sheet), await readTable('a.csv', csv)]
  expect(a.rows).toEqual(b.rows)
  expect(a.headers).toEqual(b.headers)
})
