import { NO_WISHES } from '@/domain/contact-wishes'
import type { Input } from '../../devtools/testing/branch'
import { customerDoc, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const firm = { customerId: 'cus_firm' }
const wishes = { ...NO_WISHES, refusedChannels: [] }
const person = (part: Partial<Input<'contactPerson.save'>> = {}): Input<'contactPerson.save'> => ({
  ...firm,
  id: 'cop_a',
  version: 0,
  role: 'finance',
  name: '钱会计',
  phone: phone(8),
  wishes,
  refusesContact: false,
  ...part,
})
const save = (part: Partial<Input<'contactPerson.save'>> = {}) =>
  branch.get('officer', 'contactPerson.save', person(part))
const dial = (more: object = {}) =>
  branch.ask('officer', 'contactPerson.phone', { ...firm, id: 'cop_a', ...more })

beforeEach(() => {
  branch.reset()
  plant(branch, customerDoc('firm', { kind: 'firm', name: '云栖茶业' }), customerDoc('it'))
})

test('R47 persons of a firm come by role, each with a number of their own, masked and stored sealed', async () => {
  await save()
  const { persons } = await save({ id: 'cop_b', role: 'legal', name: '王总', phone: null })
  expect(persons.map(({ name, phoneMasked }) => [name, phoneMasked])).toEqual([
    ['王总', null],
    ['钱会计', `144****${phone(8).slice(-4)}`],
  ])
  expect(JSON.stringify(branch.docs('contactPersons'))).not.toContain(phone(8))
  expect(await dial()).toEqual({ ok: true, data: { phone: phone(8), dont: '' } })
})

test('a phone that is left out stays, null removes it; who was overtaken is told', async () => {
  await save()
  const { id: _, phone: __, ...rest } = person({ version: 1, name: '钱会计（新）' })
  await branch.get('officer', 'contactPerson.save', { ...rest, id: 'cop_a' })
  expect(await dial()).toMatchObject({ ok: true })
  expect(await branch.ask('officer', 'contactPerson.save', person({ version: 1 }))).toMatchObject({
    code: 'CONFLICT',
  })
  await save({ version: 2, phone: null })
  expect(await dial()).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test.each<[string, Partial<Input<'contactPerson.save'>>]>([
  ['who refuses contact', { refusesContact: true }],
  ['who refuses calls', { wishes: { ...wishes, refusedChannels: ['T'] } }],
  ['who named other hours', { wishes: { ...wishes, hours: { from: '18:00', to: '19:00' } } }],
])('R47, R79 %s is not dialled, is said so in the list, and no dial is recorded', async (_, part) => {
  const { persons } = await save(part)
  expect(persons[0]?.hold?.sentence).toMatch(/[\u4e00-\u9fff]{2}/)
  expect(await dial()).toMatchObject({ ok: false, code: 'CONDUCT' })
  expect(branch.docs('audit', { what: 'customer.phone' })).toEqual([])
})

test('R47, R79 what the firm refused binds its persons, too; a call asked for goes through and is recorded as such', async () => {
  plant(branch, customerDoc('shy', { kind: 'firm', refusesContact: true }))
  await save({ customerId: 'cus_shy' })
  const shy = { customerId: 'cus_shy' }
  expect(await dial(shy)).toMatchObject({ ok: false, code: 'CONDUCT' })
  expect(await dial({ ...shy, isAsked: true })).toMatchObject({ ok: true })
  expect(branch.docs('audit', { what: 'customer.phone' })).toMatchObject([
    { subjectId: 'cus_shy', personId: 'cop_a', askedDespite: 'refusesContact' },
  ])
})

test('R82 a person of another firm is not found; a person customer has none', async () => {
  await save()
  plant(branch, customerDoc('other', { kind: 'firm' }))
  expect(await dial({ customerId: 'cus_other' })).toMatchObject({ code: 'NOT_FOUND' })
  const remove = { id: 'cop_a', customerId: 'cus_other' } as const
  expect(await branch.ask('officer', 'contactPerson.remove', remove)).toMatchObject({ code: 'NOT_FOUND' })
  const own = await branch.ask('officer', 'contactPerson.save', person({ id: 'cop_c', customerId: 'cus_it' }))
  expect(own).toMatchObject({ ok: false, code: 'INVALID' })
  expect((await branch.get('officer', 'contactPerson.remove', { ...firm, id: 'cop_a' })).persons).toEqual([])
})

test('R40 a dial to a person waits to be written down like any other', async () => {
  await save()
  await dial()
  const { rows } = await branch.get('officer', 'catchUp.list', {})
  expect(rows.map(({ customer }) => customer.id)).toContain('cus_firm')
})
