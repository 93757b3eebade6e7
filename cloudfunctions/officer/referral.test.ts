import { customerDoc, inDays, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'

const branch = ownBranch()
const referrer = { customerId: 'cus_it' }
let token = ''
let id = ''

const leave = (who: Person, n = 9) =>
  branch.ask(who, 'card.refer', { token, name: '钱先生', phone: phone(n), agrees: true })
const list = async () => (await branch.get('officer', 'referral.list', referrer)).friends
const take = (who: Person = 'officer', newCustomerId = 'cus_friend') =>
  branch.ask(who, 'referral.take', { id, newCustomerId })
const reminders = () => branch.docs<{ isOpen: boolean }>('reminders', { kind: 'card' })

beforeEach(async () => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明', phone: phone(1) }))
  const asked = { purpose: 'referral' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', ...referrer, asked })
  token = made.path.split('=')[1] ?? ''
  await leave('stranger')
  id = (await list())[0]?.id ?? ''
})

test('R74 the officer is led to who left a number, which is masked until somebody takes over', async () => {
  expect(reminders()).toMatchObject([
    { what: '转介绍：有一位朋友留了电话', page: 'pages/cards/index?id=cus_it', isOpen: true },
  ])
  const phoneMasked = `144****${phone(9).slice(-4)}`
  expect(await list()).toEqual([{ id, name: '钱先生', phoneMasked, on: TODAY, until: inDays(30) }])
  expect(JSON.stringify(branch.everything())).not.toContain(phone(9))
})

test('R74 taken over the friend is a customer with the consent given on the card, called today; nothing is left beside it', async () => {
  branch.setNow(new Date(`${inDays(2)}T10:00:00+08:00`))
  expect(await take()).toMatchObject({ ok: true, data: { customerId: 'cus_friend', isKnown: false } })
  const friend = await branch.get('officer', 'customer.get', { id: 'cus_friend' })
  expect(friend).toMatchObject({ name: '钱先生', kind: 'person', tags: ['转介绍'], dueOn: inDays(2) })
  expect(branch.docs('consents')).toMatchObject([
    { customerId: 'cus_friend', what: 'marketing', isGiven: true, how: 'card', on: TODAY },
  ])
  expect(await branch.get('officer', 'customer.phone', { id: 'cus_friend' })).toEqual({ phone: phone(9) })
  const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_friend' })
  expect(rows.map(({ note }) => note)).toEqual([expect.stringContaining('本人留了电话，同意用它联系')])
  expect(branch.docs('referrals')).toMatchObject([
    { name: '', phoneEnc: null, openid: '', takenAs: 'cus_friend' },
  ])
  expect(await list()).toEqual([])
  expect(reminders()).toMatchObject([{ isOpen: false }])
  expect(branch.docs('audit', { what: 'referral.take' })).toMatchObject([{ subjectId: 'cus_friend' }])
})

test('§9 the desk of who was a friend says that name and number are the own words, until an officer changes one', async () => {
  await take()
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_2', customerId: 'cus_friend', asked })
  const own = { token: made.path.split('=')[1] ?? '' }
  await branch.get('stranger', 'card.open', own)
  await branch.get('officer', 'card.confirm', { id: 'crd_2', isCustomer: true })
  const sources = async () =>
    (await branch.get('stranger', 'rights.see', own)).kept.map(({ what, source }) => [what, source])
  expect(await sources()).toEqual([
    ['姓名', '您自己填的'],
    ['手机号', '您自己填的'],
    ['标签', '客户经理登记'],
    ['和您约好的事', '客户经理登记'],
  ])
  const { version } = await branch.get('officer', 'customer.get', { id: 'cus_friend' })
  const changes = { name: '钱先生（茶庄）' }
  await branch.get('officer', 'customer.update', { id: 'cus_friend', version, changes })
  expect((await sources()).slice(0, 2)).toEqual([
    ['姓名', '客户经理登记'],
    ['手机号', '您自己填的'],
  ])
})

test('R82 the record of one names the other nowhere', async () => {
  await take()
  const friend = JSON.stringify([
    await branch.get('officer', 'customer.get', { id: 'cus_friend' }),
    await branch.get('officer', 'followUp.list', { customerId: 'cus_friend' }),
    await branch.get('officer', 'relation.list', { customerId: 'cus_friend' }),
  ])
  expect(friend).not.toMatch(/王小明|cus_it/)
  const theirs = [
    await branch.get('officer', 'customer.get', { id: 'cus_it' }),
    await branch.get('officer', 'followUp.list', referrer),
  ]
  expect(JSON.stringify(theirs)).not.toMatch(/钱先生|cus_friend/)
})

test('a call that comes twice makes one customer; two at once likewise', async () => {
  const replies = await Promise.all([
    take('officer', 'cus_a'),
    take('officer', 'cus_b'),
    take('officer', 'cus_a'),
  ])
  const ids = replies.map(reply => (reply.ok ? reply.data.customerId : reply.code))
  expect(new Set(ids).size).toBe(1)
  expect(branch.docs('customers')).toHaveLength(2)
  expect(branch.docs('consents')).toHaveLength(1)
})

test('R44 a friend who is in the own book already is linked, and what was decided on the own desk stands', async () => {
  plant(branch, customerDoc('known', { name: '钱多', phone: phone(9) }))
  expect(await take()).toMatchObject({ ok: true, data: { customerId: 'cus_known', isKnown: true } })
  expect(branch.docs('customers')).toHaveLength(2)
  expect(branch.docs('consents')).toEqual([])
})

test('declined, the number goes at once; a colleague of another book finds nothing', async () => {
  const before = branch.everything()
  expect(await take('officer2')).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('officer2', 'referral.decline', { id })).toMatchObject({ code: 'NOT_FOUND' })
  expect(branch.everything()).toEqual(before)
  await leave('customer', 8)
  expect((await branch.get('officer', 'referral.decline', { id })).friends).toHaveLength(1)
  expect(reminders()).toMatchObject([{ isOpen: true }])
  const [other] = await list()
  await branch.get('officer', 'referral.decline', { id: other?.id ?? '' })
  expect(branch.docs('referrals')).toEqual([])
  expect(reminders()).toMatchObject([{ isOpen: false }])
  expect(branch.docs('audit', { what: 'referral.decline' })).toHaveLength(2)
})

