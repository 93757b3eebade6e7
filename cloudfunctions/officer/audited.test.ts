import { NO_WISHES } from '@/domain/contact-wishes'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(branch, customerDoc('a'), customerDoc('b'))
})

const customerId = 'cus_a'
/** The latest record of that act: by whom, about whom, and what more it says. */
const recorded = (what: string) => branch.docs('audit', { what })

test('R113 a change of a customer is recorded with the names of the fields and none of the words', async () => {
  const changes = { name: '欧阳修远', note: '家里有事' }
  await branch.get('officer', 'customer.update', { id: customerId, version: 1, changes })
  expect(recorded('customer.update')).toMatchObject([
    { byId: 'stf_officer', subjectId: customerId, fields: 'name note' },
  ])
  expect(JSON.stringify(branch.docs('audit'))).not.toMatch(/欧阳|家里/)
})

test('R113 a new customer is recorded once, also where the call is repeated, and nothing of what was written', async () => {
  const made = { id: 'cus_new', kind: 'person', name: '欧阳修远', note: '家里有事' } as const
  await branch.get('officer', 'customer.create', made)
  await branch.get('officer', 'customer.create', made)
  expect(recorded('customer.create')).toMatchObject([{ byId: 'stf_officer', subjectId: 'cus_new' }])
  expect(JSON.stringify(branch.docs('audit'))).not.toMatch(/欧阳|家里/)
})

test('R113 archiving and restoring are recorded; a change on an old version is neither made nor recorded', async () => {
  await branch.get('officer', 'customer.archive', { id: customerId, version: 1, reason: '搬走了' })
  await branch.get('officer', 'customer.restore', { id: customerId, version: 2 })
  expect([recorded('customer.archive'), recorded('customer.restore')]).toMatchObject([
    [{ subjectId: customerId }],
    [{ subjectId: customerId }],
  ])
  const late = { id: customerId, version: 1, reason: '搬走了' }
  expect(await branch.ask('officer', 'customer.archive', late)).toMatchObject({ ok: false, code: 'CONFLICT' })
  expect(recorded('customer.archive')).toHaveLength(1)
  expect(JSON.stringify(branch.docs('audit'))).not.toContain('搬走')
})

test('R113 a fact is recorded by its key, an own one without its label, and what changes nothing not at all', async () => {
  const said = { customerId, source: 'talk' as const }
  const turnover = {
    ...said,
    version: 0,
    field: { key: 'turnover' as const },
    value: { number: 100, unit: '万元' },
  }
  await branch.get('officer', 'fact.set', turnover)
  await branch.get('officer', 'fact.set', turnover)
  const own = { label: '爱好', kind: 'attitude' as const }
  await branch.get('officer', 'fact.set', { ...said, version: 0, field: own, value: { text: '喝茶' } })
  expect(recorded('fact.set')).toMatchObject([
    { byId: 'stf_officer', subjectId: customerId, fact: 'turnover' },
    { byId: 'stf_officer', subjectId: customerId, fact: 'own' },
  ])
})

test('R113 a relation is recorded when it is made, once, and when it is taken away', async () => {
  const add = {
    id: 'rel_1',
    customerId,
    kind: 'spouse' as const,
    otherId: 'cus_b',
    backup: null,
    needId: null,
  }
  await branch.get('officer', 'relation.add', add)
  await branch.get('officer', 'relation.add', add)
  await branch.get('officer', 'relation.remove', { id: 'rel_1', customerId })
  const about = { subjectId: customerId, relationId: 'rel_1' }
  expect(recorded('relation.add')).toMatchObject([{ ...about, otherId: 'cus_b' }])
  expect(recorded('relation.remove')).toMatchObject([about])
})

test('R113 who approved a text, and who retired it, is recorded', async () => {
  const text = {
    id: 'txt_1',
    kind: 'news' as const,
    occasion: null,
    title: '夜市',
    body: '夜市开了。',
    validUntil: inDays(30),
  }
  await branch.get('compliance', 'text.save', text)
  expect(await branch.ask('compliance', 'text.approve', { id: 'txt_1', version: 1 })).toMatchObject({
    ok: false,
  })
  expect(recorded('text.approve')).toEqual([])
  await branch.get('admin', 'text.approve', { id: 'txt_1', version: 1 })
  await branch.get('admin', 'text.retire', { id: 'txt_1', version: 2 })
  expect([recorded('text.approve'), recorded('text.retire')]).toMatchObject([
    [{ byId: 'stf_admin', subjectId: 'txt_1' }],
    [{ byId: 'stf_admin', subjectId: 'txt_1' }],
  ])
})

