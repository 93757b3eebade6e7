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