test('R74 whom nobody calls within the days of a card is not called after, and the sweep removes the number', async () => {
  const sweepOn = async (days: number) => {
    branch.setNow(new Date(`${inDays(days)}T09:00:00+08:00`))
    await branch.runTimer('sweep')
  }
  await sweepOn(30)
  expect(await list()).toHaveLength(1)
  branch.setNow(new Date(`${inDays(31)}T00:01:00+08:00`))
  expect(await take()).toMatchObject({ code: 'NOT_FOUND' })
  await sweepOn(31)
  expect(branch.docs('referrals')).toEqual([])
  expect(reminders()).toMatchObject([{ isOpen: false }])
})

test('R102 who takes over while covering stays 协办; the customer is the 主办’s', async () => {
  branch.engine.update('customers', { _id: 'cus_it' }, { $set: { coOwnerId: 'stf_deputy' } }, false)
  const cover = { ownerId: 'stf_officer', ownerName: '李敏', from: inDays(-1), to: inDays(1), isWhole: false }
  branch.engine.update('staff', { _id: 'stf_deputy' }, { $set: { covers: [cover] } }, false)
  expect(await take('deputy')).toMatchObject({ ok: true })
  expect(branch.docs('customers', { _id: 'cus_friend' })).toMatchObject([
    { ownerId: 'stf_officer', coOwnerId: 'stf_deputy', teamId: 'tea_1' },
  ])
})
