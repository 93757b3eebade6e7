import { deployPlan } from '../../config/deploy'
import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, plant } from '../../devtools/testing/customers'
import { KEPT, liveMarked, MARKS, NAME, OPENID } from '../../devtools/testing/marked-person'
import { ownBranch } from '../../devtools/testing/own-branch'
import { arrived } from '../../devtools/testing/reminders'
import { tracesIn } from '../../devtools/testing/traces'
import { ERASURE_OF } from '../_lib/store/erase-customer'

const branch = ownBranch()

const { stored, filed, holding } = tracesIn(branch)

test('every collection of the plan says what erasure does to it', () => {
  expect(Object.keys(ERASURE_OF).sort()).toEqual(Object.keys(deployPlan.collections).sort())
})

test('the person of these tests stands in every collection that erasure clears, in messages that were sent, and nowhere else', async () => {
  await liveMarked(branch)
  const cleared = Object.entries(ERASURE_OF).flatMap(([name, what]) => ('gone' in what ? [name] : []))
  for (const name of [...cleared, 'dealings', 'consents', 'complaints', 'reminderBooks', 'reminderDays'])
    expect(holding('cus_it')).toContain(name)
  for (const [place, mark] of Object.entries(MARKS))
    expect([place, stored().includes(mark)]).toEqual([place, place !== 'phone'])
  for (const what of Object.values(KEPT)) expect(stored()).toContain(what)
  expect(arrived(branch).some(({ data }) => data.thing1 === '欧阳客户')).toBe(true)
  expect(holding('欧阳客户')).toEqual(expect.arrayContaining(['reminderBooks', 'reminderDays', 'reminders']))
  expect(holding(OPENID)).toEqual([
    'cards',
    'complaints',
    'erasures',
    'identities',
    'referrals',
    'serviceBooks',
  ])
})

test('erasure removes the person from every record within one sweep and leaves a tombstone without personal data', async () => {
  const token = await liveMarked(branch)
  await branch.runTimer('sweep')
  expect(stored()).toContain(NAME)
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  const text = stored()
  for (const mark of [...Object.values(MARKS), OPENID, '欧阳客户'])
    expect([mark, text.includes(mark), holding(mark)]).toEqual([mark, false, []])
  // The id alone stays: with the evidence, and in a colleague's count of what was nudged today.
  const byId = [
    'audit',
    'bookTakes',
    'complaints',
    'consents',
    'dealings',
    'erasures',
    'reminderBooks',
    'stockTakes',
    'tombstones',
  ]
  expect(holding('cus_it')).toEqual(byId)
  expect(branch.docs('tombstones')).toEqual([
    { _id: 'cus_it', erasedAt: expect.any(Number), kept: expect.any(Array) },
  ])
  const marks = new RegExp(Object.values(MARKS).join('|'))
  expect(JSON.stringify(branch.openApi.outbox.messages())).not.toMatch(marks)
  expect(branch.logged.join('\n')).not.toMatch(marks)
  expect(filed()).not.toMatch(marks)
  expect(await branch.ask('officer', 'customer.get', { id: 'cus_it' })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('customer', 'card.open', { token })).toMatchObject({ code: 'NOT_FOUND' })
  for (const q of ['欧阳', 'ouyang', MARKS.phone, MARKS.number])
    expect((await branch.get('officer', 'customer.search', { q })).rows).toEqual([])
  const { messages, items } = await branch.get('officer', 'reminder.history', { day: inDays(0) })
  expect(items.filter(({ customerId }) => customerId === 'cus_it')).toEqual([])
  expect(messages.some(({ who }) => who === '已删除')).toBe(true)
})

