import { strToU8, zipSync } from 'fflate'
import { readXlsx } from './read-xlsx'
import { number, row, text, workbook, workbookParts } from './workbook.fixture'

const header = row(1, text('A1', '姓名'), text('B1', '手机号'), text('C1', '预计日'))
const code = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readXlsx(bytes)
    return 'read'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('a workbook made by hand is read: dates as days, numbers without exponent, gaps as empty cells', async () => {
  const bytes = workbook(
    header +
      row(2, text('A2', '张三'), number('B2', '1.3800001234E10'), number('C2', '46376', 1)) +
      row(4, text('A4', '李四'), number('C4', '46376.75', 1)),
  )
  expect(await readXlsx(bytes)).toEqual([
    { line: 1, cells: ['姓名', '手机号', '预计日'] },
    { line: 2, cells: ['张三', '13800001234', '2026-12-20'] },
    { line: 3, cells: ['', '', ''] },
    { line: 4, cells: ['李四', '', '2026-12-20'] },
  ])
})

test('an uncompressed workbook is read the same', async () => {
  const bytes = zipSync(workbookParts(header + row(2, text('A2', '张三'))), { level: 0 })
  expect((await readXlsx(bytes))[1]?.cells).toEqual(['张三', '', ''])
})

test('an uncompressed size of more than 100 MB is refused by the directory alone', async () => {
  const bomb = zipSync({ ...workbookParts(header), 'xl/media/zeros.xml': new Uint8Array(101 * 1024 * 1024) })
  const start = performance.now()
  expect(await code(bomb)).toBe('ZIP_BOMB')
  expect(performance.now() - start).toBeLessThan(200)
})

test('a part packed more than a hundredfold is refused', async () => {
  expect(await code(zipSync({ ...workbookParts(header), 'xl/a.xml': new Uint8Array(5_000_000) }))).toBe(
    'ZIP_BOMB',
  )
})

/** Writes a false uncompressed size into the directory entry (and the local header) of one part. */
const lieAbout = (bytes: Uint8Array, name: string, size: number): Uint8Array => {
  const copy = Buffer.from(bytes)
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const) {
    for (let at = 0; at < copy.length - 46; at++) {
      const isEntry =
        copy.readUInt32LE(at) === signature &&
        copy.toString('utf8', at + nameAt, at + nameAt + name.length) === name
      if (isEntry) copy.writeUInt32LE(size, at + sizeAt)
    }
  }
  return copy
}

test('a part that inflates beyond its declared size is refused', async () => {
  const honest = zipSync({ ...workbookParts(header), 'xl/a.xml': new Uint8Array(5_000_000) })
  expect(await code(lieAbout(honest, 'xl/a.xml', 900))).toBe('ZIP_BOMB')
  expect(await code(lieAbout(workbook(header), 'xl/worksheets/sheet1.xml', 9_000))).toBe('BROKEN')
})

test('more than 200 parts are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`xl/p${i}.xml`, strToU8('<a/>')]))
  expect(await code(zipSync({ ...workbookParts(header), ...many }))).toBe('ZIP_BOMB')
})

test('a filled cell at the far end of the sheet is refused: the gap would not fit into memory', async () => {
  expect(await code(workbook(header + row(1_048_576, text('XFD1048576', '远'))))).toBe('ZIP_BOMB')
  expect(await code(workbook(header + row(900_000_000, text('A900000000', '远'))))).toBe('BROKEN')
})

test('an empty styled cell at the far end is common and does no harm', async () => {
  const rows = await readXlsx(
    workbook(header + row(2, text('A2', '张三')) + row(1_048_576, '<c r="XFD1048576" s="0"/>')),
  )
  expect(rows).toHaveLength(2)
})

test.each([
  ['another ZIP', zipSync({ 'a.txt': strToU8('a') }), 'NOT_A_SPREADSHEET'],
  ['a ZIP cut in the middle', workbook(header).subarray(0, 700), 'BROKEN'],
  [
    'a workbook without its sheet',
    zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }),
    'BROKEN',
  ],
  ['four bytes', Uint8Array.of(0x50, 0x4b, 3, 4), 'BROKEN'],
])('%s is refused', async (_, bytes, expected) => expect(await code(bytes)).toBe(expected))

const CENTRAL = 0x02014b50

/** Writes four bytes into the directory entry of one part. */
const patch = (
  bytes: Uint8Array,
  name: string,
  offset: number,
  value: (old: number) => number,
): Uint8Array => {
  const copy = Buffer.from(bytes)
  for (let at = 0; at < copy.length - 46; at++) {
    if (copy.readUInt32LE(at) !== CENTRAL || copy.toString('utf8', at + 46, at + 46 + name.length) !== name)
      continue
    copy.writeUInt32LE(value(copy.readUInt32LE(at + offset)), at + offset)
  }
  return copy
}

test('a part that needs a password is refused as such', async () => {
  expect(await code(patch(workbook(header), 'xl/styles.xml', 8, old => old | 1))).toBe('ENCRYPTED')
})

test('parts that share their bytes are refused', async () => {
  expect(await code(patch(workbook(header), 'xl/styles.xml', 42, () => 0))).toBe('ZIP_BOMB')
})

test('more than 100 MB in all are refused though no part is packed a hundredfold', async () => {
  let state = 1
  const noise = Uint8Array.from({ length: 1_200_000 }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state
  })
  const whole = zipSync({ ...workbookParts(header), 'xl/noise.xml': noise })
  expect(await code(whole)).toBe('read')
  expect(await code(patch(whole, 'xl/noise.xml', 24, () => 105 * 1024 * 1024))).toBe('ZIP_BOMB')
})
