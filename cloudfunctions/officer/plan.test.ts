import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

/** A customer as it stands after a contact and a look so many days ago. */
const doc = (id: string, days: number | undefined, ago = 0, more: object = {}) => {
  const made = customerDoc(id, {
    createdOn: inDays(-90),
    contactedBefore: inDays(-ago),
    needs: [needIn(id, days, more)],
  })
  const journal = { ...made.journal, lookedOn: inDays(-ago) }
  return { ...made, journal, nextDueOn: inDays(1), gradeChangesOn: inDays(1) }
}
const log = (
  id: string,
  channel: 'T' | 'M',
  answers = [{ needId: `need_${id}`, demand: 'clear', expectedOn: inDays(20) }],
) =>
  branch.get('officer', 'followUp.log', {
    id: `fol_of${id}`,
    customerId: `cus_${id}`,
    version: 1,
    at: MONDAY.getTime(),
    channel,
    outcome: 'reached',
    answers,
  } as never)
const show = (span: 'day' | 'week' | 'month', on = TODAY) => branch.get('officer', 'plan.show', { span, on })

test('R97 the week is proposed from what falls due and what is done; the actuals come from the journal', async () => {
  plant(branch, doc('a', 20), doc('b', 80), doc('c', undefined, 0))
  // An A: a look from Tuesday to Friday, and today it has been looked at already.
  expect(await show('week')).toMatchObject({
    from: '2026-11-23',
    to: '2026-11-29',
    proposed: { looks: 4, contacts: { T: 0, M: 0 } },
    planned: null,
    actual: { looks: 0, contacts: { M: 0 } },
  })
  await log('b', 'M')
  // The B became an A: four looks more, and the visit is done.
  expect(await show('week')).toMatchObject({
    proposed: { looks: 8, contacts: { M: 1 } },
    actual: { looks: 0, contacts: { M: 1 } },
  })
})

test('R98 a day is a timetable: agreed hours and visits, in their order', async () => {
  const step = doc('a', 20)
  plant(
    branch,
    { ...step, journal: { ...step.journal, next: { what: '送合同', on: inDays(1), at: '15:00' } } },
    doc('b', 80),
  )
  await branch.get('officer', 'meeting.plan', {
    id: 'mee_1',
    customerId: 'cus_b',
    purpose: '看厂房',
    informationNeeded: '',
    on: inDays(1),
    at: '10:00',
    place: '',
    agenda: [],
  })
  const { timetable, proposed } = await show('day', inDays(1))
  expect(timetable).toMatchObject([
    { at: '10:00', kind: 'visit', customerId: 'cus_b' },
    { at: '15:00', kind: 'step', customerId: 'cus_a', what: '送合同' },
  ])
  expect(proposed.contacts).toMatchObject({ M: 1 })
})

test('R97 a plan is adjusted and taken back; a business plan shows its progress; the past is not planned', async () => {
  plant(branch, doc('a', 20, 0, { amountFen: 30_000_000 }))
  const { proposed } = await show('month')
  const quantities = { ...proposed, looks: 99 }
  await branch.get('officer', 'plan.adjust', { span: 'month', on: TODAY, quantities })
  const business = { customers: 4, amountFen: 100_000_000, products: [] }
  await branch.get('officer', 'plan.business', { on: inDays(3), business })
  await branch.get('officer', 'need.close', {
    id: 'need_a',
    customerId: 'cus_a',
    version: 1,
    closing: 'disbursed',
  })
  expect(await show('month')).toMatchObject({
    planned: { looks: 99 },
    business: { planned: business, actual: { customers: 1, amountFen: 30_000_000 } },
  })
  const back = await branch.get('officer', 'plan.adjust', { span: 'month', on: TODAY, quantities: null })
  expect(back).toMatchObject({ planned: null, business: { planned: business } })
  expect(
    await branch.ask('officer', 'plan.adjust', { span: 'week', on: inDays(-7), quantities: null }),
  ).toMatchObject({ code: 'INVALID' })
  expect((await branch.get('officer2', 'plan.show', { span: 'month', on: TODAY })).business).toMatchObject({
    planned: null,
  })
})

