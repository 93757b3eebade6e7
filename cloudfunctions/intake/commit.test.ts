import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { insert, MONDAY } from '../../devtools/testing/branch'
import { inDays, phone, TODAY } from '../../devtools/testing/customers'
import { csv, imported, previewed } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const list = (rows: number): Uint8Array =>
  csv(`姓名,手机\n${Array.from({ length: rows }, (_, i) => `客户${i},${phone(i)}\n`).join('')}`)
const begun = async (rows: number): Promise<string> => {
  const { reply } = await previewed(branch, list(rows))
  if (!reply.ok) throw new Error(reply.message)
  return reply.data.importId
}
const commit = (importId: string, cursor: number, who: 'officer' | 'officer2' | 'lead' = 'officer') =>
  branch.ask(who, 'import.commit', { importId, cursor })
const customers = () => branch.docs<CustomerDoc>('customers')

test('a list becomes customers batch by batch with its progress; file and rows are gone after', async () => {
  const { fileId, steps } = await imported(branch, list(203))
  expect(steps).toEqual([
    { cursor: 1, done: 100, total: 203, created: 100, filled: 0, skipped: [] },
    { cursor: 2, done: 200, total: 203, created: 100, filled: 0, skipped: [] },
    { cursor: null, done: 203, total: 203, created: 3, filled: 0, skipped: [] },
  ])
  expect(
    customers()
      .map(doc => doc.name)
      .sort(),
  ).toEqual(Array.from({ length: 203 }, (_, i) => `客户${i}`).sort())
  expect(branch.docs('importBatches')).toEqual([])
  expect(branch.docs('audit', { what: 'import.commit' })).toMatchObject([
    { byId: 'stf_officer', rows: '203' },
  ])
  expect(await branch.ask('officer', 'import.preview', { fileId })).toMatchObject({ ok: false })
  expect((await branch.get('officer', 'customer.search', { q: phone(202) })).rows).toMatchObject([
    { name: '客户202' },
  ])
})

test('every field of a row arrives as the card shows it', async () => {
  const head = '姓名,客户类型,手机,客户号,需求,产品,金额（万元）,预计放款日,重要程度,标签,备注,上次联系日'
  const bytes = csv(
    `${head}\n恒泰五金店,企业,${phone(1)},8000012345,明确,经营贷,30.5,${inDays(28)},重点,老客户、有房,下午打,${inDays(-5)}\n`,
  )
  await imported(branch, bytes)
  const [row] = (await branch.get('officer', 'customer.search', { q: '五金' })).rows
  expect(await branch.get('officer', 'customer.get', { id: row?.id ?? '' })).toMatchObject({
    name: '恒泰五金店',
    kind: 'firm',
    grade: 'A',
    customerNo: '8000012345',
    tags: ['老客户', '有房'],
    note: '下午打',
    importance: { isKey: true, byHand: true },
    journal: {
      contactedOn: inDays(-5),
      needs: [{ product: '经营贷', amountFen: 30_500_000, expectedOn: inDays(28), demand: 'clear' }],
    },
  })
})

test('an import that was broken off says where it stands and goes on there', async () => {
  const importId = await begun(101)
  expect(await branch.get('officer', 'import.pending', {})).toEqual({ imports: [] })
  await commit(importId, 0)
  const { imports } = await branch.get('officer', 'import.pending', {})
  expect(imports).toEqual([
    { importId, what: 'customers', cursor: 1, done: 100, total: 101, startedAt: expect.any(Number) },
  ])
  expect(await branch.get('officer2', 'import.pending', {})).toEqual({ imports: [] })
  expect(await commit(importId, 1)).toMatchObject({ ok: true, data: { cursor: null, done: 101 } })
  expect(await branch.get('officer', 'import.pending', {})).toEqual({ imports: [] })
})

test('a cursor that runs ahead is refused and imports nothing', async () => {
  const importId = await begun(250)
  for (const cursor of [1, 2, 3, 999])
    expect(await commit(importId, cursor)).toMatchObject({ ok: false, code: 'CONFLICT' })
  expect(customers()).toEqual([])
})

test('each batch may be sent again: it answers the same and changes nothing, the last one too', async () => {
  const importId = await begun(101)
  for (const cursor of [0, 1]) {
    const first = await commit(importId, cursor)
    const before = [customers(), branch.docs('imports')]
    expect(await commit(importId, cursor)).toEqual(first)
    expect([customers(), branch.docs('imports')]).toEqual(before)
  }
})

