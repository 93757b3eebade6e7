import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const QUARTER = '2026Q4'

const line = (id: string, kind: string, amountFen: number, month = '2026-10', more: object = {}) => ({
  _id: `cus_${id}.${kind}${month}`,
  customerId: `cus_${id}`,
  ownerId: 'stf_officer',
  month,
  on: null,
  kind,
  amountFen,
  product: null,
  ref: null,
  importId: 'imp_1',
  line: 2,
  at: 1,
  ...more,
})
const computed = async (...lines: readonly ReturnType<typeof line>[]): Promise<void> => {
  insert(branch, 'ledger', lines)
  insert(
    branch,
    'staleValues',
    [...new Set(lines.map(({ customerId }) => customerId))].map(_id => ({ _id, at: 1 })),
  )
  await branch.runTimer('sweep')
}

beforeEach(() => {
  branch.reset()
  plant(
    branch,
    ...['a', 'b', 'c', 'd', 'e'].map(id => customerDoc(id, { name: `客户${id}` })),
    customerDoc('mate', { ownerId: 'stf_officer2' }),
  )
})

test('R49-R52 the book in figures: by hand 60 of 100 with one customer, one loss of 30', async () => {
  await computed(
    line('a', 'interest', 6000),
    line('b', 'interest', 3000),
    line('c', 'fee', 1000),
    line('c', 'badDebt', 4000),
    line('c', 'granted', 50_000),
    // Cost only, and never a loan: no loss (R23).
    line('e', 'expense', 700),
    // Before the last twelve months.
    line('d', 'interest', 9000, '2025-11'),
    line('mate', 'interest', 99_999),
  )
  expect(await branch.get('officer', 'value.book', { period: 'year' })).toMatchObject({
    customers: 5,
    bearers: 3,
    dealing: 1,
    incomeFen: 10_000,
    costFen: 4700,
    heads: [
      { part: 0.05, customers: 1, share: 0.6 },
      { part: 0.2, customers: 1, share: 0.6 },
    ],
    losses: 1,
    lossFen: 3000,
    rows: [
      { id: 'cus_a', incomeFen: 6000, share: 0.6 },
      { id: 'cus_b', incomeFen: 3000, share: 0.3 },
      { id: 'cus_c', incomeFen: 1000, costFen: 4000, share: 0.1 },
      { id: 'cus_e', incomeFen: 0, costFen: 700, hasDealings: false },
    ],
  })
  expect(await branch.get('officer', 'value.book', { period: 'all' })).toMatchObject({
    incomeFen: 19_000,
    bearers: 4,
  })
})

test('R62 who brought something once and nothing for half a year, the largest first, is told of in the book', async () => {
  await computed(
    line('a', 'interest', 500, '2026-05'),
    line('b', 'interest', 9000, '2026-04'),
    // Less than half a year ago, and what cost more than it ever brought.
    line('c', 'interest', 9000, '2026-06'),
    line('d', 'interest', 100, '2026-01'),
    line('d', 'expense', 300, '2026-02'),
  )
  expect(await branch.get('officer', 'value.book', { period: 'year' })).toMatchObject({
    dormant: 2,
    sleepers: [
      { id: 'cus_b', name: '客户b', lifetimeFen: 9000, lastIncomeMonth: '2026-04' },
      { id: 'cus_a', lifetimeFen: 500, lastIncomeMonth: '2026-05' },
    ],
  })
})

test('an empty book has figures of nought', async () => {
  expect(await branch.get('officer', 'value.book', { period: 'year' })).toMatchObject({
    computedAt: null,
    customers: 0,
    incomeFen: 0,
    curve: [],
    rows: [],
  })
})

test('the value of a book is three database requests, the customers behind it among them', async () => {
  await computed(line('a', 'interest', 6000))
  await branch.get('officer', 'value.book', { period: 'year' })
  branch.resetStats()
  await branch.get('officer', 'value.book', { period: 'year' })
  expect(branch.stats().functions.officer?.databaseRequests).toBeLessThanOrEqual(3)
})