test('R97 by product: planned in parts of the whole, paid out counted by product, a customer with two loans once', async () => {
  const two = doc('a', 20)
  const needs = ['car', 'again'].map(id => ({
    ...needIn('a', 20, { product: '车贷', amountFen: 20_000_000 }),
    id: `need_${id}`,
  }))
  plant(
    branch,
    { ...two, journal: { ...two.journal, needs } },
    doc('b', 20, 0, { product: '经营贷', amountFen: 50_000_000 }),
    doc('c', 20, 0, { product: '经营贷', amountFen: 90_000_000 }),
  )
  const close = (id: string, customerId: string, version: number, closing: 'disbursed' | 'withdrawn') =>
    branch.get('officer', 'need.close', { id, customerId, version, closing })
  await close('need_car', 'cus_a', 1, 'disbursed')
  await close('need_again', 'cus_a', 2, 'disbursed')
  await close('need_b', 'cus_b', 1, 'disbursed')
  await close('need_c', 'cus_c', 1, 'withdrawn')
  expect((await show('month')).business?.actual).toEqual({
    customers: 2,
    amountFen: 90_000_000,
    products: [
      { product: '经营贷', customers: 1, amountFen: 50_000_000 },
      { product: '车贷', customers: 1, amountFen: 40_000_000 },
    ],
  })
  expect((await show('week')).business).toBeNull()
  const part = (product: string, customers: number, amountFen: number) => ({ product, customers, amountFen })
  const set = (...products: object[]) =>
    branch.ask('officer', 'plan.business', {
      on: TODAY,
      business: { customers: 2, amountFen: 100, products },
    } as never)
  expect(await set(part('车贷', 1, 60), part('经营贷', 1, 40))).toMatchObject({ ok: true })
  for (const wrong of [
    [part('车贷', 3, 0)],
    [part('车贷', 1, 60), part('经营贷', 1, 41)],
    [part('车贷', 1, 1), part('车贷', 1, 1)],
    [part(' ', 1, 1)],
  ])
    expect(await set(...wrong)).toMatchObject({ ok: false, code: 'INVALID' })
  expect((await show('month')).business?.planned?.products).toHaveLength(2)
})

test('R97 every 业务计划 that stood is kept with its time; the same twice is one, two at once are both kept', async () => {
  const plan = (customers: number) => ({ customers, amountFen: 100_000_000, products: [] })
  const set = (customers: number | null) =>
    branch.get('officer', 'plan.business', {
      on: TODAY,
      business: customers === null ? null : plan(customers),
    })
  await set(4)
  await set(4)
  await Promise.all([set(5), set(6)])
  await set(null)
  const versions = (await show('month')).business?.versions ?? []
  expect(versions.map(one => one.business?.customers)).toEqual([
    undefined,
    ...versions.slice(1, 3).map(one => one.business?.customers),
    4,
  ])
  expect(new Set(versions.slice(1, 3).map(one => one.business?.customers))).toEqual(new Set([5, 6]))
  expect(versions).toHaveLength(4)
  expect(versions.every(({ byName, at }) => byName === '李敏' && at >= MONDAY.getTime())).toBe(true)
  expect(
    (await branch.get('officer2', 'plan.show', { span: 'month', on: TODAY })).business?.versions,
  ).toEqual([])
})

test('日报 is drafted from the journal with 称谓 and no names; nobody else’s work is in it', async () => {
  plant(branch, doc('a', 20), { ...doc('b', 20), ownerId: 'stf_officer2' })
  await log('a', 'T')
  const { text } = await branch.get('officer', 'report.draft', { span: 'day', on: TODAY })
  expect(text).toContain('联系客户 1 次（电话 1）')
  expect(text).toContain('- 张客户：电话，联系上')
  expect(text).not.toContain('张伟')
  expect((await branch.get('officer2', 'report.draft', { span: 'week', on: TODAY })).text).toContain(
    '联系客户 0 次',
  )
})

test('R97 「在途」: open needs by 环节, the longest stuck first, 等谁; the lead sees 称谓 and counts of the own team only', async () => {
  plant(
    branch,
    doc('a', 20, 0, { stage: 'approval', stageOn: inDays(-3), waitingFor: '他爱人张丽签字' }),
    doc('b', -2, 0, { stage: 'approval', stageOn: inDays(-9) }),
    doc('c', undefined),
    { ...doc('far', 20, 0, { stage: 'approval' }), ownerId: 'stf_farOfficer' },
  )
  const { stages } = await branch.get('officer', 'board.needs', {})
  const shown = stages.filter(({ total }) => total > 0)
  expect(
    shown.map(({ stage, rows }) => [stage, rows.map(row => [row.customerId, row.daysStuck, row.isPast])]),
  ).toEqual([
    ['intent', [['cus_c', 0, false]]],
    [
      'approval',
      [
        ['cus_b', 9, true],
        ['cus_a', 3, false],
      ],
    ],
  ])
  expect(shown[1]?.rows[1]?.waitingFor).toBe('他爱人张丽签字')
  const team = await branch.get('lead', 'board.team', {})
  expect(team.stages.map(({ stage, total }) => [stage, total])).toContainEqual(['approval', 2])
  // R113 nor what the officer wrote: only whether somebody is waited for.
  for (const word of ['张伟', '张丽']) expect(JSON.stringify(team)).not.toContain(word)
  const row = { who: '张客户', officer: '李敏' }
  expect(team.stages[2]?.rows).toMatchObject([
    { ...row, daysStuck: 9, isWaiting: false },
    { ...row, daysStuck: 3, isWaiting: true },
  ])
  expect(await branch.ask('lead', 'board.team', { teamId: 'tea_2' })).toMatchObject({ code: 'NOT_FOUND' })
})