test('the same batch five times at once is one batch, and the import ends', async () => {
  const importId = await begun(101)
  for (const cursor of [0, 1]) {
    const replies = await Promise.all(Array.from({ length: 5 }, () => commit(importId, cursor)))
    expect(replies.filter(reply => reply.ok).length).toBeGreaterThan(0)
    expect(replies.filter(reply => !reply.ok && !['CONFLICT'].includes(reply.code))).toEqual([])
  }
  expect([customers().length, (await branch.get('officer', 'import.pending', {})).imports]).toEqual([101, []])
  expect(branch.docs('imports')).toMatchObject([{ status: 'done' }])
})

test('a batch that was killed half way is made whole: no customer twice, none overwritten', async () => {
  const importId = await begun(101)
  const [imports, batches] = [branch.docs('imports'), branch.docs('importBatches')]
  await commit(importId, 0)
  const [kept, ...lost] = customers().filter((_, i) => i % 3 === 0)
  await branch.get('officer', 'customer.update', {
    id: kept?._id ?? '',
    version: 1,
    changes: { note: '已改' },
  })
  branch.engine.remove('customers', { _id: { $in: lost.map(doc => doc._id) } }, true)
  for (const name of ['imports', 'importBatches']) branch.engine.clear(name)
  insert(branch, 'imports', imports)
  insert(branch, 'importBatches', batches)
  expect(await commit(importId, 0)).toMatchObject({ ok: true, data: { created: 100, done: 100 } })
  expect(customers()).toHaveLength(100)
  expect(branch.docs('customers', { _id: kept?._id })).toMatchObject([{ note: '已改', version: 2 }])
})

test('a row whose phone came into the book after the preview is skipped and said', async () => {
  const importId = await begun(3)
  await branch.get('officer', 'customer.create', {
    id: 'cus_new',
    kind: 'person',
    name: '早一步',
    phone: phone(1),
  })
  expect(await commit(importId, 0)).toMatchObject({
    ok: true,
    data: { created: 2, skipped: [{ line: 3, reasons: ['你已有同一电话的客户'] }] },
  })
})

test('somebody else’s import is not found, not even by the lead; nor one that never was', async () => {
  const importId = await begun(3)
  for (const who of ['officer2', 'lead'] as const)
    expect(await commit(importId, 0, who)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await commit('imp_none', 0)).toMatchObject({ code: 'NOT_FOUND' })
  expect(customers()).toEqual([])
})

test('a file under import is not previewed anew', async () => {
  const { fileId, reply } = await previewed(branch, list(101))
  if (reply.ok) await commit(reply.data.importId, 0)
  expect(await branch.ask('officer', 'import.preview', { fileId })).toMatchObject({ ok: false, code: 'USED' })
})

describe('first due days are spread evenly over the cadence', () => {
  const due = (grade: string) =>
    customers()
      .filter(doc => doc.grade === grade)
      .map(doc => Math.round((Date.parse(doc.nextDueOn) - Date.parse(TODAY)) / 86_400_000))
  const share = (days: readonly number[], to: number) => days.filter(day => day <= to).length / days.length

  test.each<[string, (rows: string[][]) => string[]]>([
    ['mixed', groups => (groups[0] ?? []).flatMap((_, i) => groups.map(group => group[i] ?? ''))],
    ['sorted by demand', groups => groups.flat()],
  ])('of a list %s, within each grade', async (_, order) => {
    const group = (demand: string, on: string): string[] =>
      Array.from({ length: 40 }, (_, i) => `${demand || '无'}客户${i},${demand},${on}`)
    const rows = order([group('明确', inDays(80)), group('明确', inDays(170)), group('潜在', '')])
    await imported(branch, csv(`姓名,需求,预计放款日\n${rows.join('\n')}\n`))
    const [b, c, d] = [due('B'), due('C'), due('D')]
    expect([b.length, c.length, d.length]).toEqual([40, 40, 40])
    // Half of each within half of its cadence, give or take what rest days move.
    for (const [days, cadence] of [
      [b, 7],
      [c, 15],
      [d, 30],
    ] as const) {
      expect(Math.min(...days)).toBeGreaterThan(0)
      expect(Math.max(...days)).toBeLessThanOrEqual(cadence + 3)
      expect(Math.abs(share(days, cadence / 2) - 0.5)).toBeLessThan(0.2)
    }
  })

  test('and an imported customer is looked at: nothing is overdue on the day of the import', async () => {
    await imported(
      branch,
      csv(`姓名,需求,上次联系日\n甲,潜在,${inDays(-300)}\n乙,,${inDays(-100)}\n丙,潜在,\n`),
    )
    branch.setNow(MONDAY)
    const { counts } = await branch.get('officer', 'today.list', {})
    expect([counts.contact.overdue, counts.look.overdue]).toEqual([0, 0])
  })
})
