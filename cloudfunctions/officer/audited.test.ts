import { customerDoc, inDays, plant } from '../../devtools/testing/customers'
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
