import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { openidOf } from '../../devtools/testing/people'
import { accept, arrived, bookOf, expectConserved, tick } from '../../devtools/testing/reminders'

/** A Tuesday at ten: the weekly look at whom one is losing is Monday's. */
const TUESDAY = new Date('2026-11-24T10:00:00+08:00')
const branch = ownBranch({ now: TUESDAY })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})
afterEach(() => expectConserved(branch))

const HOUR = 3_600_000
/** Moves the clock to an hour of the tests' first day, or of another. */
const at = (hour: number, day = 0): void =>
  branch.setNow(new Date(TUESDAY.getTime() + (hour - 10) * HOUR + day * 24 * HOUR))

type Made = Parameters<typeof customerDoc>[1]
/** A customer who fell due a few days ago (an A after 7 days, a D after 90); stored fields as of today. */
const due = (id: string, made: Made = {}): CustomerDoc => {
  const isLatent = made.needs?.every(({ demand }) => demand === 'latent')
  const contactedBefore = inDays(isLatent ? -92 : -9)
  return {
    ...customerDoc(id, { createdOn: inDays(-400), contactedBefore, ...made }),
    gradeChangesOn: inDays(0),
  }
}
const many = (n: number, made: Made = {}): CustomerDoc[] =>
  Array.from({ length: n }, (_, i) =>
    due(`c${String(i).padStart(3, '0')}`, { needs: [needIn(`n${i}`)], ...made }),
  )

test('one due customer: one message, by its 称谓 alone, that lands on the customer with the half-sheet open', async () => {
  plant(branch, due('it', { name: '欧阳听雪', needs: [needIn('a', 20)] }))
  await accept(branch, 'officer')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toMatchObject([
    {
      templateId: 'T-nudge',
      page: 'pages/customer/index?id=cus_it&log=1',
      data: { thing1: '欧阳客户', thing3: '今天该跟进了' },
    },
  ])
  expect(bookOf(branch)?.balance.nudge).toBe(0)
})

test('with one message left for many, it is a digest that counts them all', async () => {
  plant(branch, ...many(60))
  await accept(branch, 'officer')
  await tick(branch)
  expect(arrived(branch).map(({ data }) => data.thing1)).toEqual(['60 位客户'])
})

test('at most three at once, the last one a digest; nothing more in the same half hour, and nothing twice that day', async () => {
  plant(branch, ...many(5))
  await accept(branch, 'officer', 9)
  await tick(branch)
  expect(arrived(branch)).toHaveLength(3)
  for (let minutes = 5; minutes <= 8 * 60; minutes += 5) {
    at(10 + minutes / 60)
    await tick(branch)
  }
  expect(arrived(branch)).toHaveLength(3)
})

test('nobody is reminded without quota, of nothing, or by a template that has no id', async () => {
  plant(branch, due('it', { needs: [needIn('a', 20)] }))
  await branch.get('officer', 'reminder.hours', {
    from: '08:30',
    to: '18:30',
    onRestDays: false,
    isOff: false,
  })
  await accept(branch, 'officer2', 2)
  expect(await tick(branch)).toBe(0)
  expect(branch.openApi.outbox.messages()).toEqual([])
  const { items } = await branch.get('officer', 'reminder.history', {})
  expect(items).toMatchObject([{ fate: 'held', why: '提醒次数用完了' }])
})

test('quota that comes during the day is spent at the next tick', async () => {
  plant(branch, due('it', { needs: [needIn('a', 20)] }))
  await branch.get('officer', 'reminder.hours', {
    from: '08:30',
    to: '18:30',
    onRestDays: false,
    isOff: false,
  })
  await tick(branch)
  await accept(branch, 'officer')
  at(10.1)
  expect(await tick(branch)).toBe(1)
})

test.each([
  ['Tuesday 08:25', 8 + 25 / 60, 0, 0],
  ['Tuesday 08:30', 8.5, 0, 1],
  ['Tuesday 18:25', 18 + 25 / 60, 0, 1],
  ['Tuesday 18:30', 18.5, 0, 0],
  ['Saturday noon', 12, 4, 0],
])('at %s (%d h) %d message(s) leave', async (_, hour, day, sent) => {
  plant(branch, due('it', { needs: [needIn('a', 20)] }))
  at(hour, day)
  await accept(branch, 'officer')
  expect(await tick(branch)).toBe(sent)
})

