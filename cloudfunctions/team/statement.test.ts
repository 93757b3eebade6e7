import { STATEMENT_KEYS } from '@/domain/statement'
import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { csv, imported } from '../../devtools/testing/imports'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const log = (id: string, version: number, more: object) =>
  branch.get('officer', 'followUp.log', {
    id: `fol_${id}${version}`,
    customerId: `cus_${id}`,
    version,
    at: MONDAY.getTime(),
    outcome: 'reached',
    answers: [{ needId: `need_x${id}`, demand: 'clear', expectedOn: inDays(20) }],
    ...more,
  } as never)

/** A day with something of nearly everything. */
const work = async (): Promise<void> => {
  plant(
    branch,
    ...['a', 'b'].map(id =>
      customerDoc(id, { createdOn: inDays(-90), needs: [needIn(`x${id}`, 20, { amountFen: 700 })] }),
    ),
  )
  await log('a', 1, { channel: 'T' })
  await log('a', 2, { channel: 'M', at: MONDAY.getTime() - 86_400_000 })
  await log('b', 1, { channel: 'T', outcome: 'missed', answers: [] })
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_b', version: 2 })
  const move = { id: 'need_xa', customerId: 'cus_a', version: 3, changes: { stage: 'approval' } } as const
  await branch.get('officer', 'need.update', move)
  await branch.get('officer', 'need.close', {
    id: 'need_xa',
    customerId: 'cus_a',
    version: 4,
    closing: 'disbursed',
  })
  const need = { id: 'need_n', product: '消费贷', amountFen: 5, demand: 'latent', expectedOn: null } as const
  await branch.get('officer', 'customer.create', { id: 'cus_new', name: '赵六', kind: 'person', need })
  await imported(branch, csv(`姓名,手机\n钱七,${phone(1)}\n`))
}
const year = async (who: 'officer' | 'lead', input = {}) =>
  (await branch.get(who, 'statement.year', { year: 2026, ...input })).lines.filter(({ n }) => n > 0)

test('R100 process and result stand side by side, by month', async () => {
  await work()
  const lines = await year('officer')
  expect(lines.map(({ key, side, n, amountFen }) => [key, side, n, amountFen])).toEqual([
    ['reached.T', 'process', 1, null],
    ['reached.M', 'process', 1, null],
    ['attempts', 'process', 1, null],
    ['reviews', 'process', 1, null],
    ['late', 'process', 1, null],
    ['newCustomers', 'result', 1, null],
    ['imported', 'process', 1, null],
    ['needsOpened', 'result', 1, null],
    ['stageMoves.approval', 'process', 1, null],
    ['closed.disbursed', 'result', 1, 700],
  ])
  for (const { months } of lines) expect(months).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
})

test('R100 each number opens what it counts, no more and no less', async () => {
  await work()
  const lines = await year('officer')
  for (const key of STATEMENT_KEYS) {
    const { rows, hidden } = await branch.get('officer', 'statement.open', { year: 2026, month: 11, key })
    expect([key, rows.length, hidden]).toEqual([key, lines.find(line => line.key === key)?.n ?? 0, 0])
  }
  const { rows } = await branch.get('officer', 'statement.open', {
    year: 2026,
    month: 11,
    key: 'closed.disbursed',
  })
  expect(rows).toEqual([{ customerId: 'cus_a', name: '张伟', on: TODAY, what: '经营贷' }])
})

test('what was handed over since is counted and not shown', async () => {
  await work()
  branch.engine.update('customers', { _id: 'cus_b' }, { $set: { ownerId: 'stf_officer2' } } as never, false)
  const open = { year: 2026, month: 11, key: 'attempts' } as const
  expect(await branch.get('officer', 'statement.open', open)).toEqual({ rows: [], more: 0, hidden: 1 })
})

test('the lead reads the own team’s statements as counts, nobody a colleague’s', async () => {
  await work()
  expect(await year('lead', { staffId: 'stf_officer' })).toHaveLength(10)
  for (const who of ['officer2', 'farLead'] as const)
    expect(await branch.ask(who, 'statement.year', { year: 2026, staffId: 'stf_officer' })).toMatchObject({
      code: 'NOT_FOUND',
    })
})

const opened = (who: 'officer' | 'deputy', key: (typeof STATEMENT_KEYS)[number]) =>
  branch.get(who, 'statement.open', { year: 2026, month: 11, key })
const demand = { product: '消费贷', amountFen: 100, demand: 'latent', expectedOn: null } as const
const set = (id: string, fields: object) =>
  branch.engine.update('customers', { _id: `cus_${id}` }, { $set: fields } as never, false)