test('one person with a record at another colleague too is erased there as well; a relative with the number stays', async () => {
  await liveMarked(branch)
  const { phoneHashes } = branch.docs<{ phoneHashes: string[] }>('customers', { _id: 'cus_it' })[0] ?? {}
  const elsewhere = { ownerId: 'stf_officer2', phoneHashes }
  plant(
    branch,
    { ...customerDoc('twice', { name: NAME }), ...elsewhere },
    { ...customerDoc('son', { name: '欧阳小' }), ...elsewhere },
    { ...customerDoc('namesake', { name: NAME }), ...elsewhere, phoneHashes: ['another'] },
  )
  const { rows } = await branch.get('lead', 'complaint.list', {})
  expect(rows.find(({ id }) => id === 'cpl_1')).toMatchObject({ erasure: 'asked', otherRecords: 1 })
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  const there = branch.docs<{ _id: string }>('customers').map(({ _id }) => _id)
  expect(there).toEqual(expect.arrayContaining(['cus_son', 'cus_namesake']))
  expect(there.filter(id => id === 'cus_it' || id === 'cus_twice')).toEqual([])
  expect(branch.docs('audit', { what: 'erasure.approve' })).toHaveLength(2)
})

test('what an erased person gave is not written again by a phone that was offline', async () => {
  await liveMarked(branch)
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  const again = { id: 'cus_it', kind: 'person', name: NAME, phone: MARKS.phone } as const
  expect(await branch.ask('officer', 'customer.create', again)).toMatchObject({ code: 'ID_TAKEN' })
  const reminder = { id: 'rem_2', what: MARKS.reminder, on: inDays(0), at: null, customerId: 'cus_it' }
  expect(await branch.ask('officer', 'reminder.add', reminder)).toMatchObject({ code: 'NOT_FOUND' })
  expect(stored()).not.toContain(NAME)
})

test('who has the erased number is no longer named as another’s 备用联系人 or a firm’s contact person; who has another one stays', async () => {
  await liveMarked(branch)
  const others = () => ({
    backup: branch.docs('relations', { _id: 'rel_3' })[0],
    person: branch.docs('contactPersons', { _id: 'cop_same' })[0],
    else: branch.docs('contactPersons', { _id: 'cop_else' }),
  })
  const before = others()
  expect(before.backup).toMatchObject({ salutation: MARKS.asBackup, phoneEnc: expect.any(String) })
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  const gone = { phoneEnc: null, phoneHash: null }
  const wishes = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
  expect(others()).toEqual({
    backup: { ...before.backup, ...gone, salutation: '已删除' },
    person: { ...before.person, ...gone, name: '已删除', wishes, version: 2 },
    else: before.else,
  })
  // Nor does the phone of an officer who was offline write it again.
  const person = {
    id: 'cop_same',
    customerId: 'cus_shop',
    role: 'handler',
    refusesContact: false,
    wishes,
  } as const
  for (const version of [0, 1]) {
    const again = { ...person, version, name: MARKS.asContact, phone: MARKS.phone }
    expect(await branch.ask('officer', 'contactPerson.save', again)).toMatchObject({ code: 'CONFLICT' })
  }
  const backup = { salutation: MARKS.asBackup, phone: MARKS.phone }
  const relation = { kind: 'backup', otherId: null, needId: null, backup } as const
  const again = { id: 'rel_3', customerId: 'cus_third', ...relation } as const
  expect(await branch.ask('officer', 'relation.add', again)).toMatchObject({ code: 'ID_TAKEN' })
  const kept = { id: 'cop_same', customerId: 'cus_shop' } as const
  expect(await branch.ask('officer', 'contactPerson.phone', kept)).toMatchObject({ code: 'NOT_FOUND' })
})

test.each([
  ['who alone had left a number as a friend is waited for no more', false],
  ['another friend who waits is still to be called', true],
])('R74 %s: the referrer’s officer has the reminder open or not', async (_what, hasAnother) => {
  await liveMarked(branch)
  const ofReferrer = { kind: 'card', customerId: 'cus_other', what: '转介绍：有一位朋友留了电话' }
  const isOpen = () => branch.docs<{ isOpen: boolean }>('reminders', ofReferrer).map(one => one.isOpen)
  const [friend] = branch.docs('referrals', { openid: OPENID, takenAs: null })
  expect(friend).toMatchObject({ referrerId: 'cus_other' })
  expect(isOpen()).toEqual([true])
  if (hasAnother) insert(branch, 'referrals', [{ ...friend, _id: 'ref_else', openid: 'o-else' }])
  await branch.get('lead', 'erasure.decide', { id: 'cpl_1', isApproved: true, reason: '' })
  await branch.runTimer('sweep')
  expect(branch.docs('referrals', { openid: OPENID })).toEqual([])
  expect(isOpen()).toEqual([hasAnother])
})
