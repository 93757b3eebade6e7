import { createHash } from 'node:crypto'
import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'

const branch = ownBranch()
const SERVICE = { purpose: 'service', note: '' } satisfies Input<'card.make'>['asked']
let n = 0
const shared = async (customerId = 'cus_it') => {
  const id = `crd_${++n}`
  const { path } = await branch.get('officer', 'card.make', { id, customerId, asked: SERVICE })
  return { id, token: path.split('=')[1] ?? '' }
}
const open = (who: Person, token: string, chat?: string) =>
  branch.get(who, 'card.open', chat === undefined ? { token } : { token, chat })
const reminders = async (customerId = 'cus_it') =>
  (await branch.get('officer', 'reminder.list', { customerId })).rows.map(({ what }) => what)
const events = async (customerId = 'cus_it') =>
  (await branch.get('officer', 'followUp.list', { customerId })).rows.map(({ note }) => note)
const OPENED = '有人打开了「服务卡」，待确认是不是本人'
const TYPED = '打开卡片的人填了手机后四位，待确认是不是本人'

beforeEach(() => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明', phone: phone(1) }))
})

describe('issue 6: whoever opens a card first waits, and the officer hears of it', () => {
  test('by a line of the journal and a reminder of the customer, once; opening again says nothing more', async () => {
    const { token } = await shared()
    await open('customer', token)
    await open('customer', token)
    await open('stranger', token)
    expect(await reminders()).toEqual([OPENED])
    expect(branch.docs('reminders')).toMatchObject([{ page: 'pages/cards/index?id=cus_it' }])
    expect(await events()).toEqual([OPENED])
  })

  test('the digits are told once in the journal, never whether they were right', async () => {
    const { token } = await shared()
    await open('customer', token)
    for (const digits of ['9999', phone(1).slice(-4)])
      await branch.get('customer', 'card.digits', { token, digits })
    expect(await reminders()).toEqual([TYPED])
    expect((await events()).sort()).toEqual([OPENED, TYPED].sort())
  })

  test.each([true, false])('the reminder goes when the officer says who it is: %s', async isCustomer => {
    const { id, token } = await shared()
    await open('customer', token)
    await branch.get('officer', 'card.confirm', { id, isCustomer })
    expect(await reminders()).toEqual([])
  })

  test('「不是本人」 on one card leaves the reminder of who waits on another; a card taken back has nobody waiting', async () => {
    const [a, b] = [await shared(), await shared()]
    await open('customer', a.token)
    await open('stranger', b.token)
    expect(await reminders()).toHaveLength(2)
    await branch.get('officer', 'card.confirm', { id: a.id, isCustomer: false })
    expect(await reminders()).toEqual([OPENED])
    await branch.get('officer', 'card.revoke', { id: b.id })
    expect(await reminders()).toEqual([])
  })

  test('WeChat’s number: told as an event and a reminder, recorded in the audit, and nobody waits any more', async () => {
    // The number that the local WeChat knows for this code.
    const digits = Number.parseInt(createHash('sha256').update('code-1').digest('hex').slice(0, 12), 16) % 1e8
    plant(branch, customerDoc('sure', { phone: `138${String(digits).padStart(8, '0')}` }))
    const { token } = await shared('cus_sure')
    await open('customer', token)
    await branch.get('customer', 'card.verify', { token, code: 'code-1' })
    await branch.get('customer', 'card.verify', { token, code: 'code-1' })
    const verified = '客户用微信验证了登记的手机号，确认是本人'
    expect(await reminders('cus_sure')).toEqual([verified])
    expect((await events('cus_sure')).sort()).toEqual([verified, OPENED].sort())
    expect(branch.docs('audit', { what: 'identity.verify' })).toMatchObject([{ subjectId: 'cus_sure' }])
  })

  test('the known customer who opens another card waits for nobody', async () => {
    const first = await shared()
    await open('customer', first.token)
    await branch.get('officer', 'card.confirm', { id: first.id, isCustomer: true })
    await open('customer', (await shared()).token)
    expect(await reminders()).toEqual([])
    expect(await events()).toEqual([OPENED])
  })
})

describe('R102 a chat that a 协办 bound while covering', () => {
  const leave = (away: { from: typeof TODAY; to: typeof TODAY } | null) =>
    branch.get('officer', 'staff.away', { staffId: 'stf_officer', away })
  const enter = () => branch.get('deputy', 'chat.enter', { chat: 'single:7' })
  beforeEach(async () => {
    plant(branch, customerDoc('ours', { coOwnerId: 'stf_deputy' }))
    await leave({ from: TODAY, to: inDays(2) })
    const { token } = await shared('cus_ours')
    expect(await open('deputy', token, 'single:7')).toMatchObject({ face: 'officer', chat: 'bound' })
    expect(await enter()).toMatchObject({ kind: 'bound' })
  })

  test('ends with the cover: gone that night, and not bound in the next leave', async () => {
    branch.setNow(new Date(MONDAY.getTime() + 3 * 86_400_000))
    await branch.runTimer('sweep')
    expect(branch.docs('chats')).toEqual([])
    await leave({ from: inDays(3), to: inDays(5) })
    expect(await enter()).toEqual({ kind: 'unbound' })
    branch.setNow(MONDAY)
  })

  test('ends with a leave that is taken back, and lasts as long as one that is extended', async () => {
    await leave({ from: TODAY, to: inDays(9) })
    expect(branch.docs('chats')).toMatchObject([{ covering: { to: inDays(9) } }])
    await leave(null)
    expect(branch.docs('chats')).toEqual([])
  })

  test('the owner’s own chat stays', async () => {
    const { token } = await shared('cus_ours')
    await open('officer', token, 'single:8')
    await leave(null)
    expect(branch.docs('chats')).toMatchObject([{ staffId: 'stf_officer', customerId: 'cus_ours' }])
  })
})
