import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()

/** More than the local cloud lets a query look at beside what it asks for: those whom neither list is about. */
const MANY = 1100
const key = { isKey: true, byHand: true, reason: '重点' }

beforeEach(() => {
  branch.reset()
  const quiet = Array.from({ length: MANY }, (_, i) => customerDoc(`quiet${i}`))
  const intents = Array.from({ length: 3 }, (_, i) =>
    customerDoc(`intent${i}`, { needs: [needIn(`i${i}`, 120)] }),
  )
  const underWay = customerDoc('way', { needs: [needIn('way', 20, { stage: 'approval' })] })
  const past = { createdOn: inDays(-60), importance: key }
  const late = customerDoc('late', { ...past, needs: [needIn('late', -40, { openedOn: inDays(-60) })] })
  plant(branch, ...quiet, ...intents, underWay, late)
})

test('the board of a large team looks at the customers whose needs are under way and at no others', async () => {
  const { stages } = await branch.get('lead', 'board.team', {})
  expect(stages.flatMap(({ rows }) => rows.map(({ customerId }) => customerId))).toEqual(['cus_way'])
})

test('R117 who needs another try is found in a large team without looking at every D', async () => {
  const { rows } = await branch.get('lead', 'refollow.list', {})
  expect(rows.map(({ customerId }) => customerId)).toEqual(['cus_late'])
})

test('R46 the stock of a team of ten with 2,000 customers each is told in one call, whoever they are', async () => {
  branch.reset()
  const [officer] = branch.docs<{ _id: string }>('staff', { _id: 'stf_officer' })
  const ten = Array.from({ length: 10 }, (_, i) => `stf_ten${i}`)
  branch.engine.insertMany('staff', ten.map(_id => ({ ...officer, _id, openid: _id })) as never)
  const one = customerDoc('one')
  for (const ownerId of ten)
    plant(
      branch,
      ...Array.from({ length: 2000 }, (_, i) => ({ ...one, _id: `cus_${ownerId.slice(4)}x${i}`, ownerId })),
    )
  const { total, people } = await branch.get('lead', 'stock.team', { span: 'week', isLast: false })
  expect(total.grades.map(({ end }) => end)).toEqual([0, 0, 0, 20_000, 0])
  expect(people.filter(({ grades }) => grades[3]?.end === 2000)).toHaveLength(10)
  const who = { span: 'week', isLast: false, of: 'D', part: 'end' } as const
  const { total: all, rows } = await branch.get('lead', 'stock.teamWho', who)
  expect([all, rows.length]).toEqual([20_000, 100])
})
