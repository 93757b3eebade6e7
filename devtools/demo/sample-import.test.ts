import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@/domain/day'
import { encodeGb18030 } from './gb18030'
import { sampleImport, writeSampleImports } from './sample-import'

const TODAY = day('2026-11-23')

test('the sample has a header, 200 rows and says which lines are spoilt', () => {
  const { text, problems } = sampleImport(TODAY)
  const lines = text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(201)
  expect(problems.map(problem => problem.line)).toEqual([13, 27, 41, 60, 79, 98, 122, 153, 190])
  expect(lines[26]).toMatch(/^,/)
})

test('both files hold the same text, in UTF-8 with a mark and in GB18030', () => {
  const [utf8 = '', gb = ''] = writeSampleImports(mkdtempSync(join(tmpdir(), 'sample-')), TODAY)
  const { text } = sampleImport(TODAY)
  expect(readFileSync(utf8, 'utf8')).toBe(`\uFEFF${text}`)
  expect(new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(gb))).toBe(text)
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(gb))).toThrow('not valid')
})

test('中 is D6 D0 in GB18030, and what takes four bytes is refused', () => {
  expect([...encodeGb18030('a中')]).toEqual([0x61, 0xd6, 0xd0])
  expect(() => encodeGb18030('😀')).toThrow(RangeError)
})
