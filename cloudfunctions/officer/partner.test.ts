import { customerDoc, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())
const create = (more: object = {}) =>
  branch.ask('officer', 'customer.create', { id: 'cus_p', kind: 'partner', name: '城南二手车行', ...more })

test('R86 a partner is a kind of customer, filtered by it', async () => {
  expect(await create()).toMatchObject({ ok: true, data: { kind: 'partner' } })
  plant(branch, customerDoc('it'))
  const { rows } = await branch.get('officer', 'customer.list', { filter: { kind: 'partner' } })
  expect(rows.map(({ id }) => id)).toEqual(['cus_p'])
})

test.each([
  ['name', { name: '鑫达贷款中介' }],
  ['tags', { tags: ['助贷'] }],
  ['note', { note: '专做过桥资金' }],
])('R86 a loan agent by its %s is refused as a partner in words, and nothing is written', async (_, more) => {
  expect(await create(more)).toMatchObject({
    ok: false,
    code: 'FORBIDDEN',
    message: expect.stringContaining('默认不合作'),
  })
  expect(branch.docs('customers')).toEqual([])
})

test('R86 nor is one made of a partner later; a customer who works there is a customer', async () => {
  await create()
  const changes = { id: 'cus_p', version: 1, changes: { tags: ['助贷'] } }
  expect(await branch.ask('officer', 'customer.update', changes)).toMatchObject({
    ok: false,
    code: 'FORBIDDEN',
  })
  expect(await create({ id: 'cus_q', kind: 'person', name: '赵明', note: '在助贷公司上班' })).toMatchObject({
    ok: true,
  })
})
