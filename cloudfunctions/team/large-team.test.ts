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
