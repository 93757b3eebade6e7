import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Seal } from '@/domain/audit-chain'
import { type Branch, openBranch } from '../testing/branch'
import { customerDoc, phone, plant } from '../testing/customers'
import { auditOfFolder, auditOver, auditReport } from './audit'
import { auditOfExport } from './audit-export'

const ROOT = resolve(__dirname, '../..')
let branch: Branch
let stored: { seals: Seal[]; entries: object[] }

beforeAll(async () => {
  branch = await openBranch()
  plant(branch, customerDoc('it', { phone: phone(1) }))
  await branch.get('officer', 'customer.phone', { id: 'cus_it' })
  await branch.get('lead', 'staff.away', { staffId: 'stf_officer', away: null })
  await branch.runTimer('sweep')
  await branch.get('officer', 'customer.phone', { id: 'cus_it' })
  stored = await auditOver(async (of, after) => branch.get('admin', 'audit.chain', { of, after }))
  await branch.end('keep')
}, 60_000)

const run = async (...args: string[]): Promise<{ code: number; out: string }> => {
  try {
    const command = ['tsx', 'devtools/run/audit.ts', ...args]
    const { stdout } = await promisify(execFile)('npx', command, { cwd: ROOT })
    return { code: 0, out: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: `${stdout}${stderr}` }
  }
}

test('R113 a folder and a running cloud give the same report: whole, with its tail and its head', () => {
  const report = auditReport(auditOfFolder(branch.dataDir))
  expect(report).toEqual(auditReport(stored as never))
  expect(report.isWhole).toBe(true)
  expect(report.lines).toEqual([
    '3 entries, 1 blocks',
    expect.stringMatching(/^unsealed tail: 1 from aud_/),
    `head ${stored.seals[0]?.hash}`,
  ])
})

/** A collection as the console of the cloud exports it: an object a line, or one array. */
const exported = (name: string, text: (docs: readonly object[]) => string, stored: object): string => {
  const folder = mkdtempSync(join(branch.dataDir, name))
  for (const [collection, docs] of Object.entries(stored))
    writeFileSync(join(folder, `${collection === 'entries' ? 'audit' : collection}.json`), text(docs))
  return folder
}
const LINES = (docs: readonly object[]) => `${docs.map(doc => JSON.stringify(doc)).join('\n')}\n`

test.each([
  ['lines', LINES],
  ['an array', (docs: readonly object[]) => `\uFEFF${JSON.stringify(docs, null, 1)}`],
  [
    'lines with numbers as MongoDB writes large ones',
    (docs: readonly object[]) => LINES(docs).replaceAll(/:(\d{12,})/g, ':{"$numberLong":"$1"}'),
  ],
])('R113 an export of a deployed cloud gives the same report: %s', (_, text) => {
  expect(auditReport(auditOfExport(exported('whole-', text, stored)))).toEqual(
    auditReport(auditOfFolder(branch.dataDir)),
  )
})

test('R113 in an export a changed entry is named, what a client planted is none of ours, and a missing file is said', () => {
  const [entry, ...others] = stored.entries as { _id: string }[]
  const entries = [
    { ...entry, byId: 'stf_other' },
    ...others,
    { ...entry, _id: 'aud_p', _openid: 'o_client' },
  ]
  const folder = exported('changed-', LINES, { ...stored, entries })
  expect(auditReport(auditOfExport(folder)).lines).toContain(`changed ${entry?._id}: entry was changed`)
  expect(auditReport(auditOfExport(folder)).lines[0]).toBe('3 entries, 1 blocks')
  expect(() => auditOfExport(exported('half-', LINES, { seals: stored.seals }))).toThrow('audit.json')
  expect(() => auditOfExport(exported('torn-', () => '{"_id":', stored))).toThrow('audit.json, line 1')
})

test('a changed entry is named, and so is a chain whose end was taken off', () => {
  const [entry, ...others] = stored.entries as { _id: string }[]
  const changed = { ...stored, entries: [{ ...entry, byId: 'stf_other' }, ...others] }
  const report = auditReport(changed as never)
  expect(report.isWhole).toBe(false)
  expect(report.lines).toContain(`changed ${entry?._id}: entry was changed`)
  const cut = { seals: [], entries: others.slice(1).map(one => ({ ...one, seal: null })) }
  expect(auditReport(cut as never).isWhole).toBe(true)
  expect(auditReport(cut as never, stored.seals[0]?.hash)).toMatchObject({ isWhole: false })
})

test('the command says so by its exit code, and how it is called', async () => {
  const whole = await run('--data', branch.dataDir)
  expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('unsealed tail: 1') })
  const folder = exported('by-command-', LINES, stored)
  expect(await run('--export', folder)).toEqual(whole)
  expect(await run('--data', branch.dataDir, '--head', 'x')).toMatchObject({ code: 1 })
  expect(await run()).toMatchObject({ code: 1, out: expect.stringContaining('usage: npm run audit') })
}, 60_000)
