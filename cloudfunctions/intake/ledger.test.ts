import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { MONDAY, type Output } from '../../devtools/testing/branch'
import { customerDoc, inDays, plant } from '../../devtools/testing/customers'
import { csv } from '../../devtools/testing/imports'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'
import { type Colleague, openidOf } from '../../devtools/testing/people'

const branch = ownBranch()
const HEAD = '客户号,月份,日期,业务类型,金额,产品,流水号,到期日'
type Preview = Output<'ledger.preview'>
type Line = {
  customerId: string
  ownerId: string
  kind: string
  month: string
  amountFen: number
  ref: string | null
}

beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('it', { customerNo: 'K1' }),
    customerDoc('two', { customerNo: 'K2' }),
    customerDoc('far', { customerNo: 'K9', ownerId: 'stf_farOfficer', teamId: 'tea_2' }),
    customerDoc('mate', { customerNo: 'K5', ownerId: 'stf_officer2' }),
  )
})

const preview = async (
  rows: readonly string[],
  who: Colleague = 'officer',
  head = HEAD,
): Promise<Preview> => {
  const fileId = await branch.upload(openidOf(who), '流水.csv', csv(`${[head, ...rows].join('\n')}\n`))
  return branch.get(who, 'ledger.preview', { fileId })
}
const commit = async (importId: string, who: Colleague = 'officer') => {
  const steps: Output<'ledger.commit'>[] = []
  for (let cursor: number | null = 0; cursor !== null; cursor = steps.at(-1)?.cursor ?? null)
    steps.push(await branch.get(who, 'ledger.commit', { importId, cursor }))
  return steps
}
const filled = async (rows: readonly string[], who: Colleague = 'officer') => {
  const made = await preview(rows, who)
  return { made, steps: await commit(made.importId, who) }
}
const lines = () => branch.docs<Line>('ledger')

test('a monthly file becomes lines of the customers’ ledgers; file and rows are gone after', async () => {
  const { made, steps } = await filled([
    'K1,2026-10,,利息收入,1234.50,经营贷,L1,',
    'K1,2026-10,,资金成本,400,经营贷,L1,',
    'K2,2026-09,2026-09-21,手续费,30,,L2,',
  ])
  expect(made).toMatchObject({ total: 3, ready: 3, known: 0, duplicates: 0, problemCount: 0 })
  expect(made.months).toEqual([
    { month: '2026-09', rows: 1, incomeFen: 3000, costFen: 0 },
    { month: '2026-10', rows: 2, incomeFen: 123_450, costFen: 40_000 },
  ])
  expect(steps).toEqual([{ cursor: null, done: 3, total: 3, created: 3, loans: 0, skipped: [] }])
  expect(
    lines()
      .map(({ customerId, ownerId, kind, amountFen }) => [customerId, ownerId, kind, amountFen])
      .sort(),
  ).toEqual([
    ['cus_it', 'stf_officer', 'fundingCost', 40_000],
    ['cus_it', 'stf_officer', 'interest', 123_450],
    ['cus_two', 'stf_officer', 'fee', 3000],
  ])
  expect(branch.docs('importBatches')).toEqual([])
})

test('a second run doubles nothing: not of the same file, nor of one that begins alike', async () => {
  const rows = ['K1,2026-10,,利息收入,1,,L1,', 'K1,2026-10,,手续费,2,,,']
  await filled(rows)
  const before = lines()
  const again = await filled(rows)
  expect(again.made).toMatchObject({ ready: 0, known: 2, problemCount: 0 })
  expect(again.steps).toEqual([{ cursor: null, done: 0, total: 0, created: 0, loans: 0, skipped: [] }])
  expect(lines()).toEqual(before)
  const more = await filled([...rows, 'K1,2026-11,,利息收入,3,,L3,'])
  expect(more.made).toMatchObject({ ready: 1, known: 2 })
  expect(lines()).toHaveLength(3)
})

