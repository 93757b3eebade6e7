import { createHash } from 'node:crypto'
import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { openidOf, staffDoc } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => branch.reset())

/** Writes as a client's own database call could. */
const byClient = (collection: string, doc: object): void =>
  void branch.engine.plantAsClient('o-stranger', collection, JSON.parse(JSON.stringify(doc)))
const day = (on: string, at = 9): number => Date.parse(`${on}T0${at}:00:00+08:00`)
const entry = (id: string, at: number, more: object = {}) => ({
  _id: id,
  kind: 'followUp',
  customerId: 'cus_mine',
  ownerId: 'stf_officer',
  byId: 'stf_officer',
  byName: '李敏',
  at,
  on: TODAY,
  loggedAt: at,
  isLate: false,
  channel: 'M',
  outcome: 'reached',
  note: '',
  next: null,
  answers: [],
  gradeBefore: 'E',
  gradeAfter: 'A',
  dueBefore: TODAY,
  dueAfter: TODAY,
  before: {},
  madeVersion: 1,
  contentHash: 'x',
  voided: null,
  ...more,
})
const officer = { rows: [], named: ['cus_mine'] }

test('a customer that a client planted is in no list, no count, no search and cannot be opened', async () => {
  plant(branch, customerDoc('mine', { needs: [needIn('a', 20)], name: '张三' }))
  for (let i = 0; i < 3; i++)
    byClient(
      'customers',
      customerDoc(`fake${i}`, { name: '张三丰', phone: phone(9), needs: [needIn('b', 3)] }),
    )
  for (const id of ['cus_fake0', 'cus_fake1']) {
    expect(await branch.ask('officer', 'customer.get', { id })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    })
    const changes = { id, version: 1, changes: { note: '改' } }
    expect(await branch.ask('officer', 'customer.update', changes)).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    })
  }
  const list = await branch.get('officer', 'customer.list', { limit: 1 })
  expect(list).toMatchObject({ total: 1, stock: { A: 1, B: 0, C: 0, D: 0, E: 0 } })
  expect([...list.rows, ...(await following(list.after))].map(row => row.id)).toEqual(officer.named)
  for (const q of ['张', phone(9)]) {
    const { rows } = await branch.get('officer', 'customer.search', { q })
    expect(rows.map(row => row.id)).toEqual(q === '张' ? officer.named : [])
  }
  const today = await branch.get('officer', 'today.list', {})
  expect(today.rows.map(row => row.id)).toEqual(officer.named)
  expect(today.counts).toMatchObject({
    look: { overdue: 0, today: 0, next: 1 },
    contact: { overdue: 0, today: 0, next: 0 },
  })
  expect((await branch.get('officer', 'calendar.grid', {})).rows.map(row => row.id)).toEqual(officer.named)
  expect((await branch.get('officer', 'me.get', {})).stock).toMatchObject({ A: 1, D: 0 })
  expect(branch.logged.some(line => line.includes('"level":"alarm"'))).toBe(true)
})

const following = async (after: string | null) =>
  after === null ? [] : (await branch.get('officer', 'customer.list', { limit: 50, after })).rows

test('planted customers neither hide the pages behind them nor count as the same phone', async () => {
  for (let i = 0; i < 3; i++)
    byClient('customers', customerDoc(`a${i}`, { name: '阿一', phone: phone(9), needs: [needIn('b', 3)] }))
  plant(
    branch,
    ...['1', '2', '3', '4'].map(id => customerDoc(id, { name: `赵${id}`, needs: [needIn('a', 20)] })),
  )
  const names: string[] = []
  for (const sort of ['rank', 'name'] as const) {
    for (let after: string | undefined, isMore = true; isMore; ) {
      const page = await branch.get('officer', 'customer.list', {
        sort,
        limit: 2,
        ...(after ? { after } : {}),
      })
      names.push(...page.rows.map(row => row.name))
      after = page.after ?? undefined
      isMore = after !== undefined
    }
  }
  expect(names).toEqual(['赵1', '赵2', '赵3', '赵4', '赵1', '赵2', '赵3', '赵4'])
  const create = { id: 'cus_new', kind: 'person', name: '钱七', phone: phone(9) } as const
  expect(await branch.ask('officer', 'customer.create', create)).toMatchObject({ ok: true })
})