test('whoever asks for it is reminded on rest days too, and whoever switched it off never', async () => {
  plant(
    branch,
    due('it', { needs: [needIn('a', 20)] }),
    due('other', { ownerId: 'stf_officer2', needs: [needIn('b', 20)] }),
  )
  at(12, 4)
  await accept(branch, 'officer')
  await accept(branch, 'officer2')
  await branch.get('officer', 'reminder.hours', {
    from: '08:30',
    to: '18:30',
    onRestDays: true,
    isOff: false,
  })
  await branch.get('officer2', 'reminder.hours', {
    from: '08:30',
    to: '18:30',
    onRestDays: true,
    isOff: true,
  })
  await tick(branch)
  expect(branch.openApi.outbox.messages().map(({ openid }) => openid)).toEqual([openidOf('officer')])
})

test('the timer did not run from 08:00 to 14:00: one batch, no burst, then the usual day', async () => {
  plant(branch, ...many(20))
  at(7)
  await accept(branch, 'officer', 9)
  await tick(branch)
  at(14)
  expect(await tick(branch)).toBe(3)
  for (let minutes = 5; minutes < 300; minutes += 5) {
    at(14 + minutes / 60)
    await tick(branch)
  }
  expect(arrived(branch)).toHaveLength(3)
})

test('timers in parallel send each message once', async () => {
  plant(branch, ...many(9), ...many(9).map(doc => ({ ...doc, _id: `${doc._id}x`, ownerId: 'stf_officer2' })))
  await accept(branch, 'officer', 4)
  await accept(branch, 'officer2', 4)
  const sent = await Promise.all([tick(branch), tick(branch), tick(branch), tick(branch)])
  expect(sent.reduce((sum, n) => sum + n, 0)).toBe(6)
  expect([arrived(branch).length, arrived(branch, 'officer2').length]).toEqual([3, 3])
})

test('an hour agreed for today leaves half an hour before it, and its message is kept for it', async () => {
  const agreed = due('hour', { name: '王芳', needs: [needIn('a')] })
  plant(branch, ...many(50), {
    ...agreed,
    journal: { ...agreed.journal, next: { what: '回电', on: inDays(1), at: '15:00' } },
  })
  await accept(branch, 'officer', 2)
  await tick(branch)
  expect(arrived(branch).map(({ data }) => data.thing1)).toEqual(['50 位客户'])
  at(14 + 25 / 60)
  expect(await tick(branch)).toBe(0)
  at(14.5)
  await tick(branch)
  expect(arrived(branch)[1]).toMatchObject({
    page: 'pages/customer/index?id=cus_hour&log=1',
    data: { thing1: '王客户', time2: expect.stringContaining('15:00') },
  })
})

test('a leaver gets no message: the book is closed and its ledger ends at nothing', async () => {
  plant(branch, due('it', { ownerId: 'stf_officer2', needs: [needIn('a', 20)] }))
  await accept(branch, 'officer2', 3)
  await branch.get('lead', 'staff.leave', { staffId: 'stf_officer2', reason: '离职' })
  await tick(branch)
  expect(branch.openApi.outbox.messages()).toEqual([])
  expect(bookOf(branch, 'officer2')).toMatchObject({ isClosed: true, balance: { nudge: 0 } })
  at(10.1)
  branch.resetStats()
  await tick(branch)
  expect(branch.stats().functions.sweep?.databaseRequests).toBe(2)
})

test('R102 on leave nobody is reminded; the 协办 is, of what shows with the 协办', async () => {
  const docs = [
    due('a', { coOwnerId: 'stf_deputy', needs: [needIn('a', 20)] }),
    due('b', { needs: [needIn('b', 20)] }),
  ]
  plant(branch, ...docs)
  await accept(branch, 'officer')
  await accept(branch, 'deputy')
  await branch.get('lead', 'staff.away', { staffId: 'stf_officer', away: { from: inDays(0), to: inDays(3) } })
  await tick(branch)
  expect(branch.openApi.outbox.messages()).toMatchObject([
    { openid: 'o-deputy', page: 'pages/customer/index?id=cus_a&log=1' },
  ])
  for (const [day, sent] of [
    [1, 0],
    [2, 0],
    [3, 1],
  ] as const) {
    at(9, day)
    await tick(branch)
    expect([day, arrived(branch).length]).toEqual([day, sent])
  }
})

test('issue 5: without quota 提醒记录 lists the first with why they wait, and says how many more there are', async () => {
  plant(branch, ...many(50))
  await accept(branch, 'officer')
  await tick(branch)
  branch.engine.update('reminderBooks', {}, { $set: { 'balance.nudge': 0, entries: [] } } as never, true)
  at(10, 1)
  await tick(branch)
  const { items, beyond } = await branch.get('officer', 'reminder.history', {})
  expect([items.length, new Set(items.map(({ why }) => why)), beyond]).toEqual([
    20,
    new Set(['提醒次数用完了']),
    30,
  ])
})