test('R48, R58 one customer: its parts, its months, three measures, and open needs as a range', async () => {
  plant(
    branch,
    customerDoc('it', {
      needs: [needIn('near', 10, { amountFen: 100_000, stage: 'approval' }), needIn('far')],
    }),
  )
  await computed(
    line('it', 'granted', 1_000_000, '2026-01', { on: '2026-01-05' }),
    line('it', 'interest', 60_000, '2026-02'),
    line('it', 'fundingCost', 10_000, '2026-02'),
    line('it', 'service', 0, '2026-03', { product: '代发工资' }),
  )
  expect(await branch.get('officer', 'value.one', { customerId: 'cus_it' })).toMatchObject({
    year: { incomeFen: 60_000, costFen: 10_000, parts: { interest: 60_000, fundingCost: 10_000 } },
    services: ['代发工资'],
    // 322 days since 5 January; one loan.
    measures: { months: 10, firstOn: '2026-01-05', services: 1, perDealingFen: 50_000 },
    dealings: 1,
    isLoss: false,
    // 5 fen of every 100 lent were left: of the application at 审批, and of both needs (200,000 yuan more).
    lifetime: {
      toDateFen: 50_000,
      low: 5000,
      high: 1_005_000,
      past: { marginFen: 50_000, grantedFen: 1_000_000, isOwn: true },
      needs: [
        { amountFen: 100_000, isFar: true },
        { amountFen: 20_000_000, isFar: false },
      ],
    },
  })
  const { months } = await branch.get('officer', 'value.one', { customerId: 'cus_it' })
  expect([months.length, months.at(-1)?.month]).toEqual([24, '2026-11'])
})

test('lines that came in since the figures were computed are said to be counted soon, until the sweep has', async () => {
  insert(branch, 'ledger', [line('a', 'interest', 6000)])
  insert(branch, 'staleValues', [{ _id: 'cus_a', at: 1 }])
  const asked = () => branch.get('officer', 'value.one', { customerId: 'cus_a' })
  expect(await asked()).toMatchObject({ isCounting: true, all: { incomeFen: 0 } })
  await branch.runTimer('sweep')
  expect(await asked()).toMatchObject({ isCounting: false, all: { incomeFen: 6000 } })
})

