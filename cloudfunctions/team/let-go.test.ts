import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => branch.reset())

const customerId = 'cus_a'
const idle = (more: Parameters<typeof customerDoc>[1] = {}) => customerDoc('a', more)
const ask = (who: Person = 'officer', reason = '两年没有新需求') =>
  branch.ask(who, 'letGo.ask', { customerId, reason })
const decide = (who: Person, isApproved: boolean, answer = '') =>
  branch.ask(who, 'letGo.decide', { customerId, isApproved, answer })
const stored = () => branch.docs<ReturnType<typeof customerDoc>>('customers')[0]
const lines = () =>
  branch.docs<{ kind: string; note: string }>('entries').map(({ kind, note }) => `${kind} ${note}`)

test('R27 the lead sees the wish with its reason, by 称谓; nothing changes before the decision', async () => {
  plant(branch, idle())
  expect(await ask()).toMatchObject({ ok: true, data: { status: 'asked' } })
  const { rows } = await branch.get('lead', 'letGo.list', {})
  expect(rows).toEqual([
    {
      customerId,
      who: '张客户',
      officer: '李敏',
      reason: '两年没有新需求',
      askedOn: TODAY,
      days: 0,
      isOwn: false,
    },
  ])
  expect(stored()).toMatchObject({ nextDueOn: customerDoc('a').nextDueOn, grade: 'D' })
  expect((await branch.get('farLead', 'letGo.list', {})).rows).toEqual([])
})

test('R27, R55 approved: a look a year and no floor, the grade stays D, and the journal says who decided', async () => {
  plant(branch, idle())
  await ask()
  expect(await decide('lead', true, '同意，年底再看')).toMatchObject({
    ok: true,
    data: { status: 'approved' },
  })
  // Entered on 2026-11-23; a year later is a Tuesday.
  expect(stored()).toMatchObject({ grade: 'D', nextDueOn: '2027-11-23', strip: 'look' })
  expect(lines()).toEqual([
    'event 李敏申请转低频维护：两年没有新需求',
    'event 王丽华同意转低频维护：同意，年底再看',
  ])
  const seen = await branch.get('officer', 'customer.get', { id: customerId })
  expect(seen.letGo).toEqual({
    status: 'approved',
    reason: '两年没有新需求',
    answer: '同意，年底再看',
  })
  expect((await branch.get('lead', 'letGo.list', {})).rows).toEqual([])
})

test('R27 a need with a day brings the usual rhythm back by itself, and the officer may too', async () => {
  plant(branch, idle())
  await ask()
  await decide('lead', true)
  const need = {
    id: 'need_a',
    product: '经营贷',
    amountFen: 100,
    demand: 'clear' as const,
    expectedOn: inDays(20),
  }
  const version = stored()?.version ?? 0
  await branch.get('officer', 'need.add', { customerId, version, ...need })
  expect(stored()).toMatchObject({ grade: 'A', nextDueOn: inDays(1) })
  const closing = { customerId, id: 'need_a', closing: 'withdrawn' as const }
  await branch.get('officer', 'need.close', { ...closing, version: version + 1 })
  expect(stored()).toMatchObject({ grade: 'D', nextDueOn: '2027-11-23' })
  expect(await branch.ask('officer', 'letGo.takeBack', { customerId })).toMatchObject({
    data: { status: null },
  })
  expect(stored()).toMatchObject({ grade: 'D', nextDueOn: customerDoc('a').nextDueOn })
  expect(stored()).not.toHaveProperty('letGo')
})

test('R27 a refusal says why, and may be asked anew', async () => {
  plant(branch, idle())
  await ask()
  expect(await decide('lead', false)).toMatchObject({ code: 'INVALID' })
  expect(await decide('lead', false, '先约一次见面')).toMatchObject({ data: { status: 'refused' } })
  expect(stored()).toMatchObject({ nextDueOn: customerDoc('a').nextDueOn, letGo: { answer: '先约一次见面' } })
  expect(await decide('lead', true)).toMatchObject({ code: 'USED' })
  expect(await ask('officer', '见过了，没有需求')).toMatchObject({ data: { status: 'asked' } })
})

test.each<[string, Parameters<typeof customerDoc>[1]]>([
  ['A', { needs: [needIn('a', 20)] }],
  ['B', { needs: [needIn('a', 60)] }],
  ['C', { needs: [needIn('a', 120)] }],
  ['E', { standing: 'none' }],
])('R27 only a D is let go: %s is refused', async (_, more) => {
  plant(branch, idle(more))
  expect(await ask()).toMatchObject({ code: 'INVALID' })
  expect(lines()).toEqual([])
})

test('who became an A meanwhile is not let go any more', async () => {
  plant(branch, idle())
  await ask()
  const need = {
    id: 'need_a',
    product: '经营贷',
    amountFen: 100,
    demand: 'clear' as const,
    expectedOn: inDays(20),
  }
  await branch.get('officer', 'need.add', { customerId, version: stored()?.version ?? 0, ...need })
  expect(await decide('lead', true)).toMatchObject({ code: 'INVALID' })
})

test('R121 another team’s lead does not find it; a lead’s own wish is the admin’s to decide', async () => {
  plant(branch, idle({ ownerId: 'stf_lead' }))
  await ask('lead')
  expect(await decide('farLead', true)).toMatchObject({ code: 'NOT_FOUND' })
  expect((await branch.get('lead', 'letGo.list', {})).rows).toMatchObject([{ isOwn: true }])
  expect(await decide('lead', true)).toMatchObject({ code: 'FORBIDDEN' })
  expect(await decide('admin', true)).toMatchObject({ data: { status: 'approved' } })
})

test('the same sent twice is one wish, one decision, one line each', async () => {
  plant(branch, idle())
  await ask()
  await ask()
  await decide('lead', true)
  expect(await decide('lead', true)).toMatchObject({ data: { status: 'approved' } })
  expect(lines()).toHaveLength(2)
  expect(branch.docs<{ what: string }>('audit').map(({ what }) => what)).toEqual([
    'letGo.ask',
    'letGo.approve',
  ])
})

type Inbox = { ownerId: string; what: string; isOpen: boolean }
const inboxes = () => branch.docs<Inbox>('reminders').map(({ ownerId, isOpen }) => [ownerId, isOpen])

test('R27 who decides is told once, until it is decided, and anew when it is asked again', async () => {
  plant(branch, idle())
  await ask()
  await ask()
  expect(inboxes()).toEqual([['stf_lead', true]])
  expect(JSON.stringify(branch.docs('reminders'))).not.toContain('张')
  // Where it is decided (issue 5), with nobody named.
  expect(branch.docs<{ page: string }>('reminders').map(({ page }) => page)).toContain('pages/team/help')
  await decide('lead', false, '先约一次见面')
  expect(inboxes()).toEqual([['stf_lead', false]])
  await ask('officer', '见过了，没有需求')
  expect(inboxes()).toEqual([['stf_lead', true]])
  await branch.get('officer', 'letGo.takeBack', { customerId })
  expect(inboxes()).toEqual([['stf_lead', false]])
})

test('R27 of a lead’s own wish the admin is told', async () => {
  plant(branch, idle({ ownerId: 'stf_lead' }))
  await ask('lead')
  expect(inboxes()).toEqual([['stf_admin', true]])
})
