import type { Input } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const ADD: Input<'dealing.add'> = {
  id: 'dea_new',
  customerId: 'cus_it',
  version: 1,
  product: '经营贷',
  amountFen: 30_000_000,
  disbursedOn: TODAY,
  repay: { every: 'month', date: 31 },
  maturesOn: inDays(365),
  creditUntil: inDays(700),
}
const add = (more: Partial<Input<'dealing.add'>> = {}) =>
  branch.ask('officer', 'dealing.add', { ...ADD, ...more })
const stored = () => branch.docs<{ dealings: object; journal: object; version: number }>('customers')[0]
const list = async () => (await branch.get('officer', 'dealing.list', { customerId: 'cus_it' })).dealings

// Monday 23 November 2026: 15 days on is 8 December, three months on 23 February, the 30th has its task on the 27th.
test('R125 a loan added is counted, and its tasks stand in the journal in the same write', async () => {
  plant(branch, customerDoc('it', { standing: 'none' }))
  const { journal, dealings, buyingHistory } = await branch.get('officer', 'dealing.add', ADD)
  expect(journal.tasks?.map(({ kind, on }) => [kind, on])).toEqual([
    ['repay', '2026-11-27'],
    ['use', '2026-12-08'],
    ['check', '2027-02-23'],
    ['mature60', '2027-09-24'],
    ['mature30', '2027-10-24'],
  ])
  expect(dealings).toEqual({ count: 1, firstOn: TODAY, running: 1 })
  expect(buyingHistory).toBe('new')
  expect(stored()).toMatchObject({ version: 2, nextDueOn: '2026-11-27', strip: 'contact', urgency: 'week' })
})

test('the same loan sent again is one; another under its id, or upon an old version, is refused', async () => {
  plant(branch, customerDoc('it'))
  const first = await add()
  expect(await add()).toEqual(first)
  expect(await add({ amountFen: 1 })).toMatchObject({ ok: false, code: 'ID_TAKEN' })
  expect(await add({ id: 'dea_other' })).toMatchObject({ ok: false, code: 'CONFLICT' })
  expect(branch.docs('dealings')).toHaveLength(1)
})

test.each<[string, Partial<Input<'dealing.add'>>]>([
  ['paid out tomorrow', { disbursedOn: inDays(1) }],
  ['paid out fifty years ago', { disbursedOn: '1976-01-01' }],
  ['ending on the day it was paid out', { maturesOn: TODAY }],
  ['with a credit line that ended before', { creditUntil: inDays(-1) }],
  ['ending in 2199', { maturesOn: '2199-01-01' }],
  ['paid back on the 32nd', { repay: { every: 'month', date: 32 } }],
])('a loan %s is refused', async (_, more) => {
  plant(branch, customerDoc('it'))
  expect(await add(more)).toMatchObject({ ok: false, code: 'INVALID' })
  expect(branch.docs('dealings')).toEqual([])
})

const plantLoan = (more: Parameters<typeof loanDoc>[2] = {}) => {
  const doc = customerDoc('it')
  plantLoans(branch, loanDoc(doc, 'it', more))
  plant(branch, withLoans(doc, loanDoc(doc, 'it', more)))
}
const target = { id: 'dea_it', customerId: 'cus_it', version: 1 }

test('R125 changed days move the tasks; the first dealing follows', async () => {
  plantLoan()
  const changes = { repay: { every: 'month', date: 10 }, disbursedOn: inDays(-50) } as const
  const view = await branch.get('officer', 'dealing.update', { ...target, changes })
  expect(view.journal.tasks?.find(task => task.kind === 'repay')).toMatchObject({ about: '2026-12-10' })
  expect(view.dealings).toEqual({ count: 1, firstOn: inDays(-50), running: 1 })
  const wrong = { ...target, version: 2, changes: { maturesOn: inDays(-60) } }
  expect(await branch.ask('officer', 'dealing.update', wrong)).toMatchObject({ ok: false, code: 'INVALID' })
})

