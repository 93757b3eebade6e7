import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Seal } from '@/domain/audit-chain'
import { type Branch, openBranch } from '../testing/branch'
import { customerDoc, phone, plant } from '../testing/customers'
import { auditOfFolder, auditOver, auditReport } from './audit'

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
  expect(await run('--data', branch.dataDir, '--head', 'x')).toMatchObject({ code: 1 })
  expect(await run()).toMatchObject({ code: 1, out: expect.stringContaining('usage: npm run audit') })
}, 60_000)
