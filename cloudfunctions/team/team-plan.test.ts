import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'

const branch = ownBranch()
const doc = (id: string, days: number, ownerId = 'stf_officer') => ({
  ...customerDoc(id, {
    ownerId,
    createdOn: inDays(-90),
    contactedBefore: inDays(-10),
    needs: [needIn(id, days)],
  }),
  gradeChangesOn: inDays(0),
  nextDueOn: inDays(0),
})
beforeEach(() => {
  branch.reset()
  plant(branch, doc('a', 20), doc('b', 20), doc('c', 80), doc('d', 25, 'stf_officer2'))
})

const team = async (span: 'week' | 'month', on = TODAY, who: Colleague = 'lead') =>
  (await branch.get(who, 'plan.team', { span, on })).officers
const lineOf = async (staffId: string, span: 'week' | 'month', on = TODAY) =>
  (await team(span, on)).find(one => one.staffId === staffId)

type Own = {
  readonly contacts: Readonly<Record<string, number>>
  readonly looks: number
  readonly stages: Readonly<Record<string, number>>
}
const all = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((sum, n) => sum + n, 0)
const figures = (own: Own) => ({
  contacts: all(own.contacts),
  visits: own.contacts.M,
  looks: own.looks,
  stages: all(own.stages) - (own.stages.disbursement ?? 0),
  disbursed: own.stages.disbursement,
})
const expectAsOwn = async (span: 'week' | 'month') => {
  const own = await branch.get('officer', 'plan.show', { span, on: TODAY })
  expect(await lineOf('stf_officer', span)).toMatchObject({
    planned: figures(own.planned ?? own.proposed),
    isAdjusted: own.planned !== null,
    actual: figures(own.actual),
  })
}

const log = () =>
  branch.get('officer', 'followUp.log', {
    id: 'fol_ofa',
    customerId: 'cus_a',
    version: 1,
    at: MONDAY.getTime(),
    channel: 'M',
    outcome: 'reached',
    answers: [{ needId: 'need_a', demand: 'clear', expectedOn: inDays(20) }],
  })
const disburse = () =>
  branch.get('officer', 'need.close', {
    id: 'need_b',
    customerId: 'cus_b',
    version: 1,
    closing: 'disbursed',
  } as never)

test('R97 the lead sees each colleague’s plan beside what was done, the same figures as the colleague', async () => {
  await expectAsOwn('week')
  await expectAsOwn('month')
  await log()
  await disburse()
  await branch.get('officer', 'meeting.plan', {
    id: 'mee_1',
    customerId: 'cus_c',
    purpose: '看厂房',
    informationNeeded: '',
    on: inDays(2),
    at: '10:00',
    place: '',
    agenda: [],
  })
  await expectAsOwn('week')
  await expectAsOwn('month')
  expect((await lineOf('stf_officer', 'week'))?.actual).toMatchObject({
    contacts: 1,
    visits: 1,
    stages: 0,
    disbursed: 1,
  })
  expect((await lineOf('stf_officer2', 'week'))?.actual).toEqual({
    contacts: 0,
    visits: 0,
    looks: 0,
    stages: 0,
    disbursed: 0,
  })
})

test('R97 业务计划: the month’s customers and amounts, as planned and as paid out; a week has none', async () => {
  const business = { customers: 3, amountFen: 90_000_000, products: [] }
  await branch.get('officer', 'plan.business', { on: TODAY, business })
  await disburse()
  expect((await lineOf('stf_officer', 'month'))?.business).toEqual({
    planned: { customers: 3, amountFen: 90_000_000 },
    actual: { customers: 1, amountFen: 20_000_000 },
  })
  expect((await lineOf('stf_officer2', 'month'))?.business).toEqual({
    planned: null,
    actual: { customers: 0, amountFen: 0 },
  })
  expect((await lineOf('stf_officer', 'week'))?.business).toBeNull()
})

test('R97 an adjusted plan shows as adjusted; of a past week that nobody adjusted only what was done is known', async () => {
  const { proposed } = await branch.get('officer', 'plan.show', { span: 'week', on: TODAY })
  const quantities = { ...proposed, looks: 40 }
  await branch.get('officer', 'plan.adjust', { span: 'week', on: TODAY, quantities })
  await log()
  await expectAsOwn('week')
  expect(await lineOf('stf_officer', 'week')).toMatchObject({ isAdjusted: true, planned: { looks: 40 } })
  branch.setNow(new Date(MONDAY.getTime() + 7 * 86_400_000))
  expect(await lineOf('stf_officer', 'week')).toMatchObject({ isAdjusted: true, actual: { visits: 1 } })
  expect(await lineOf('stf_officer2', 'week')).toMatchObject({ isAdjusted: false, planned: null })
})

test.each([
  ['has left', () => branch.get('admin', 'staff.leave', { staffId: 'stf_officer', reason: '离职' })],
  ['has moved', () => branch.get('admin', 'staff.move', { staffId: 'stf_officer', teamId: 'tea_2' })],
] as const)('R97 what was done by who %s since stays the team’s, as in its digest', async (_, go) => {
  await log()
  await disburse()
  await go()
  const month = await branch.get('lead', 'plan.team', { span: 'month', on: TODAY })
  expect(month.officers.map(({ staffId }) => staffId)).not.toContain('stf_officer')
  expect(month.gone).toMatchObject({
    actual: { contacts: 1, visits: 1, stages: 0, disbursed: 1 },
    business: { planned: null, actual: { customers: 1, amountFen: 20_000_000 } },
  })
  const digest = await branch.get('lead', 'digest.team', { on: TODAY, span: 'day' })
  expect(digest).toMatchObject({ totals: { line: { contacts: 1, disbursed: 1 } } })
  const far = await branch.get('farLead', 'plan.team', { span: 'month', on: TODAY })
  expect(far.gone).toBeNull()
  for (const { actual, business } of far.officers) {
    expect(actual).toMatchObject({ contacts: 0, stages: 0 })
    expect(business?.actual.customers).toBe(0)
  }
})

test('R97 only who sells in the own team and is there, in an order that ranks nobody', async () => {
  expect((await team('week')).map(({ staffId }) => staffId)).toEqual([
    'stf_deputy',
    'stf_lead',
    'stf_officer',
    'stf_officer2',
  ])
  expect((await team('week', TODAY, 'farLead')).map(({ staffId }) => staffId)).not.toContain('stf_officer')
  expect(
    await branch.ask('farLead', 'plan.team', { span: 'week', on: TODAY, teamId: 'tea_1' }),
  ).toMatchObject({ code: 'NOT_FOUND' })
})