test('R100 a deputy opens the need added for a covered colleague; when the cover is over it is only counted', async () => {
  plant(branch, customerDoc('a'), customerDoc('d', { ownerId: 'stf_deputy' }))
  const away = { from: TODAY, to: inDays(9), deputyId: 'stf_deputy' }
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away })
  await branch.get('deputy', 'need.add', { id: 'need_1', customerId: 'cus_a', version: 1, ...demand })
  const mine = await branch.get('deputy', 'statement.open', { year: 2026, month: 11, key: 'needsOpened' })
  expect(mine).toMatchObject({ rows: [{ customerId: 'cus_a', on: TODAY, what: '消费贷' }], hidden: 0 })
  expect(await opened('officer', 'needsOpened')).toEqual({ rows: [], more: 0, hidden: 0 })
  branch.setNow(new Date(MONDAY.getTime() + 10 * 86_400_000))
  expect(await opened('deputy', 'needsOpened')).toEqual({ rows: [], more: 0, hidden: 1 })
})

test('R100 R114 a need that was closed follows its customer: the deputy who closed it opens it as the next owner', async () => {
  plant(branch, customerDoc('a', { needs: [needIn('x', 20)] }))
  const away = { from: TODAY, to: inDays(9), deputyId: 'stf_deputy' }
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away })
  const closed = { id: 'need_x', customerId: 'cus_a', version: 1, closing: 'disbursed' } as const
  await branch.get('deputy', 'need.close', closed)
  const handover = { id: 'han_1', fromId: 'stf_officer', receiverIds: ['stf_deputy'] }
  await branch.get('lead', 'handover.propose', handover)
  await branch.get('lead', 'handover.offer', { id: 'han_1' })
  await branch.get('deputy', 'handover.accept', { id: 'han_1' })
  await branch.get('lead', 'staff.away', { staffId: 'stf_officer', away: null })
  expect(await opened('deputy', 'closed.disbursed')).toMatchObject({
    rows: [{ customerId: 'cus_a' }],
    hidden: 0,
  })
})

test.each([
  { what: 'a colleague’s by now', fields: { ownerId: 'stf_officer2' }, rows: 0, hidden: 1 },
  { what: 'archived', fields: { isArchived: true }, rows: 1, hidden: 0 },
])('R100 what was entered is opened by who did it: the customer $what', async ({ fields, rows, hidden }) => {
  await branch.get('officer', 'customer.create', {
    id: 'cus_new',
    name: '赵六',
    kind: 'person',
    need: { id: 'need_n', ...demand },
  })
  set('new', fields)
  for (const key of ['newCustomers', 'needsOpened'] as const) {
    const open = await opened('officer', key)
    expect([open.rows.length, open.hidden]).toEqual([rows, hidden])
  }
})

test('R100 R125 an entry that did two duties of loans opens as two', async () => {
  const doc = customerDoc('it', { createdOn: inDays(-90) })
  plantLoans(branch, loanDoc(doc))
  plant(branch, withLoans(doc, loanDoc(doc)))
  const taskIds = ['dea_it.repay.2026-11-30', 'dea_it.check.2027-02-15']
  await log('it', 1, { channel: 'T', answers: [{ needId: null, demand: 'none', expectedOn: null }], taskIds })
  expect((await year('officer')).find(({ key }) => key === 'tasks')?.n).toBe(2)
  expect(await opened('officer', 'tasks')).toMatchObject({ rows: [{}, {}], hidden: 0 })
})

test('R100 a month of more than 200 opens page by page, none twice and none left out', async () => {
  const needs = Array.from({ length: 10 }, (_, i) => i)
  plant(
    branch,
    ...Array.from({ length: 21 }, (_, i) =>
      customerDoc(`p${i}`, {
        needs: needs.map(n =>
          needIn(`${i}x${n}`, 20, { openedOn: TODAY, openedById: 'stf_officer', product: `经营贷${n}` }),
        ),
      }),
    ),
  )
  const page = (skip: number) =>
    branch.get('officer', 'statement.open', { year: 2026, month: 11, key: 'needsOpened', skip })
  const [first, second] = [await page(0), await page(200)]
  expect([first.rows.length, first.more, second.rows.length, second.more]).toEqual([200, 10, 10, 0])
  const named = [...first.rows, ...second.rows].map(row => `${row.customerId} ${row.what}`)
  expect(new Set(named).size).toBe(210)
})
