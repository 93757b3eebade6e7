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
  const business = { customers: 4, amountFen: 100_000_000 }
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
    doc('a', 20, 0, { stage: 'approval', stageOn: inDays(-3), waitingFor: '评审' }),
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
  expect(shown[1]?.rows[1]?.waitingFor).toBe('评审')
  const team = await branch.get('lead', 'board.team', {})
  expect(team.stages.map(({ stage, total }) => [stage, total])).toContainEqual(['approval', 2])
  expect(JSON.stringify(team)).not.toContain('张伟')
  expect(team.stages[2]?.rows[0]).toMatchObject({ who: '张客户', officer: '李敏', daysStuck: 9 })
  expect(await branch.ask('lead', 'board.team', { teamId: 'tea_2' })).toMatchObject({ code: 'NOT_FOUND' })
})