test('each row’s fate is told: wrong month, negative income, unknown customer, doubled row, clashing number', async () => {
  await filled(['K1,2026-09,,利息收入,9,,OLD,'])
  const made = await preview([
    'K1,2026-13,,利息收入,1,,A,',
    'K1,2027-01,,利息收入,1,,B,',
    'K1,2026-10,,利息收入,-1,,C,',
    'K404,2026-10,,利息收入,1,,D,',
    'K1,2026-10,,利息收入,1,,E,',
    'K1,2026-10,,利息收入,1,,E,',
    'K1,2026-10,,利息收入,2,,E,',
    'K1,2026-09,,利息收入,8,,OLD,',
    'K2,2026-10,,手续费,5,,,',
    'K2,2026-10,,手续费,5,,,',
  ])
  expect(made).toMatchObject({ total: 10, ready: 2, duplicates: 2, known: 0, problemCount: 8 })
  expect(made.problems.map(({ line, reasons }) => [line, reasons.join()])).toEqual([
    [2, '月份“2026-13”认不出'],
    [3, '2027年1月还没到'],
    [4, expect.stringContaining('金额为负')],
    [5, '没有用这个客户号的客户'],
    [7, '和第 6 行一样'],
    [8, '流水号和第 6 行相同，内容不同'],
    [9, '这个流水号导入过，内容不同，没有改'],
    [11, '和第 10 行一样'],
  ])
  expect(made.reasons).toContainEqual({ reason: '和前面某行一样', rows: 2 })
  await commit(made.importId)
  expect(lines().map(({ ref, amountFen }) => [ref, amountFen])).toEqual(
    expect.arrayContaining([
      ['OLD', 900],
      ['E', 100],
      [null, 500],
    ]),
  )
  expect(lines()).toHaveLength(3)
})

test('R113 a colleague’s customer is as unknown as one that is not there; a lead fills the team’s, the admin the branch’s', async () => {
  const rows = ['K1,2026-10,,手续费,1,,,', 'K5,2026-10,,手续费,1,,,', 'K9,2026-10,,手续费,1,,,']
  const reach = async (who: Colleague) => (await preview(rows, who)).problems.map(({ line }) => line)
  expect(await reach('officer')).toEqual([3, 4])
  expect(await reach('officer2')).toEqual([2, 4])
  expect(await reach('lead')).toEqual([4])
  expect(await reach('farLead')).toEqual([2, 3])
  expect(await reach('admin')).toEqual([])
})

test('a file without the columns that it needs says which to point at, and other columns may be chosen', async () => {
  const fileId = await branch.upload(
    openidOf('officer'),
    '流水.csv',
    csv('户,期,类,数\nK1,2026-10,手续费,5\n'),
  )
  const guessed = await branch.get('officer', 'ledger.preview', { fileId })
  expect(guessed).toMatchObject({
    ready: 0,
    problems: [{ line: 1, reasons: ['没有找到客户号这一列，请指定'] }],
  })
  const mapping = { customerNo: 0, month: 1, kind: 2, amount: 3 }
  expect(await branch.get('officer', 'ledger.preview', { fileId, mapping })).toMatchObject({ ready: 1 })
  expect(
    await branch.ask('officer', 'ledger.preview', { fileId, mapping: { ...mapping, ref: 9 } }),
  ).toMatchObject({ code: 'INVALID' })
})

test('R125 a running loan of the file becomes the customer’s loan, with its tasks; what is over does not', async () => {
  const { steps } = await filled([
    `K1,,${inDays(-100)},放款,500000,经营贷,J1,${inDays(200)}`,
    `K1,,${inDays(-900)},放款,100000,经营贷,J2,${inDays(-200)}`,
    `K2,,${inDays(-50)},放款,80000,消费贷,J3,`,
  ])
  expect(steps).toMatchObject([{ created: 3, loans: 1 }])
  expect(branch.docs('dealings')).toMatchObject([
    {
      customerId: 'cus_it',
      amountFen: 50_000_000,
      disbursedOn: inDays(-100),
      maturesOn: inDays(200),
      status: 'running',
    },
  ])
  const [it] = branch.docs<CustomerDoc>('customers', { _id: 'cus_it' })
  expect(it?.dealings).toMatchObject({ count: 1, firstOn: inDays(-100), running: 1 })
  expect(it?.journal.tasks?.length).toBeGreaterThan(0)
})

test('R125 a loan that the officer has entered is brought up to date and not doubled', async () => {
  const doc = customerDoc('loan', { customerNo: 'K7' })
  const loan = loanDoc(doc, 'it', { maturesOn: null })
  plant(branch, withLoans(doc, loan))
  plantLoans(branch, loan)
  const row = `K7,,${loan.disbursedOn},放款,500000,经营贷,J1,${inDays(200)}`
  expect((await filled([row])).steps).toMatchObject([{ loans: 1 }])
  expect(branch.docs('dealings')).toMatchObject([{ id: 'dea_it', maturesOn: inDays(200) }])
})