test('R113 a need is recorded when it is added and when its amount is changed, a repeat and a refusal are not', async () => {
  const need = { product: '经营贷', amountFen: 100, demand: 'latent', expectedOn: null } as const
  const add = { id: 'need_1', customerId, version: 1, ...need }
  await branch.get('officer', 'need.add', add)
  await branch.get('officer', 'need.add', add)
  const update = { id: 'need_1', customerId, version: 2, changes: { amountFen: 900 } }
  await branch.get('officer', 'need.update', update)
  expect(await branch.ask('officer', 'need.update', update)).toMatchObject({ code: 'CONFLICT' })
  const about = { byId: 'stf_officer', subjectId: customerId, needId: 'need_1' }
  expect(recorded('need.add')).toMatchObject([about])
  expect(recorded('need.update')).toMatchObject([{ ...about, fields: 'amountFen' }])
})

test('R113 how a need ended is recorded once, with its code; a refused end is not', async () => {
  plant(branch, customerDoc('it', { needs: [needIn('1', 20), needIn('2', 40)] }))
  const end = { id: 'need_1', customerId: 'cus_it', version: 1, closing: 'elsewhere' } as const
  expect(await branch.ask('officer2', 'need.close', end)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('officer', 'need.close', { ...end, closing: 'rejected' })).toMatchObject({
    code: 'INVALID',
  })
  await branch.get('officer', 'need.close', end)
  expect(await branch.ask('officer', 'need.close', end)).toMatchObject({ ok: false })
  await branch.get('officer', 'need.close', { ...end, id: 'need_2', version: 2, closing: 'disbursed' })
  const about = { byId: 'stf_officer', subjectId: 'cus_it' }
  expect(recorded('need.close')).toMatchObject([
    { ...about, needId: 'need_1', closing: 'elsewhere' },
    { ...about, needId: 'need_2', closing: 'disbursed' },
  ])
})

test('R113 R125 a loan is recorded when it is added, changed and settled', async () => {
  const days = { disbursedOn: TODAY, repay: null, maturesOn: null, creditUntil: null }
  const loan = { id: 'dea_1', customerId, product: '经营贷', amountFen: 100, ...days }
  await branch.get('officer', 'dealing.add', { ...loan, version: 1 })
  const target = { id: 'dea_1', customerId }
  await branch.get('officer', 'dealing.update', { ...target, version: 2, changes: { amountFen: 900 } })
  await branch.get('officer', 'dealing.settle', { ...target, version: 3, settledOn: TODAY })
  const about = { byId: 'stf_officer', subjectId: customerId, dealingId: 'dea_1' }
  expect(recorded('dealing.add')).toMatchObject([about])
  expect(recorded('dealing.update')).toMatchObject([{ ...about, fields: 'amountFen' }])
  expect(recorded('dealing.settle')).toMatchObject([about])
})

test('R113 R47 a firm’s person is recorded when saved and removed, without name or phone', async () => {
  plant(branch, customerDoc('firm', { kind: 'firm', name: '云栖茶业' }))
  const target = { id: 'cop_1', customerId: 'cus_firm' }
  const wishes = { ...NO_WISHES, refusedChannels: [] }
  const said = { role: 'finance', name: '钱会计', phone: phone(8), wishes, refusesContact: false } as const
  await branch.get('officer', 'contactPerson.save', { ...target, ...said, version: 0 })
  await branch.get('officer', 'contactPerson.save', { ...target, ...said, version: 1, phone: phone(9) })
  await branch.get('officer', 'contactPerson.remove', target)
  const about = { byId: 'stf_officer', subjectId: 'cus_firm', personId: 'cop_1' }
  expect(recorded('contactPerson.save')).toMatchObject([about, about])
  expect(recorded('contactPerson.remove')).toMatchObject([about])
  expect(JSON.stringify(branch.docs('audit'))).not.toMatch(/钱会计|144\d{8}/)
})