test('each figure leads to its lines, the newest month first, page by page', async () => {
  await computed(
    ...Array.from({ length: 60 }, (_, i) => line('a', 'interest', i, '2026-10', { _id: `cus_a.${i}` })),
    line('a', 'badDebt', 7, '2026-11'),
  )
  const all = await branch.get('officer', 'value.lines', { customerId: 'cus_a' })
  expect([all.rows[0]?.kind, all.rows.length, all.after]).toEqual(['badDebt', 50, 50])
  const rest = await branch.get('officer', 'value.lines', { customerId: 'cus_a', after: 50 })
  expect([rest.rows.length, rest.after]).toEqual([11, null])
  const cost = await branch.get('officer', 'value.lines', { customerId: 'cus_a', kinds: ['badDebt'] })
  expect(cost.rows.map(({ amountFen }) => amountFen)).toEqual([7])
  expect(await branch.ask('officer2', 'value.lines', { customerId: 'cus_a' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('R61, R62 the quarter’s list: losses, carriers, sleepers, each with what was decided', async () => {
  await computed(
    line('a', 'interest', 9000),
    line('b', 'interest', 100),
    line('b', 'expense', 500),
    line('b', 'granted', 50_000),
    line('c', 'interest', 800, '2025-12'),
  )
  const before = await branch.get('officer', 'valueReview.list', {})
  expect([before.quarter, before.items.map(({ customerId, why }) => [customerId, why])]).toEqual([
    QUARTER,
    [
      ['cus_b', 'loss'],
      ['cus_a', 'carrier'],
      ['cus_c', 'dormant'],
    ],
  ])
  const decided = { customerId: 'cus_a', quarter: QUARTER, decision: 'deepen', reason: '' } as const
  expect(await branch.get('officer', 'valueReview.decide', decided)).toMatchObject({ state: 'decided' })
  const { items } = await branch.get('officer', 'valueReview.list', {})
  expect(items.map(item => item.decided?.decision)).toEqual([undefined, 'deepen', undefined])
})

test('R55 less service waits for the lead, who reads a 称谓 and the figures and nothing else', async () => {
  await computed(line('b', 'interest', 100), line('b', 'expense', 500), line('b', 'granted', 50_000))
  const lower = { customerId: 'cus_b', quarter: QUARTER, decision: 'lower', reason: '三年亏损' } as const
  expect(await branch.ask('officer', 'valueReview.decide', { ...lower, reason: '' })).toMatchObject({
    code: 'INVALID',
  })
  expect(await branch.ask('officer', 'valueReview.decide', { ...lower, quarter: '2026Q3' })).toMatchObject({
    code: 'INVALID',
  })
  expect(await branch.get('officer', 'valueReview.decide', lower)).toMatchObject({ state: 'asked' })
  const { rows } = await branch.get('lead', 'valueReview.asked', {})
  expect(rows).toMatchObject([
    { who: '客户', officer: '李敏', reason: '三年亏损', incomeFen: 100, costFen: 500 },
  ])
  expect((await branch.get('farLead', 'valueReview.asked', {})).rows).toEqual([])
  const id = rows[0]?.id ?? ''
  const no = { id, isApproved: false, reason: '' }
  expect(await branch.ask('lead', 'valueReview.answer', no)).toMatchObject({ code: 'INVALID' })
  expect(await branch.ask('farLead', 'valueReview.answer', { ...no, reason: '不' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await branch.get('lead', 'valueReview.answer', { ...no, reason: '先谈价格' })).toEqual({
    state: 'refused',
  })
  expect(await branch.ask('lead', 'valueReview.answer', { id, isApproved: true, reason: '' })).toMatchObject({
    code: 'USED',
  })
  const { items } = await branch.get('officer', 'valueReview.list', {})
  expect(items[0]?.decided).toEqual({
    decision: 'lower',
    reason: '三年亏损',
    state: 'refused',
    answer: '先谈价格',
  })
})

test('R55 a lead does not approve what the lead has asked for', async () => {
  plant(branch, customerDoc('led', { ownerId: 'stf_lead' }))
  const lower = { customerId: 'cus_led', quarter: QUARTER, decision: 'lower', reason: '太贵' } as const
  await branch.get('lead', 'valueReview.decide', lower)
  expect((await branch.get('lead', 'valueReview.asked', {})).rows).toEqual([])
  const answer = { id: `cus_led.${QUARTER}`, isApproved: true, reason: '' }
  expect(await branch.ask('lead', 'valueReview.answer', answer)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.get('admin', 'valueReview.answer', answer)).toEqual({ state: 'approved' })
})

test('a follow-up and a loan make the figures stale, and only theirs are computed', async () => {
  await branch.runTimer('sweep')
  await branch.get('officer', 'followUp.log', {
    id: 'fol_1',
    customerId: 'cus_a',
    version: 1,
    at: Date.parse('2026-11-23T10:00:00+08:00'),
    channel: 'M',
    outcome: 'missed',
    answers: [],
  })
  const loan = { product: '经营贷', amountFen: 100, repay: null, maturesOn: null, creditUntil: null }
  await branch.get('officer', 'dealing.add', {
    id: 'dea_1',
    customerId: 'cus_b',
    version: 1,
    disbursedOn: inDays(-30),
    ...loan,
  })
  expect(
    branch
      .docs('staleValues')
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual(['cus_a', 'cus_b'])
  branch.setNow(new Date('2026-11-23T11:30:00+08:00'))
  const report = (await branch.runTimer('sweep')) as { jobs: Record<string, unknown> }
  expect(report.jobs.value).toEqual({ read: 2, changed: 2, isDone: true })
  expect(branch.docs('values', { _id: 'cus_a' })).toMatchObject([{ minutes: 3, costFen: 600 }])
  expect(branch.docs('values', { _id: 'cus_b' })).toMatchObject([{ dealingsCount: 1, firstOn: inDays(-30) }])
})