test('a batch that was cut off, or sent again and at once, is made whole and once', async () => {
  const rows = Array.from({ length: 750 }, (_, i) => `K${(i % 2) + 1},2026-10,,手续费,${i + 1},,R${i},`)
  const made = await preview(rows)
  const [imports, batches] = [branch.docs('imports'), branch.docs('importBatches')]
  await branch.get('officer', 'ledger.commit', { importId: made.importId, cursor: 0 })
  const half = lines()
    .slice(0, 200)
    .map(line => (line as unknown as { _id: string })._id)
  branch.engine.remove('ledger', { _id: { $in: half } }, true)
  for (const [name, docs] of [
    ['imports', imports],
    ['importBatches', batches],
  ] as const) {
    branch.engine.clear(name)
    branch.engine.insertMany(name, docs)
  }
  const twins = await Promise.all(
    Array.from({ length: 3 }, () =>
      branch.ask('officer', 'ledger.commit', { importId: made.importId, cursor: 0 }),
    ),
  )
  expect(twins.filter(reply => reply.ok).length).toBeGreaterThan(0)
  await commit(made.importId)
  expect(lines()).toHaveLength(750)
  expect(lines().reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe((750 * 751 * 100) / 2)
})

test('who is gone between preview and commit is told', async () => {
  const made = await preview(['K1,2026-10,,手续费,1,,,', 'K2,2026-10,,手续费,1,,,'])
  branch.engine.remove('customers', { _id: 'cus_two' }, true)
  expect(await commit(made.importId)).toMatchObject([
    { created: 1, skipped: [{ line: 3, reasons: ['这位客户已经不在了'] }] },
  ])
})

test('a ledger under way is taken up as a ledger, and neither import takes the other’s file', async () => {
  const made = await preview(Array.from({ length: 501 }, (_, i) => `K1,2026-10,,手续费,${i + 1},,R${i},`))
  await branch.get('officer', 'ledger.commit', { importId: made.importId, cursor: 0 })
  expect((await branch.get('officer', 'import.pending', {})).imports).toMatchObject([
    { importId: made.importId, what: 'ledger', cursor: 1, done: 500, total: 501 },
  ])
  const input = { importId: made.importId, cursor: 1 }
  expect(await branch.ask('officer', 'import.commit', input)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('officer2', 'ledger.commit', input)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('officer', 'ledger.commit', { ...input, cursor: 7 })).toMatchObject({
    code: 'CONFLICT',
  })
})

test('R52 the sweep turns lines and the journal into figures, by the branch’s rates', async () => {
  await filled(['K1,2026-10,,利息收入,100,,L1,', 'K1,2026-10,,坏账,30,,L2,'])
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_it', version: 1 })
  await branch.runTimer('sweep')
  const value = () => branch.docs('values', { _id: 'cus_it' })
  // A look is two minutes of 120 yuan an hour: 4 yuan.
  expect(value()).toMatchObject([
    { incomeFen: 10_000, costFen: 3_400, minutes: 2, name: '张伟', ownerId: 'stf_officer' },
  ])
  expect(branch.docs('staleValues')).toEqual([])
  const minutes = { T: 1, W: 1, S: 1, M: 1, E: 1, attempt: 1, look: 10 }
  await branch.get('admin', 'settings.rates', { minutes, fenPerHour: 60_000 })
  await branch.advance(5 * 60_000)
  await branch.runTimer('sweep')
  expect(value()).toMatchObject([{ costFen: 13_000, minutes: 10 }])
  branch.setNow(MONDAY)
})

test('of a long bad file every row is told of or written, and a second run writes nothing and tells the same', async () => {
  const good = (i: number) => `K${(i % 2) + 1},2026-10,,手续费,${i + 1},,R${i},`
  const rowOf = (i: number): string => {
    switch (i % 5) {
      case 0:
        return good(i)
      case 1:
        return `K1,2026-13,,手续费,1,,W${i},`
      case 2:
        return `K1,2026-10,,手续费,-1,,N${i},`
      case 3:
        return `K404,2026-10,,手续费,1,,U${i},`
      default:
        return good(i - 4)
    }
  }
  const rows = Array.from({ length: 2000 }, (_, i) => rowOf(i))
  const wrong = [
    ['月份认不出', 400],
    [expect.stringContaining('金额为负'), 400],
    ['没有用这个客户号的客户', 400],
  ] as const
  const told = (all: readonly { reason: string; rows: number }[]) =>
    all.map(({ reason, rows: many }) => [reason, many])
  const first = await filled(rows)
  expect(first.made).toMatchObject({ total: 2000, ready: 400, known: 0, duplicates: 400, problemCount: 1600 })
  expect(told(first.made.reasons)).toEqual([...wrong, ['和前面某行一样', 400]])
  expect(first.steps.at(-1)).toMatchObject({ cursor: null, done: 400 })
  const before = lines()
  expect(before).toHaveLength(400)
  const again = await filled(rows)
  expect(again.made).toMatchObject({ total: 2000, ready: 0, known: 400, problemCount: 1600 })
  expect(told(again.made.reasons)).toEqual([...wrong, ['和前面某行一样', 400]])
  expect(lines()).toEqual(before)
})
