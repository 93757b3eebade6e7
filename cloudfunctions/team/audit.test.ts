import { createHash } from 'node:crypto'
import type { AuditEntry, Seal } from '@/domain/audit-chain'
import { verifyChain } from '@/domain/audit-verify'
import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const HOUR = 3_600_000
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const at = (hours: number): void => branch.setNow(new Date(MONDAY.getTime() + hours * HOUR))
const sweep = () => branch.runTimer('sweep') as Promise<{ jobs: { seal: { changed: number } } }>
const verify = () => verifyChain(branch.docs<Seal>('seals'), branch.docs<AuditEntry>('audit'), sha256)
const dial = () => branch.get('officer', 'customer.phone', { id: 'cus_it' })

test('R113 what was recorded is sealed by the sweep, a block an hour, and the chain holds', async () => {
  plant(branch, customerDoc('it', { phone: phone(1) }))
  await dial()
  await dial()
  expect(verify()).toMatchObject({ findings: [], tail: [expect.any(String), expect.any(String)] })
  expect((await sweep()).jobs.seal).toMatchObject({ changed: 2 })
  await dial()
  at(0.5)
  expect((await sweep()).jobs.seal).toMatchObject({ changed: 0 })
  at(1.1)
  expect((await sweep()).jobs.seal).toMatchObject({ changed: 1 })
  expect(verify()).toMatchObject({ findings: [], tail: [] })
  expect(branch.docs<Seal>('seals').map(({ _id, links }) => [_id, links.length])).toEqual([
    ['sea_000001', 2],
    ['sea_000002', 1],
  ])
})

test('many entries go into blocks of 200, none twice', async () => {
  const entries = Array.from({ length: 450 }, (_, i) => ({
    _id: `aud_${String(i).padStart(4, '0')}`,
    at: MONDAY.getTime() - 1000 + (i % 7),
    byId: 'stf_officer',
    what: 'customer.phone',
    subjectId: `cus_${i}`,
    seal: null,
  }))
  branch.engine.insertMany('audit', entries)
  await sweep()
  expect(branch.docs<Seal>('seals').map(({ links }) => links.length)).toEqual([200, 200, 50])
  expect(verify()).toMatchObject({ findings: [], tail: [] })
})

test('a sweep that was cut off after it wrote a block marks it the next time and seals nothing twice', async () => {
  plant(branch, customerDoc('it', { phone: phone(1) }))
  await dial()
  await sweep()
  branch.engine.update('audit', {}, { $set: { seal: null } }, true)
  at(1.1)
  expect((await sweep()).jobs.seal).toMatchObject({ changed: 0 })
  expect(branch.docs('seals')).toHaveLength(1)
  expect(branch.docs('audit')).toMatchObject([{ seal: 'sea_000001' }])
})

test('an act and its entry are one: what is refused leaves none', async () => {
  await branch.ask('lead', 'staff.leave', { staffId: 'stf_farOfficer', reason: '离职' })
  expect(branch.docs('audit')).toEqual([])
  await branch.get('lead', 'staff.leave', { staffId: 'stf_officer', reason: '离职' })
  expect(branch.docs('audit')).toMatchObject([
    { what: 'staff.leave', subjectId: 'stf_officer', byId: 'stf_lead', seal: null },
  ])
})

test('R121 admin and 资料/合规岗 page through it, the newest first; colleagues have names, customers ids', async () => {
  plant(branch, customerDoc('it', { phone: phone(1), name: '欧阳听雪' }))
  for (let i = 0; i < 60; i++) {
    at(i)
    if (i % 10 === 0) await branch.get('lead', 'staff.away', { staffId: 'stf_officer', away: null })
    else
      branch.engine.insertMany('audit', [
        {
          _id: `aud_x${String(i).padStart(2, '0')}`,
          at: MONDAY.getTime() + i * HOUR,
          byId: 'stf_officer',
          what: 'customer.phone',
          subjectId: 'cus_it',
          purpose: 'service',
          askedDespite: null,
          seal: null,
        },
      ])
  }
  const first = await branch.get('compliance', 'audit.list', {})
  const second = await branch.get('admin', 'audit.list', { after: first.after ?? '' })
  expect([first.rows.length, second.rows.length, second.after]).toEqual([50, 10, null])
  const times = [...first.rows, ...second.rows].map(row => row.at)
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(first.rows[0]).toMatchObject({
    byName: '李敏',
    what: 'customer.phone',
    subjectId: 'cus_it',
    subjectName: null,
    how: { purpose: 'service' },
    isSealed: false,
  })
  const about = await branch.get('admin', 'audit.list', { about: 'stf_officer' })
  expect(about.rows.map(row => [row.byName, row.subjectName])).toEqual(
    Array.from({ length: 6 }, () => ['王丽华', '李敏']),
  )
  expect(JSON.stringify([first, second, about])).not.toContain('欧阳听雪')
})

test('R113 what one colleague did, alone or to one thing, page by page and the newest first', async () => {
  branch.engine.insertMany(
    'audit',
    Array.from({ length: 120 }, (_, i) => ({
      _id: `aud_x${String(i).padStart(3, '0')}`,
      at: MONDAY.getTime() + i,
      byId: i % 2 === 0 ? 'stf_officer' : 'stf_lead',
      what: 'customer.phone',
      subjectId: i % 20 === 0 ? 'cus_it' : 'cus_other',
      seal: null,
    })),
  )
  const first = await branch.get('admin', 'audit.list', { by: 'stf_officer' })
  const second = await branch.get('admin', 'audit.list', { by: 'stf_officer', after: first.after ?? '' })
  const rows = [...first.rows, ...second.rows]
  expect(rows.map(row => row.at - MONDAY.getTime())).toEqual(
    Array.from({ length: 60 }, (_, i) => 118 - 2 * i),
  )
  expect(new Set(rows.map(row => row.byName))).toEqual(new Set(['李敏']))
  const both = await branch.get('admin', 'audit.list', { by: 'stf_officer', about: 'cus_it' })
  expect(both.rows.map(row => row.at - MONDAY.getTime())).toEqual([100, 80, 60, 40, 20, 0])
  expect(await branch.get('admin', 'audit.list', { by: 'stf_lead', about: 'cus_it' })).toMatchObject({
    rows: [],
  })
})

test('a page that begins nowhere is refused', async () => {
  expect(await branch.ask('admin', 'audit.list', { after: 'x' })).toMatchObject({ code: 'INVALID' })
})

test('the chain as a verifier reads it is the chain as it is stored', async () => {
  plant(branch, customerDoc('it', { phone: phone(1) }))
  await dial()
  await sweep()
  await dial()
  const read = async <T>(of: 'entries' | 'seals'): Promise<T[]> =>
    (await branch.get('compliance', 'audit.chain', { of, after: '' })).rows as T[]
  const verdict = verifyChain(await read<Seal>('seals'), await read<AuditEntry>('entries'), sha256)
  expect(verdict).toEqual(verify())
  expect(verdict).toMatchObject({ findings: [], tail: [expect.any(String)] })
})
