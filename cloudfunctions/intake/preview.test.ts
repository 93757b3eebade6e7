import { zipSync } from 'fflate'
import { encodeGb18030 } from '../../devtools/demo/gb18030'
import { sampleImport } from '../../devtools/demo/sample-import'
import { customerDoc, phone, plant, TODAY } from '../../devtools/testing/customers'
import { csv, previewed } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'
import { row, text, workbook, workbookParts } from './reading/workbook.fixture'

const branch = ownBranch()
beforeEach(() => branch.reset())

const preview = async (bytes: Uint8Array) => (await previewed(branch, bytes)).reply
const sample = sampleImport(TODAY)
/** The sample as a workbook of inline texts. */
const sheet = (): Uint8Array => {
  const lines = sample.text
    .trim()
    .split('\r\n')
    .map(line => line.split(','))
  const escaped = (cell: string) => cell.replace(/^"|"$/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return workbook(
    lines
      .map((cells, i) =>
        row(i + 1, ...cells.map((cell, j) => text(`${String.fromCharCode(65 + j)}${i + 1}`, escaped(cell)))),
      )
      .join(''),
  )
}

test.each<[string, () => Uint8Array]>([
  ['CSV in UTF-8', () => csv(sample.text)],
  ['CSV in UTF-8 with its mark', () => csv(`\uFEFF${sample.text}`)],
  ['CSV in GB18030', () => encodeGb18030(sample.text)],
  ['CSV with semicolons', () => csv(sample.text.replace(/,/g, ';'))],
  ['CSV with tabs', () => csv(sample.text.replace(/,/g, '\t'))],
  ['XLSX', sheet],
])(
  'R41, R44 the sample as %s: columns guessed, every spoilt row and the twin reported, nothing imported',
  async (_, bytes) => {
    const reply = await preview(bytes())
    if (!reply.ok) throw new Error(reply.message)
    const { mapping, total, ready, duplicates, problemCount, problems, unread } = reply.data
    expect(mapping).toEqual({
      name: 0,
      kind: 1,
      phone: 2,
      customerNo: 3,
      demand: 4,
      product: 5,
      amount: 6,
      expectedOn: 7,
      importance: 8,
      tags: 9,
      note: 10,
      lastContactOn: 11,
      'fact.industry': 12,
      'fact.turnover': 13,
    })
    expect([total, ready, duplicates, problemCount]).toEqual([sample.rows, sample.rows - 10, 1, 10])
    for (const { line, about } of sample.problems) {
      expect([line, problems.find(one => one.line === line)?.reasons.join()]).toEqual([
        line,
        expect.stringContaining(about),
      ])
    }
    expect(problems.find(one => one.line === 162)?.reasons).toEqual(['与第 2 行的手机号相同'])
    expect([unread.count, branch.docs('customers')]).toEqual([0, []])
  },
)

test('R44 rows whose phone or number is in the own book are reported; a colleague’s book says nothing', async () => {
  plant(
    branch,
    customerDoc('1', { phone: phone(1) }),
    customerDoc('2', { customerNo: '8000000002' }),
    customerDoc('3', { phone: phone(3), ownerId: 'stf_officer2' }),
  )
  const reply = await preview(csv(`姓名,手机,客户号\n甲,${phone(1)},\n乙,,8000000002\n丙,${phone(3)},\n`))
  expect(reply).toMatchObject({
    ok: true,
    data: {
      ready: 1,
      problems: [
        { line: 2, reasons: ['你已有同一电话的客户'] },
        { line: 3, reasons: ['你已有同一客户号的客户'] },
      ],
    },
  })
})

test('an own mapping replaces the guess and the preview before it; a column that is not there is refused', async () => {
  const { fileId, reply } = await previewed(branch, csv('甲栏,乙栏\n张三,李四\n'))
  expect(reply).toMatchObject({ ok: true, data: { ready: 0, problems: [{ line: 1 }] } })
  const again = (column: number) =>
    branch.ask('officer', 'import.preview', { fileId, mapping: { name: column } })
  expect(await again(1)).toMatchObject({ ok: true, data: { ready: 1, mapping: { name: 1 } } })
  expect(await again(2)).toMatchObject({ ok: false, code: 'INVALID' })
  expect(branch.docs('imports')).toHaveLength(1)
})

/** A workbook of 20 kB whose sheet unfolds to 20 MB. */
const bomb = (): Uint8Array =>
  zipSync({ ...workbookParts(''), 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) }, { level: 6 })

