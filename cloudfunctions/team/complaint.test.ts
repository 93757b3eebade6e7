import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
let token = ''
beforeEach(async () => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明', phone: phone(1) }))
  const asked = { purpose: 'service', note: '' } as const
  const made = await branch.get('officer', 'card.make', { id: 'crd_1', customerId: 'cus_it', asked })
  token = made.path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('customer', 'card.complain', { token, id: 'cpl_1', text: '没有回电', phone: phone(7) })
})

const rows = async (who: 'lead' | 'farLead' | 'admin' | 'compliance', isClosed = false) =>
  (await branch.get(who, 'complaint.list', { isClosed })).rows
const answer = {
  behaviour: '两次来电没有回',
  result: '当天回电并道歉',
  hiddenNeed: '急用钱',
  improvement: '',
}

test('R92 a complaint is the lead’s of that team, the admin’s and 资料/合规岗’s; of the customer it shows a 称谓', async () => {
  expect(await rows('farLead')).toEqual([])
  for (const who of ['lead', 'admin', 'compliance'] as const) {
    expect(await rows(who)).toMatchObject([
      { id: 'cpl_1', salutation: '王客户', aboutName: '李敏', daysLeft: 15, status: 'open', hasPhone: true },
    ])
  }
  expect(JSON.stringify(await rows('lead'))).not.toContain('王小明')
  expect(await branch.ask('officer', 'complaint.list', {})).toMatchObject({ code: 'FORBIDDEN' })
  expect(await branch.ask('farLead', 'complaint.phone', { id: 'cpl_1' })).toMatchObject({ code: 'NOT_FOUND' })
})

test('R92 nobody decides on a complaint about oneself', async () => {
  branch.engine.update('complaints', {}, { $set: { aboutStaffId: 'stf_lead' } }, true)
  expect(await rows('lead')).toEqual([])
  const sent = { id: 'cpl_1', version: 1, ...answer }
  expect(await branch.ask('lead', 'complaint.answer', sent)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await rows('admin')).toHaveLength(1)
})

test('R92 it is closed only once it is answered and the customer was told', async () => {
  expect(await branch.ask('lead', 'complaint.told', { id: 'cpl_1', version: 1 })).toMatchObject({
    code: 'INVALID',
  })
  const answered = await branch.get('lead', 'complaint.answer', { id: 'cpl_1', version: 1, ...answer })
  expect(answered).toMatchObject({ status: 'answered', ...answer })
  expect(await rows('lead')).toHaveLength(1)
  await branch.get('lead', 'complaint.told', { id: 'cpl_1', version: answered.version })
  expect(await rows('lead')).toEqual([])
  expect(await rows('lead', true)).toMatchObject([{ status: 'closed' }])
  expect(branch.docs('complaints')).toMatchObject([{ toldAt: expect.any(Number), closedById: 'stf_lead' }])
})

test('once it is closed, nobody is reminded of it any more; of another one they are', async () => {
  const told = { ownerId: 'stf_lead', kind: 'complaint', what: '收到一件投诉', on: '2026-11-23', at: null }
  const open = { customerId: null, salutation: '', isOpen: true, doneAt: null, createdAt: 0, contentHash: '' }
  insert(branch, 'reminders', [{ _id: 'rem_12lead', ...told, ...open }])
  const { version } = await branch.get('lead', 'complaint.answer', { id: 'cpl_1', version: 1, ...answer })
  const ofLead = () => branch.docs('reminders', { ownerId: 'stf_lead', isOpen: true })
  expect(ofLead()).toHaveLength(2)
  await branch.get('lead', 'complaint.told', { id: 'cpl_1', version })
  expect(ofLead()).toMatchObject([{ _id: 'rem_12lead' }])
})

test('R92 an extension is recorded with its reason and reaches no further than 60 days', async () => {
  const extend = (to: ReturnType<typeof inDays>) =>
    branch.ask('lead', 'complaint.extend', { id: 'cpl_1', version: 1, to, reason: '等网点核对' })
  expect(await extend(inDays(15))).toMatchObject({ code: 'INVALID' })
  expect(await extend(inDays(61))).toMatchObject({ code: 'INVALID' })
  expect(await extend(inDays(30))).toMatchObject({ ok: true, data: { dueOn: inDays(30), daysLeft: 30 } })
  expect(await extend(inDays(31))).toMatchObject({ code: 'CONFLICT' })
})

test('the number that somebody left is answered on demand, and the read recorded', async () => {
  expect(await branch.get('lead', 'complaint.phone', { id: 'cpl_1' })).toEqual({ phone: phone(7) })
  expect(branch.docs('audit')).toContainEqual(
    expect.objectContaining({ what: 'complaint.phone', byId: 'stf_lead' }),
  )
})
