import { customerDoc, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
let token = ''
const son = { customerId: 'cus_son' }
const desk = () => branch.get('customer', 'rights.see', { token })
const unshare = (id: string) => branch.ask('customer', 'rights.unshare', { token, id })
const tellMother = () => branch.ask('officer', 'customer.phone', { id: 'cus_mother', aboutId: 'cus_son' })
const relate = async (id: string, customerId: string, otherId: string, kind: 'parent' | 'other') => {
  const plain = { needId: null, backup: null }
  await branch.get('officer', 'relation.add', { id, customerId, otherId, kind, ...plain })
  await branch.get('officer', 'relation.consent', { id, ...son, isGiven: true })
}

beforeEach(async () => {
  branch.reset()
  plant(
    branch,
    customerDoc('son', { name: '王小明', phone: phone(1) }),
    customerDoc('mother', { name: '李桂兰', phone: phone(2) }),
  )
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', ...son, asked })
  token = made.path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_1', isCustomer: true })
})

test('R83 the desk says who may be told, by the relation and not the whole name, one line a person', async () => {
  expect((await desk()).shares).toEqual([])
  await relate('rel_1', 'cus_son', 'cus_mother', 'parent')
  await relate('rel_2', 'cus_mother', 'cus_son', 'other')
  const { shares } = await desk()
  expect(shares).toEqual([{ id: expect.any(String), who: expect.stringMatching(/^(父母|其他亲友) 李\*\*$/) }])
})

test('R83 taken back on the card the wall stands at once, by whatever relation it was open, with evidence and word', async () => {
  await relate('rel_1', 'cus_son', 'cus_mother', 'parent')
  await relate('rel_2', 'cus_mother', 'cus_son', 'other')
  expect(await tellMother()).toMatchObject({ ok: true })
  expect(await unshare('rel_1')).toMatchObject({ ok: true, data: { shares: [] } })
  expect(await tellMother()).toMatchObject({ code: 'WALL' })
  expect(branch.docs('consents', { isGiven: false })).toMatchObject([
    { customerId: 'cus_son', what: 'share:cus_mother', how: 'card', on: TODAY },
  ])
  const { rows } = await branch.get('officer', 'followUp.list', son)
  expect(rows[0]).toMatchObject({ note: '不同意再把自己的事告诉父母 李**', by: '客户' })
  const before = branch.everything()
  expect(await unshare('rel_1')).toMatchObject({ ok: true })
  expect(branch.everything()).toEqual(before)
})

test('R82 nobody takes back what is not theirs: a relation of others is not there, a proposed person is refused', async () => {
  plant(branch, customerDoc('far', { name: '赵明' }))
  const plain = { needId: null, backup: null }
  const theirs = { id: 'rel_9', customerId: 'cus_mother', otherId: 'cus_far', kind: 'other' } as const
  await branch.get('officer', 'relation.add', { ...theirs, ...plain })
  await branch.get('officer', 'relation.consent', { id: 'rel_9', customerId: 'cus_mother', isGiven: true })
  expect(await unshare('rel_9')).toMatchObject({ code: 'NOT_FOUND' })
  branch.engine.clear('identities')
  expect(await unshare('rel_9')).toMatchObject({ code: 'FORBIDDEN' })
})