test('R125 once settled nothing is asked for, it is no running loan, and a slip is taken back', async () => {
  plantLoan()
  const settle = (version: number, settledOn: typeof TODAY | null) =>
    branch.get('officer', 'dealing.settle', { ...target, version, settledOn })
  const settled = await settle(1, TODAY)
  expect([settled.journal.tasks, settled.dealings]).toEqual([
    [],
    { count: 1, firstOn: inDays(-100), running: 0 },
  ])
  const changes = { amountFen: 5 }
  expect(await branch.ask('officer', 'dealing.update', { ...target, version: 2, changes })).toMatchObject({
    code: 'USED',
  })
  const back = await settle(2, null)
  expect([back.journal.tasks?.length, back.dealings.running]).toEqual([4, 1])
})

test.each([inDays(1), inDays(-101)])(
  'a loan is not settled on %s, tomorrow or before it was paid out',
  async on => {
    plantLoan()
    expect(await branch.ask('officer', 'dealing.settle', { ...target, settledOn: on })).toMatchObject({
      ok: false,
      code: 'INVALID',
    })
  },
)

test('R29 R125 a need closed as 已放款 is a loan with its days, in the same write', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('lead', 5)] }))
  const { id, disbursedOn, repay, maturesOn, creditUntil } = ADD
  const loan = { id, disbursedOn, repay, maturesOn, creditUntil }
  const close = { id: 'need_lead', customerId: 'cus_it', version: 1, closing: 'disbursed', loan } as const
  const view = await branch.get('officer', 'need.close', close)
  expect(view.dealings).toEqual({ count: 1, firstOn: TODAY, running: 1 })
  expect(view.journal.tasks).toHaveLength(5)
  expect(branch.docs('dealings')).toMatchObject([{ id: 'dea_new', product: '经营贷', amountFen: 20_000_000 }])
})

test('R125 without days it is a loan all the same, paid out today, whose use and run are checked', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('lead', 5)] }))
  const close = { id: 'need_lead', customerId: 'cus_it', version: 1, closing: 'disbursed' } as const
  const view = await branch.get('officer', 'need.close', close)
  expect(view.journal.tasks?.map(task => task.kind)).toEqual(['use', 'check'])
  expect(await list()).toMatchObject([{ id: 'dea_lead', disbursedOn: TODAY, maturesOn: null }])
})

test('a need given up has no loan days', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('lead', 5)] }))
  const { id, disbursedOn, repay, maturesOn, creditUntil } = ADD
  const loan = { id, disbursedOn, repay, maturesOn, creditUntil }
  const close = { id: 'need_lead', customerId: 'cus_it', version: 1, closing: 'withdrawn', loan } as const
  expect(await branch.ask('officer', 'need.close', close)).toMatchObject({ ok: false, code: 'INVALID' })
})

test('dealings from before loans were entered here stay counted', async () => {
  plant(branch, customerDoc('it', { dealings: { count: 2, firstOn: inDays(-900), running: 1 } }))
  expect((await branch.get('officer', 'dealing.add', ADD)).dealings).toEqual({
    count: 3,
    firstOn: inDays(-900),
    running: 2,
  })
})

test('R125 a list of loans: the next to mature first, settled ones last, arrears only marked', async () => {
  const doc = customerDoc('it')
  const loans = [
    loanDoc(doc, 'late', { maturesOn: inDays(-1), disbursedOn: inDays(-400) }),
    loanDoc(doc, 'long', { maturesOn: inDays(900) }),
    loanDoc(doc, 'poor', { maturesOn: inDays(55), isInArrears: true }),
    loanDoc(doc, 'soon', { maturesOn: inDays(60) }),
    loanDoc(doc, 'gone', { status: 'settled', settledOn: inDays(-3) }),
  ]
  plantLoans(branch, ...loans)
  plant(branch, withLoans(doc, ...loans))
  const shown = (await list()).map(({ id, isOverdue, isRenewalDue, tasks }) => [
    id,
    isOverdue,
    isRenewalDue,
    tasks.length,
  ])
  expect(shown).toEqual([
    ['dea_late', true, false, 1],
    ['dea_poor', true, false, 4],
    ['dea_soon', false, true, 4],
    ['dea_long', false, false, 4],
    ['dea_gone', false, false, 0],
  ])
})