test.each<[string, () => Uint8Array, RegExp]>([
  ['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(65), /20 MB/],
  ['a ZIP bomb', bomb, /解开后过大/],
  ['a ZIP that is no workbook', () => zipSync({ 'a.txt': csv('hi') }), /不是 Excel/],
  [
    'HTML',
    () => csv('<!DOCTYPE html><html><body><table><tr><td>姓名</td></tr></table></body></html>'),
    /网页/,
  ],
  ['a cut workbook', () => sheet().slice(0, 2_000), /不完整/],
  ['nothing', () => new Uint8Array(), /没有内容/],
  ['a header alone', () => csv('姓名,手机\n'), /没有内容/],
  [
    'a picture',
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    /认不出|没有内容/,
  ],
])('%s is refused in words, and nothing is stored', async (_, bytes, words) => {
  const before = branch.everything()
  expect(await preview(bytes())).toMatchObject({
    ok: false,
    code: 'FILE',
    message: expect.stringMatching(words),
  })
  expect(branch.everything()).toEqual(before)
})

test('a CSV that is cut in the middle says so with the line, and the rows before it are ready', async () => {
  const whole = `姓名,手机,备注\n${Array.from({ length: 50 }, (_, i) => `客户${i},${phone(i)},"约在${i}号"\n`).join('')}`
  const reply = await preview(csv(whole.slice(0, -6)))
  expect(reply).toMatchObject({ ok: true, data: { ready: 49, problemCount: 1, problems: [{ line: 51 }] } })
})

test.each([
  ['a file that is not there', 'cloud://local.local/uploads/none.csv', 'FILE'],
  ['an address of the web', 'https://example.com/a.csv', 'INVALID'],
  ['a path of the machine', '/etc/passwd', 'INVALID'],
  ['a path that climbs', 'cloud://local.local/../../etc/passwd', 'FILE'],
])('%s is refused', async (_, fileId, code) => {
  expect(await branch.ask('officer', 'import.preview', { fileId })).toMatchObject({ ok: false, code })
})

test('what was only looked at is gone a day later, file and rows', async () => {
  const { fileId } = await previewed(branch, csv(`姓名,手机\n张三,${phone(1)}\n`))
  branch.setNow(new Date(Date.parse(`${TODAY}T10:00:00+08:00`) + 25 * 3_600_000))
  await branch.runTimer('sweep')
  expect([branch.docs('imports'), branch.docs('importBatches')]).toEqual([[], []])
  expect(await branch.ask('officer', 'import.preview', { fileId })).toMatchObject({ ok: false, code: 'FILE' })
})

// Reported: the phone's upload path names nobody, so whoever learns a fileID can have a colleague's file read.
test('a colleague’s file is not found', async () => {
  const { fileId } = await previewed(branch, csv(`姓名,手机\n张三,${phone(1)}\n`))
  expect(await branch.ask('officer2', 'import.preview', { fileId })).toMatchObject({ ok: false })
})

test('R36 a column of private things is no note: not by itself, and refused in words when it is chosen', async () => {
  const { fileId, reply } = await previewed(branch, csv('姓名,家庭情况说明\n王小明,离异\n'))
  expect(reply).toMatchObject({ ok: true, data: { mapping: { name: 0 } } })
  expect(reply.ok && reply.data.mapping.note).toBeUndefined()
  const mapping = { name: 0, note: 1 }
  expect(await branch.ask('officer', 'import.preview', { fileId, mapping })).toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringMatching(/家庭情况说明.*不能导入/),
  })
})
