import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

/** Of two calls in a row: what the second answered, and whether it changed anything. */
const again = async <T>(
  call: () => Promise<T>,
  second = call,
): Promise<{ first: T; reply: T; isChanged: boolean }> => {
  const first = await call()
  const before = JSON.stringify(branch.everything())
  const reply = await second()
  return { first, reply, isChanged: JSON.stringify(branch.everything()) !== before }
}
const LOG: Input<'followUp.log'> = {
  id: 'fol_1',
  customerId: 'cus_it',
  version: 1,
  at: MONDAY.getTime(),
  channel: 'T',
  outcome: 'reached',
  note: '问了利率',
  answers: [{ needId: 'need_lead', demand: 'clear', expectedOn: inDays(60) }],
}
const CREATE = {
  id: 'cus_new',
  kind: 'person',
  name: '赵六',
  phone: phone(6),
  tags: ['老客户'],
} satisfies Input<'customer.create'>
const NEED = {
  id: 'need_new',
  customerId: 'cus_it',
  version: 1,
  product: '经营贷',
  amountFen: 100,
  demand: 'clear',
  expectedOn: inDays(9),
} as const
const plantOne = () => plant(branch, customerDoc('it', { needs: [needIn('lead', 20)] }))

test('the same customer created twice is one customer, answered twice', async () => {
  const { first, reply, isChanged } = await again(() => branch.ask('officer', 'customer.create', CREATE))
  expect([reply, isChanged]).toEqual([first, false])
  expect(first.ok).toBe(true)
})

test.each([{ name: '钱七' }, { phone: phone(7) }, { tags: [] }, { note: '新' }])(
  'another customer under the same id is refused: %j',
  async change => {
    const create = (more: object) => branch.ask('officer', 'customer.create', { ...CREATE, ...more })
    const { reply, isChanged } = await again(
      () => create({}),
      () => create(change),
    )
    expect([reply, isChanged]).toMatchObject([{ ok: false, code: 'ID_TAKEN' }, false])
  },
)

test('a colleague’s id is taken, whatever the content, and says nothing of what it holds', async () => {
  const create = (who: 'officer' | 'officer2') => branch.ask(who, 'customer.create', CREATE)
  const { reply, isChanged } = await again(
    () => create('officer'),
    () => create('officer2'),
  )
  expect(reply).toEqual({ ok: false, code: 'ID_TAKEN', message: expect.any(String) })
  expect(isChanged).toBe(false)
})

test('R44 a second customer of the same phone is refused; a colleague may have one', async () => {
  await branch.get('officer', 'customer.create', CREATE)
  const twin = { ...CREATE, id: 'cus_twin' }
  expect(await branch.ask('officer', 'customer.create', twin)).toMatchObject({ ok: false, code: 'DUPLICATE' })
  expect(await branch.ask('officer2', 'customer.create', twin)).toMatchObject({ ok: true })
})

test('the same follow-up delivered twice is one entry and one version', async () => {
  plantOne()
  const { first, reply, isChanged } = await again(() => branch.ask('officer', 'followUp.log', LOG))
  expect([reply, isChanged]).toEqual([first, false])
  expect(first).toMatchObject({ ok: true, data: { customer: { version: 2 } } })
})

test('a follow-up delivered again after somebody went on is still the same one', async () => {
  plantOne()
  await branch.get('officer', 'followUp.log', LOG)
  await branch.get('officer', 'review.confirm', { id: 'rev_1', customerId: 'cus_it', version: 2 })
  const { reply, isChanged } = await again(() => branch.ask('officer', 'followUp.log', LOG))
  expect([reply, isChanged]).toMatchObject([{ ok: true, data: { entry: { id: 'fol_1' } } }, false])
})

test.each([
  { note: '别的' },
  { channel: 'M' },
  { at: MONDAY.getTime() - 60_000 },
  { answers: [{ needId: 'need_lead', demand: 'none', expectedOn: null }] },
  { customerId: 'cus_other' },
])('another follow-up under the same id is refused: %j', async change => {
  plantOne()
  plant(branch, customerDoc('other', { needs: [needIn('lead', 20)] }))
  const log = (more: object) => branch.ask('officer', 'followUp.log', { ...LOG, ...more })
  const { reply, isChanged } = await again(
    () => log({}),
    () => log(change),
  )
  expect([reply, isChanged]).toMatchObject([{ ok: false, code: 'ID_TAKEN' }, false])
})

test('a repeated follow-up answers nothing once the customer is somebody else’s', async () => {
  plantOne()
  await branch.get('officer', 'followUp.log', LOG)
  branch.engine.update('customers', {}, { $set: { ownerId: 'stf_officer2' } }, true)
  expect(await branch.ask('officer', 'followUp.log', LOG)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('the same need added twice is one need', async () => {
  plantOne()
  const { first, reply, isChanged } = await again(() => branch.ask('officer', 'need.add', NEED))
  expect([reply, isChanged]).toEqual([first, false])
  expect(first).toMatchObject({ ok: true, data: { version: 2 } })
})

test.each([
  { amountFen: 200 },
  { product: '消费贷' },
  { demand: 'latent', expectedOn: null },
  { expectedOn: inDays(10) },
])('another need under the same id is refused: %j', async change => {
  plantOne()
  const add = (more: object) => branch.ask('officer', 'need.add', { ...NEED, ...more } as typeof NEED)
  const { reply, isChanged } = await again(
    () => add({}),
    () => add(change),
  )
  expect([reply, isChanged]).toMatchObject([{ ok: false, code: 'ID_TAKEN' }, false])
})

test('the id of a need that is closed stays taken', async () => {
  plantOne()
  const close = { id: 'need_lead', customerId: 'cus_it', version: 1, closing: 'withdrawn' } as const
  await branch.get('officer', 'need.close', close)
  const add = { ...NEED, id: 'need_lead', version: 2 }
  expect(await branch.ask('officer', 'need.add', add)).toMatchObject({ ok: false, code: 'ID_TAKEN' })
})

test('a need that is there already tells a colleague nothing of the customer', async () => {
  plantOne()
  await branch.get('officer', 'need.add', NEED)
  expect(await branch.ask('officer2', 'need.add', NEED)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('needs of two customers that bear the same id can both be closed', async () => {
  plant(
    branch,
    customerDoc('a', { needs: [needIn('lead', 20)] }),
    customerDoc('b', { needs: [needIn('lead', 20)] }),
  )
  for (const customerId of ['cus_a', 'cus_b']) {
    const close = { id: 'need_lead', customerId, version: 1, closing: 'withdrawn' } as const
    expect(await branch.ask('officer', 'need.close', close)).toMatchObject({ ok: true })
  }
  expect(branch.docs('needs')).toHaveLength(2)
})

test('a follow-up whose new need would bear the id of an open one is refused', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('1', 20)] }))
  const answers = [
    { needId: 'need_1', demand: 'clear', expectedOn: inDays(20) },
    { needId: null, demand: 'clear', expectedOn: inDays(30) },
  ] as const
  const reply = await branch.ask('officer', 'followUp.log', { ...LOG, answers: [...answers] })
  expect(reply).toMatchObject({ ok: false, code: 'ID_TAKEN' })
})

test('the same team created twice is one; another name under its id is refused', async () => {
  const create = (name: string) => branch.ask('admin', 'team.create', { id: 'tea_9', name })
  expect(await create('个贷部')).toEqual(await create('个贷部'))
  expect(await create('公司部')).toMatchObject({ ok: false, code: 'ID_TAKEN' })
  expect(branch.docs('teams', { _id: 'tea_9' })).toEqual([{ _id: 'tea_9', name: '个贷部' }])
})
