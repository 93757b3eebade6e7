import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(branch, customerDoc('it', { needs: [needIn('lead', 20)] }))
})

const log = (id: number, version: number) =>
  branch.ask('officer', 'followUp.log', {
    id: `fol_${id}`,
    customerId: 'cus_it',
    version,
    at: MONDAY.getTime() - id,
    channel: 'T',
    outcome: 'reached',
    note: `第 ${id} 次`,
    answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(20 + id) }],
  })
const twenty = Array.from({ length: 20 }, (_, i) => i + 1)
const customer = () =>
  branch.docs<{ version: number; journal: { needs: { expectedOn: string }[] } }>('customers')[0]
const codes = (replies: readonly { ok: boolean; code?: string }[]) =>
  replies.map(reply => (reply.ok ? 'ok' : reply.code))

test('of twenty follow-ups at once on one version one wins, all others are a CONFLICT, none is half written', async () => {
  const replies = await Promise.all(twenty.map(id => log(id, 1)))
  expect(codes(replies).sort()).toEqual([...Array.from({ length: 19 }, () => 'CONFLICT'), 'ok'])
  const [entry, ...others] = branch.docs<{
    _id: string
    madeVersion: number
    answers: { expectedOn: string }[]
  }>('entries')
  expect([others, entry?.madeVersion, customer()?.version]).toEqual([[], 2, 2])
  expect(customer()?.journal.needs[0]?.expectedOn).toBe(entry?.answers[0]?.expectedOn)
})

test('officers who read again and repeat all get through: as many versions as entries', async () => {
  const persist = async (id: number): Promise<void> => {
    for (let version = 1; ; version = customer()?.version ?? 0) if ((await log(id, version)).ok) return
  }
  await Promise.all(twenty.slice(0, 8).map(persist))
  const made = branch.docs<{ madeVersion: number }>('entries').map(entry => entry.madeVersion)
  expect(made.sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  expect(customer()?.version).toBe(9)
})

test('one follow-up delivered twenty times at once is written once and answered twenty times alike', async () => {
  const replies = await Promise.all(twenty.map(() => log(1, 1)))
  expect(new Set(replies.map(reply => JSON.stringify(reply))).size).toBe(1)
  expect(replies[0]).toMatchObject({ ok: true, data: { customer: { version: 2 } } })
  expect([branch.docs('entries').length, customer()?.version]).toEqual([1, 2])
})

test('one customer created ten times at once is one customer; ten of one id and other names: one wins', async () => {
  const create = (id: string, name: string) =>
    branch.ask('officer', 'customer.create', { id, name, kind: 'person' })
  expect(codes(await Promise.all(twenty.slice(0, 10).map(() => create('cus_a', '赵六'))))).toEqual(
    Array(10).fill('ok'),
  )
  const others = await Promise.all(twenty.slice(0, 10).map(i => create('cus_b', `钱${i}`)))
  expect(codes(others).sort()).toEqual([...Array(9).fill('ID_TAKEN'), 'ok'])
  expect(branch.docs('customers')).toHaveLength(3)
})

test('a follow-up, a review, a change and a need at once on one version: one of them wins', async () => {
  const at = { customerId: 'cus_it', version: 1 }
  const need = {
    ...at,
    id: 'need_2',
    product: '消费贷',
    amountFen: 1,
    demand: 'latent',
    expectedOn: null,
  } as const
  const replies = await Promise.all([
    log(1, 1),
    branch.ask('officer', 'review.confirm', { ...at, id: 'rev_1' }),
    branch.ask('officer', 'customer.update', { id: 'cus_it', version: 1, changes: { note: '改' } }),
    branch.ask('officer', 'need.add', need),
    branch.ask('officer', 'need.close', { ...at, id: 'need_lead', closing: 'withdrawn' }),
  ])
  expect(codes(replies).sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'ok'])
  expect(customer()?.version).toBe(2)
})

test('a follow-up and its undo race: the customer and its entries agree', async () => {
  await log(1, 1)
  const replies = await Promise.all([
    log(2, 2),
    branch.ask('officer', 'followUp.undo', { id: 'fol_1', version: 2 }),
    branch.ask('officer', 'followUp.undo', { id: 'fol_1', version: 2 }),
  ])
  expect(replies.filter(reply => reply.ok)).toHaveLength(1)
  expect(customer()?.version).toBe(3)
  const kept = branch.docs('entries').map(entry => entry._id)
  expect([['fol_1', 'fol_2'], []]).toContainEqual(kept.sort())
})
