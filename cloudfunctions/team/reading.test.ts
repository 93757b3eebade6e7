import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('it', {
      name: '欧阳听雪',
      phone: phone(7_123_456),
      note: '只喝龙井',
      needs: [needIn('a', 20)],
      contactWishes: { refusedChannels: [], noMarketing: false, hours: null, dont: '不要打家里电话' },
    }),
    customerDoc('left', { ownerId: 'stf_leaver' }),
  )
})
const open = (who: Colleague, customerId = 'cus_it', reason = '客户来电投诉') =>
  branch.ask(who, 'reading.open', { customerId, reason })

test('R113 a lead opens one customer with a reason: readable, the phone masked, nothing changed', async () => {
  const before = branch.docs('customers')
  const reply = await open('lead')
  expect(reply).toMatchObject({
    ok: true,
    data: {
      name: '欧阳听雪',
      ownerName: '李敏',
      phoneMasked: expect.stringMatching(/^\d{3}\*{4}3456$/),
      note: '只喝龙井',
      dont: '不要打家里电话',
      grade: 'A',
      needs: [{ expectedOn: inDays(20) }],
    },
  })
  expect(branch.docs('customers')).toEqual(before)
  expect(JSON.stringify(reply)).not.toMatch(/phoneEnc|phoneHashes/)
})

test('the officer reads in the journal and on 我的 who looked, when and why', async () => {
  await open('lead', 'cus_it', '检查跟进质量')
  await open('admin', 'cus_it', '复核')
  const { rows } = await branch.get('officer', 'reading.mine', {})
  expect(rows).toMatchObject([
    { customerId: 'cus_it', customerName: '欧阳听雪', byName: '周建国', reason: '复核' },
    { customerName: '欧阳听雪', byName: '王丽华', reason: '检查跟进质量' },
  ])
  const journal = await branch.get('officer', 'followUp.list', { customerId: 'cus_it' })
  expect(journal.rows).toMatchObject([
    { kind: 'event', by: '周建国', note: '周建国查看了客户资料：复核' },
    { kind: 'event', by: '王丽华', note: '王丽华查看了客户资料：检查跟进质量' },
  ])
  expect((await branch.get('officer2', 'reading.mine', {})).rows).toEqual([])
  const undo = { id: journal.rows[0]?.id ?? '', version: 1, reason: '作废' }
  expect(await branch.ask('officer', 'followUp.undo', undo)).toMatchObject({ code: 'FORBIDDEN' })
})

test.each(['内部工作需要：客户说他态度不好', '处理客户对客户经理的投诉'])(
  'R92 opened for 「%s」 the officer learns that it was opened and nothing of a complaint; the audit’s keeper reads why',
  async reason => {
    await open('lead', 'cus_it', reason)
    const { rows } = await branch.get('officer', 'reading.mine', {})
    const journal = await branch.get('officer', 'followUp.list', { customerId: 'cus_it' })
    expect(rows).toMatchObject([{ byName: '王丽华', reason: '内部工作需要' }])
    expect(journal.rows).toMatchObject([{ kind: 'event', note: '王丽华查看了客户资料：内部工作需要' }])
    const page = await branch.get('compliance', 'audit.list', { about: 'cus_it' })
    expect(page.rows).toMatchObject([{ byName: '王丽华', reason }])
  },
)

test('the audit holds who and whose, in ids; its page shows the reason as long as the customer is there', async () => {
  await open('lead')
  const stored = branch.docs('audit')
  expect(stored).toMatchObject([
    { what: 'reading.open', subjectId: 'cus_it', byId: 'stf_lead', ownerId: 'stf_officer' },
  ])
  expect(JSON.stringify(stored)).not.toMatch(/投诉|欧阳/)
  const page = await branch.get('compliance', 'audit.list', { about: 'cus_it' })
  expect(page.rows).toMatchObject([{ byName: '王丽华', reason: '客户来电投诉' }])
})

test.each([
  ['farLead', 'cus_it', 'NOT_FOUND'],
  ['lead', 'cus_none', 'NOT_FOUND'],
  ['officer2', 'cus_it', 'FORBIDDEN'],
  ['compliance', 'cus_it', 'FORBIDDEN'],
] as const)('%s opening %s is refused, and leaves no trace', async (who, id, code) => {
  const before = branch.everything()
  expect(await open(who, id)).toMatchObject({ ok: false, code })
  expect(await branch.ask('lead', 'reading.open', { customerId: 'cus_it', reason: ' ' })).toMatchObject({
    code: 'INVALID',
  })
  expect(branch.everything()).toEqual(before)
})

test.each([
  ['lead', 'cus_it', { ok: true, data: {} }],
  ['admin', 'cus_it', { ok: true, data: {} }],
  ['farLead', 'cus_it', { code: 'NOT_FOUND' }],
  ['farLead', 'cus_none', { code: 'NOT_FOUND' }],
  ['lead', 'cus_none', { code: 'NOT_FOUND' }],
] as const)(
  'R113 %s who asks for %s before giving a reason learns no more than that',
  async (who, id, reply) => {
    const before = branch.everything()
    expect(await branch.ask(who, 'reading.may', { customerId: id })).toMatchObject(reply)
    expect(branch.everything()).toEqual(before)
  },
)

test('R113 another team’s customer and none at all are one answer, to the letter', async () => {
  const may = (customerId: string) => branch.ask('farLead', 'reading.may', { customerId })
  expect(await may('cus_it')).toEqual(await may('cus_none'))
})

test('a lead reads the customers of somebody of the team who has left', async () => {
  expect(await open('lead', 'cus_left')).toMatchObject({ ok: true, data: { ownerName: '马俊' } })
})

test('looks page, the newest first', async () => {
  for (let i = 0; i < 52; i++) await open('lead', 'cus_it', `第 ${i} 次`)
  const first = await branch.get('officer', 'reading.mine', {})
  const second = await branch.get('officer', 'reading.mine', { after: first.after ?? '' })
  const reasons = [...first.rows, ...second.rows].map(row => row.reason)
  expect(new Set(reasons).size).toBe(52)
  expect([first.rows.length, second.rows.length, second.after]).toEqual([50, 2, null])
})
