import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const referrer = { customerId: 'cus_it' }
const LOAN = 7_654_321
let token = ''

const sweepOn = async (days: number) => {
  branch.setNow(new Date(`${inDays(days)}T09:00:00+08:00`))
  await branch.runTimer('sweep')
}
const leave = (who: 'stranger' | 'customer', n: number) =>
  branch.get(who, 'card.refer', { token, name: '钱先生', phone: phone(n), agrees: true })
const friends = async () => (await branch.get('officer', 'referral.list', referrer)).friends
const take = async (newCustomerId: `cus_${string}`) => {
  const [first] = await friends()
  await branch.get('officer', 'referral.take', { id: first?.id ?? '', newCustomerId })
}
const borrow = async (id: `cus_${string}`) => {
  const { version } = await branch.get('officer', 'customer.get', { id })
  const loan = {
    product: '经营贷',
    amountFen: LOAN,
    disbursedOn: TODAY,
    repay: null,
    maturesOn: null,
    creditUntil: null,
  }
  await branch.get('officer', 'dealing.add', { id: 'dea_1', customerId: id, version, ...loan })
}
const brought = async () => (await branch.get('officer', 'referral.brought', {})).rows
const onPage = async () => (await branch.get('officer', 'card.list', referrer)).brought

beforeEach(async () => {
  branch.reset()
  plant(
    branch,
    customerDoc('it', { name: '王小明', phone: phone(1) }),
    customerDoc('idle', { name: '李四', needs: [needIn('a', 20)] }),
  )
  const asked = { purpose: 'referral' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', ...referrer, asked })
  token = made.path.split('=')[1] ?? ''
})

test('R87 nobody brought anybody: nothing is counted, nothing is said', async () => {
  expect(await brought()).toEqual([])
  expect(await onPage()).toBeNull()
})

test('R87 who left a number, who was taken over and who had a first 放款 is counted, and still after the 30 days', async () => {
  await leave('stranger', 8)
  await leave('customer', 9)
  expect(await onPage()).toEqual({ left: 2, taken: 0, paidOut: 0, lastOn: TODAY })
  await take('cus_friend')
  expect(await onPage()).toEqual({ left: 2, taken: 1, paidOut: 0, lastOn: TODAY })
  await borrow('cus_friend')
  await sweepOn(31)
  // The number that nobody took up is gone; that somebody came is not.
  expect(branch.docs('referrals')).toHaveLength(1)
  const counted = { left: 2, taken: 1, paidOut: 1, lastOn: TODAY }
  expect(await onPage()).toEqual(counted)
  expect(await brought()).toMatchObject([{ customer: { id: 'cus_it' }, brought: counted, isToThank: true }])
})

test('R87 declined, a friend has come all the same; nothing of that friend is kept', async () => {
  await leave('stranger', 8)
  const [first] = await friends()
  await branch.get('officer', 'referral.decline', { id: first?.id ?? '' })
  expect(await onPage()).toEqual({ left: 1, taken: 0, paidOut: 0, lastOn: null })
  expect(branch.docs('referrals')).toEqual([])
  expect(JSON.stringify(branch.everything())).not.toContain('钱先生')
})

test('R73 whoever brought a friend is to be thanked until somebody was in touch since', async () => {
  await leave('stranger', 8)
  expect(await brought()).toMatchObject([{ isToThank: true }])
  const { version } = await branch.get('officer', 'customer.get', { id: 'cus_it' })
  const at = Date.parse(`${TODAY}T10:00:00+08:00`)
  const answers = [{ needId: null, demand: 'latent' as const, expectedOn: null }]
  const reached = { at, channel: 'T' as const, outcome: 'reached' as const, answers }
  await branch.get('officer', 'followUp.log', { id: 'fol_1', ...referrer, version, ...reached })
  expect(await brought()).toMatchObject([{ isToThank: false }])
})

test('R82 what is counted names no friend and no money, neither for the officer on the referrer’s page nor for the referrer', async () => {
  await leave('stranger', 8)
  await take('cus_friend')
  await borrow('cus_friend')
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_2', ...referrer, asked })
  const own = { token: made.path.split('=')[1] ?? '' }
  await branch.get('customer', 'card.open', own)
  await branch.get('officer', 'card.confirm', { id: 'crd_2', isCustomer: true })
  const toOfficer = [
    await brought(),
    await branch.get('officer', 'card.list', referrer),
    await branch.get('officer', 'customer.get', { id: 'cus_it' }),
    await branch.get('officer', 'dealing.list', referrer),
    await branch.get('officer', 'followUp.list', referrer),
  ]
  const toReferrer = [
    await branch.get('customer', 'card.open', own),
    await branch.get('customer', 'card.open', { token }),
    await branch.get('customer', 'rights.see', own),
  ]
  expect(JSON.stringify([...toOfficer, ...toReferrer])).not.toMatch(/cus_friend|钱先生|7654321|76543/)
  // The referrer does not even hear that somebody was taken over or borrowed.
  expect(JSON.stringify(toReferrer)).not.toMatch(/paidOut|taken|brought/)
})

test('R87 a colleague counts nothing of it; whoever takes the referrer over counts it, without loans of whom they may not see', async () => {
  await leave('stranger', 8)
  await take('cus_friend')
  await borrow('cus_friend')
  expect((await branch.get('officer2', 'referral.brought', {})).rows).toEqual([])
  const moved = { $set: { ownerId: 'stf_officer2' } }
  branch.engine.update('customers', { _id: 'cus_it' }, moved as never, false)
  for (const name of ['cards', 'referrals']) branch.engine.update(name, {}, moved as never, true)
  const { rows } = await branch.get('officer2', 'referral.brought', {})
  expect(rows).toMatchObject([{ brought: { left: 1, taken: 1, paidOut: 0 } }])
})