test('journal lines that a client planted are on no page, no calendar and no history', async () => {
  plant(branch, customerDoc('mine', { needs: [needIn('a', 20)] }))
  for (let i = 0; i < 3; i++) byClient('entries', entry(`fol_fake${i}`, day(TODAY, 9) + i))
  branch.engine.insertMany('entries', [
    entry('fol_1', day(TODAY, 8), { outcome: 'missed', gradeBefore: 'A' }),
  ] as never)
  const rows = []
  for (let after: string | undefined, isMore = true; isMore; ) {
    const page = await branch.get('officer', 'followUp.list', {
      customerId: 'cus_mine',
      limit: 2,
      ...(after ? { after } : {}),
    })
    rows.push(...page.rows)
    after = page.after ?? undefined
    isMore = after !== undefined
  }
  expect(rows.map(row => row.id)).toEqual(['fol_1'])
  expect((await branch.get('officer', 'customer.get', { id: 'cus_mine' })).contactDays).toEqual([])
  expect((await branch.get('officer', 'grade.explain', { customerId: 'cus_mine' })).history).toEqual([])
  expect((await branch.get('officer', 'calendar.grid', {})).week.contacts).toBe(0)
  const cell = await branch.get('officer', 'calendar.cell', { customerId: 'cus_mine', on: TODAY })
  expect(cell.entries.map(one => one.id)).toEqual(['fol_1'])
  const undo = { id: 'fol_fake0', version: 1, reason: '作废' }
  expect(await branch.ask('officer', 'followUp.undo', undo)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('a client cannot make itself an admin', async () => {
  byClient('staff', { ...staffDoc('admin', TODAY), _id: 'stf_fake', openid: openidOf('stranger') })
  for (const op of ['me.get', 'staff.list'] as const) {
    expect(await branch.ask('stranger', op, {})).toMatchObject({ ok: false, code: 'NOT_STAFF' })
  }
  const { staff } = await branch.get('admin', 'staff.list', {})
  expect(staff.map(one => one.id)).not.toContain('stf_fake')
  const away = { staffId: 'stf_fake', away: null }
  expect(await branch.ask('admin', 'staff.away', away)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('a client cannot set what the branch sets, nor invite itself', async () => {
  branch.engine.clear('settings')
  byClient('settings', {
    _id: 'branch',
    overrides: { [inDays(1)]: 'rest' },
    keyFromFen: 1,
    floorDays: { A: 1, B: 1, key: 1, others: 1 },
  })
  const { settings } = await branch.get('officer', 'me.get', {})
  expect(settings).toMatchObject({
    overrides: {},
    keyFromFen: 50_000_000,
    floorDays: { A: 7, B: 15, key: 30, others: 90 },
  })
  const _id = `inv_${createHash('sha256').update('mine').digest('base64url')}`
  byClient('invitations', {
    _id,
    role: 'admin',
    teamId: null,
    byId: 'stf_admin',
    expiresAt: 9e15,
    usedById: null,
  })
  const join = await branch.ask('stranger', 'staff.join', { token: 'mine', name: '某人' })
  expect(join).toMatchObject({ ok: false, code: 'USED' })
})

test('a client cannot hand an import to an officer', async () => {
  const doc = {
    ownerId: 'stf_officer',
    fileId: 'cloud://x',
    status: 'running',
    ready: 1,
    nextBatch: 0,
    startedAt: 1,
    today: TODAY,
  }
  byClient('imports', { _id: 'imp_fake', ...doc })
  expect(await branch.get('officer', 'import.pending', {})).toEqual({ imports: [] })
  const commit = { importId: 'imp_fake', cursor: 0 }
  expect(await branch.ask('officer', 'import.commit', commit)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('a client can stop neither the sweep nor the first admin', async () => {
  byClient('leases', { _id: 'sweep', until: 9e15, fence: 1 })
  byClient('leases', { _id: 'bootstrap', at: 1, byId: 'stf_fake' })
  for (let i = 0; i < 120; i++)
    byClient('customers', { ...customerDoc(`fake${i}`), gradeChangesOn: inDays(-9) })
  plant(branch, { ...customerDoc('mine', { needs: [needIn('a', 31)] }), gradeChangesOn: TODAY, grade: 'D' })
  expect(await branch.runTimer('sweep')).toMatchObject({ isRun: true, jobs: { regrade: { isDone: true } } })
  expect(branch.docs('customers', { _id: 'cus_mine' })).toMatchObject([{ grade: 'B' }])
  const bootstrap = { code: 'bootstrap-code-of-the-tests', name: '周建国' }
  expect(await branch.ask('stranger', 'staff.bootstrap', bootstrap)).toMatchObject({ ok: true })
  branch.setNow(new Date(MONDAY.getTime() + 600_000))
  expect(await branch.runTimer('sweep')).toMatchObject({ isRun: true, jobs: { regrade: { changed: 0 } } })
})
