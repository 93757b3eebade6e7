import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const it = { customerId: 'cus_it' }
const step = { id: 'stp_1', what: '约见老板', by: inDays(7), isDone: false }
const plan = { ...it, version: 0, goal: '把代发工资争取过来', steps: [step] }
/** 重点 from 500,000 yuan of open needs. */
const key = (id: string, more: object = {}) =>
  customerDoc(id, { needs: [needIn(id, 20, { amountFen: 60_000_000 })], ...more })

beforeEach(() => {
  branch.reset()
  plant(
    branch,
    key('it', { name: '张三' }),
    key('other'),
    customerDoc('plain'),
    key('mate', { ownerId: 'stf_officer2' }),
  )
})

test('R60 every 重点 customer of one’s own book is listed, with its plan or without', async () => {
  expect(await branch.get('officer', 'keyPlan.save', plan)).toEqual({
    goal: plan.goal,
    steps: [step],
    version: 1,
  })
  const { rows } = await branch.get('officer', 'keyPlan.list', {})
  expect([...rows].sort((a, b) => (a.customerId < b.customerId ? -1 : 1))).toMatchObject([
    { customerId: 'cus_it', name: '张三', goal: plan.goal, steps: 1, done: 0, nextOn: inDays(7) },
    { customerId: 'cus_other', goal: '', steps: 0, nextOn: null },
  ])
})

test('R60 a step is ticked off by saving the plan anew; the same save twice is one', async () => {
  await branch.get('officer', 'keyPlan.save', plan)
  const done = { ...plan, version: 1, steps: [{ ...step, isDone: true }] }
  expect(await branch.get('officer', 'keyPlan.save', done)).toMatchObject({ version: 2 })
  expect(await branch.get('officer', 'keyPlan.save', done)).toMatchObject({ version: 2 })
  expect(await branch.get('officer', 'keyPlan.get', it)).toMatchObject({
    isKey: true,
    plan: { steps: [{ isDone: true }], version: 2 },
  })
})

test('R60 bad input is refused and changes nothing', async () => {
  await branch.get('officer', 'keyPlan.save', plan)
  const before = branch.everything()
  const save = (more: object) =>
    branch.ask('officer', 'keyPlan.save', { ...plan, version: 1, ...more } as never)
  const many = Array.from({ length: 6 }, (_, i) => ({ ...step, id: `stp_${i}` }))
  for (const [more, code] of [
    [{ version: 0, goal: '别的' }, 'CONFLICT'],
    [{ steps: [step, step] }, 'INVALID'],
    [{ steps: many }, 'INVALID'],
    [{ steps: [{ ...step, id: 'stp_2', by: inDays(-1) }] }, 'INVALID'],
    [{ goal: '' }, 'INVALID'],
    [{ goal: '长'.repeat(61) }, 'INVALID'],
    [{ customerId: 'cus_plain', version: 0 }, 'INVALID'],
    [{ customerId: 'cus_mate', version: 0 }, 'NOT_FOUND'],
  ] as const)
    expect([more, await save(more)]).toMatchObject([more, { code }])
  expect(await branch.ask('officer2', 'keyPlan.get', it)).toMatchObject({ code: 'NOT_FOUND' })
  expect(branch.everything()).toEqual(before)
})

const open = () => branch.docs<{ _id: string; on: string; what: string }>('reminders', { isOpen: true })
const inToday = async (who: 'officer' | 'officer2' = 'officer') =>
  (await branch.get(who, 'today.list', {})).reminders.map(({ what }) => what)
const today = { ...step, by: inDays(0) }
const save = (more: object) => branch.get('officer', 'keyPlan.save', { ...plan, ...more } as never)

test('R60 a step is in 今天 on its day and not before, opens its plan, and is gone once it is ticked off there or here', async () => {
  const later = { id: 'stp_2', what: '送方案', by: inDays(1), isDone: false }
  const undated = { id: 'stp_3', what: '请吃饭', by: null, isDone: false }
  await save({ steps: [today, later, undated] })
  expect(open()).toMatchObject([
    { kind: 'action', what: '计划：约见老板', salutation: '张客户', page: 'pages/value/one?id=cus_it' },
    { what: '计划：送方案', on: inDays(1) },
  ])
  expect(await inToday()).toEqual(['计划：约见老板'])
  // Ticked off in the plan.
  await save({ version: 1, steps: [{ ...today, isDone: true }, later, undated] })
  expect(await inToday()).toEqual([])
  // A slip of the finger: it asks again.
  await save({ version: 2, steps: [today, later, undated] })
  expect(await inToday()).toEqual(['计划：约见老板'])
  // Ticked off in 今天, twice.
  const id = open().find(({ on }) => on === inDays(0))?._id ?? ''
  await branch.get('officer', 'reminder.done', { id })
  await branch.get('officer', 'reminder.done', { id })
  const { plan: now } = await branch.get('officer', 'keyPlan.get', it)
  expect(now.steps.map(({ id, isDone }) => [id, isDone])).toEqual([
    ['stp_1', true],
    ['stp_2', false],
    ['stp_3', false],
  ])
  expect(open()).toMatchObject([{ what: '计划：送方案' }])
})

test('R60 a step that is re-dated or put in other words moves with it; one that is taken away asks no more', async () => {
  await save({ steps: [today] })
  await save({ version: 1, steps: [{ ...today, by: inDays(3), what: '约见财务' }] })
  expect(open()).toMatchObject([{ on: inDays(3), what: '计划：约见财务' }])
  await save({ version: 2, goal: '', steps: [] })
  expect(open()).toEqual([])
})

test('R60 a save that was cut off before its reminders is made whole by the next tap', async () => {
  await save({ steps: [today] })
  branch.engine.clear('reminders')
  await save({ steps: [today] })
  expect(await inToday()).toEqual(['计划：约见老板'])
})

test('R102 who covers a leave has the steps of the day, and ticks them off', async () => {
  await save({ steps: [today] })
  const away = { from: inDays(0), to: inDays(3), deputyId: 'stf_officer2' }
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away })
  expect(await inToday('officer2')).toEqual(['计划：约见老板'])
  await branch.get('officer2', 'reminder.done', { id: open()[0]?._id ?? '' })
  expect((await branch.get('officer', 'keyPlan.get', it)).plan.steps).toMatchObject([{ isDone: true }])
})

test('R104 another’s step is nobody else’s to tick off', async () => {
  await save({ steps: [today] })
  const before = branch.everything()
  expect(await branch.ask('officer2', 'reminder.done', { id: open()[0]?._id ?? '' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(branch.everything()).toEqual(before)
})
