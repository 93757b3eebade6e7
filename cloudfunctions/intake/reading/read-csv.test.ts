import fc from 'fast-check'
import { readCsv } from './read-csv'

const cells = (text: string): readonly (readonly string[])[] => readCsv(text).rows.map(row => row.cells)

test.each([
  ['comma', '姓名,金额\n张三,"1,000"\n', ','],
  ['semicolon', '姓名;金额\n张三;1,000\n', ';'],
  ['tab', '姓名\t金额\n张三\t1,000\n', '\t'],
  ['one column only', '姓名\n张三\n', ','],
])('the separator is guessed: %s', (_, text, separator) => expect(readCsv(text).separator).toBe(separator))

test('quotes hold separators, line ends and doubled quotes; a quote inside a bare cell stays', () => {
  expect(cells('a,b\r\n"x,1","他说""好""\r\n下次"\r\n5"寸,c\r\n')).toEqual([
    ['a', 'b'],
    ['x,1', '他说"好"\n下次'],
    ['5"寸', 'c'],
  ])
})

test('lines count as in an editor, through blank lines and cells of several lines', () => {
  expect(readCsv('a,b\n1,"x\ny"\n\n2,3\r\n\r\n4,5').rows.map(row => row.line)).toEqual([1, 2, 5, 7])
})

test('a quote that is never closed is a problem of the line where its row begins; the rows before are kept', () => {
  const { rows, problems } = readCsv('姓名,备注\n张三,好\n李四,"约了\n王五,再说\n')
  expect(rows).toHaveLength(2)
  expect(problems).toEqual([{ line: 3, reasons: ['从这一行起没有读取：引号没有结束，文件可能不完整'] }])
})

test('a quote that swallows the rest of a large file is the same problem, not the end of memory', () => {
  const { rows, problems } = readCsv(`a,b\n1,"${'张三,138\n'.repeat(100_000)}`)
  expect([rows.length, problems[0]?.line]).toEqual([1, 2])
})

test('a last row that is short and unfinished is reported, not taken over', () => {
  const { rows, problems } = readCsv('姓名,手机,备注\n张三,1,a\n李四,138')
  expect(rows).toHaveLength(2)
  expect(problems).toEqual([{ line: 3, reasons: ['最后一行只有 2 格，应有 3 格，文件可能不完整'] }])
})

test('a short row that is finished is what Excel writes where the last cells are empty', () => {
  const { rows, problems } = readCsv('姓名,手机,备注\n张三,1\n李四,2,b\n王五,3\n')
  expect([rows.length, problems]).toEqual([4, []])
})

test('too many lines are refused', () => {
  expect(() => readCsv('a,b\n'.repeat(20_012))).toThrow('超过 20,000 行')
})

test('any table written as CSV reads back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a1中 ,;\t"\n　“'), maxLength: 8 })
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain(n => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }))
  const written = (text: string, separator: string): string =>
    text === '' || text.includes(separator) || /["\n\t;,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, separator, end) => {
        const text = rows.map(row => row.map(one => written(one, separator)).join(separator) + end).join('')
        expect(readCsv(text)).toMatchObject({ separator, problems: [] })
        expect(cells(text)).toEqual(rows)
      },
    ),
  )
})
