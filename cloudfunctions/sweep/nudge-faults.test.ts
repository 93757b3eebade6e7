import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, bookOf, expectConserved, tick } from '../../devtools/testing/reminders'

/** A Tuesday at ten: the weekly look at whom one is losing is Monday's. */
const TUESDAY = new Date('2026-11-24T10:00:00+08:00')
const branch = ownBranch({ now: TUESDAY })
const API = 'subscribeMessage.send'
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
  branch.openApi.fail(API, undefined)
})

const at = (minutes: number): void => branch.setNow(new Date(TUESDAY.getTime() + minutes * 60_000))
const due = (id: string, ownerId = 'stf_officer'): CustomerDoc => ({
  ...customerDoc(id, {
    createdOn: inDays(-400),
    contactedBefore: inDays(-9),
    needs: [needIn(id, 20)],
    ownerId,
  }),
  gradeChangesOn: inDays(0),
})
const history = () => branch.get('officer', 'reminder.history', {})
const causes = () => bookOf(branch)?.entries.map(({ cause, change }) => [cause, change])

test('43101 empties the ledger, whatever it held, and nothing is tried again until somebody accepts', async () => {
  plant(branch, due('a'), due('b'), due('c'))
  await accept(branch, 'officer', 5)
  branch.openApi.outbox.refuse('o-officer', 'T-nudge')
  await tick(branch)
  expect(bookOf(branch)?.balance.nudge).toBe(0)
  expect(await history()).toMatchObject({
    messages: [
      { state: 'failed', why: '微信那边没有次数了，没有发出' },
      { state: 'failed' },
      { state: 'failed' },
    ],
  })
  for (const minutes of [5, 40, 120]) {
    at(minutes)
    expect(await tick(branch)).toBe(0)
  }
  expectConserved(branch)
  expect(arrived(branch)).toEqual([])
})

test('whoever accepts again after 43101 is reminded the same day of what did not arrive', async () => {
  plant(branch, due('a'), due('b'), due('c'))
  await accept(branch, 'officer', 2)
  branch.openApi.outbox.refuse('o-officer', 'T-nudge')
  await tick(branch)
  at(40)
  await accept(branch, 'officer', 2)
  expect(await tick(branch)).toBe(2)
  const { messages, items } = await history()
  expect(messages.map(({ kind, state }) => [kind, state])).toEqual([
    ['one', 'sent'],
    ['digest', 'sent'],
  ])
  expect(items.map(({ fate }) => fate)).toEqual(['sent', 'merged', 'merged'])
  expectConserved(branch)
})

test('nobody waits half an hour after a batch of which nothing arrived: who accepts again is reminded at the next tick', async () => {
  plant(branch, ...Array.from({ length: 50 }, (_, i) => due(`c${i}`)))
  await accept(branch, 'officer')
  branch.openApi.outbox.refuse('o-officer', 'T-nudge')
  await tick(branch)
  expect(arrived(branch)).toEqual([])
  at(5)
  await accept(branch, 'officer')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch).map(({ data }) => data.thing1)).toEqual(['50 位客户'])
  expectConserved(branch)
})

test('what a digest of the morning counted is not counted again when a later message meets 43101', async () => {
  plant(branch, ...Array.from({ length: 50 }, (_, i) => due(`c${i}`)))
  await accept(branch, 'officer')
  await tick(branch)
  at(60)
  await branch.get('officer', 'reminder.add', {
    id: 'rem_a',
    what: '打印合同',
    on: inDays(1),
    at: '11:15',
    customerId: null,
  })
  await accept(branch, 'officer', 3)
  branch.openApi.outbox.refuse('o-officer', 'T-nudge')
  await tick(branch)
  at(100)
  await accept(branch, 'officer', 3)
  await tick(branch)
  expect(arrived(branch).map(({ data }) => data.thing1)).toEqual(['50 位客户', '您自己'])
})

test('43101 is asked once: the further messages of the same batch are not tried', async () => {
  plant(branch, due('a'), due('b'), due('c'))
  await accept(branch, 'officer', 5)
  branch.openApi.outbox.refuse('o-officer', 'T-nudge')
  branch.resetStats()
  await tick(branch)
  expect(branch.stats().actions['wx.openApi']?.requests).toBe(1)
})

test.each([
  [47003, '提醒的内容不合微信的格式（47003）'],
  [40037, '提醒的模板编号不对（40037）'],
  [41030, '提醒的页面路径不对（41030）'],
])(
  '%d gives the debit back, is not tried again that day, and every admin sees it once',
  async (errcode, what) => {
    plant(branch, due('a'))
    await accept(branch, 'officer', 2)
    branch.openApi.fail(API, { errcode, errmsg: 'argument invalid! data.thing1.value 张伟 invalid' })
    await tick(branch)
    branch.openApi.fail(API, undefined)
    at(60)
    await tick(branch)
    expect(causes()).toEqual([
      ['claimed', 1],
      ['claimed', 1],
      ['sending', -1],
      ['givenBack', 1],
    ])
    expect(arrived(branch)).toEqual([])
    expect((await branch.get('admin', 'reminder.list', {})).rows).toMatchObject([
      { kind: 'fault', what, on: inDays(1) },
    ])
    expect(branch.logged.join()).not.toContain('张伟')
    expectConserved(branch)
  },
)

test('a fault of ours reaches an admin with consent as an alert', async () => {
  plant(branch, due('a'))
  await accept(branch, 'officer')
  await accept(branch, 'admin', 1, 'alert')
  branch.openApi.fail(API, { errcode: 47003, errmsg: 'argument invalid' })
  await tick(branch)
  branch.openApi.fail(API, undefined)
  at(5)
  await tick(branch)
  expect(arrived(branch, 'admin')).toMatchObject([{ templateId: 'T-alert', data: { thing1: '跟进志' } }])
})

test.each([
  ['a busy WeChat', -1],
  ['a time-out of the interface', -604102],
  ['a fault of the gateway', -501001],
])(
  'after %s nobody knows: the debit stands, nothing is sent again, and the record says so',
  async (_, errcode) => {
    plant(branch, due('a'))
    await accept(branch, 'officer', 3)
    branch.openApi.fail(API, { errcode, errmsg: 'system error' })
    await tick(branch)
    branch.openApi.fail(API, undefined)
    for (const minutes of [5, 40, 300]) {
      at(minutes)
      await tick(branch)
    }
    expect(arrived(branch)).toEqual([])
    expect(bookOf(branch)?.balance.nudge).toBe(2)
    const { messages, items } = await history()
    expect(messages).toMatchObject([{ state: 'unknown', why: '不确定是否送到，不再重发' }])
    expect(items).toMatchObject([{ why: '不确定是否送到，不再重发' }])
    expectConserved(branch)
  },
)

test('what never reached WeChat is given back and leaves once it does', async () => {
  plant(branch, due('a'))
  await accept(branch, 'officer')
  branch.openApi.fail(API, { errcode: -604100, errmsg: 'API not found' })
  for (const minutes of [0, 5, 10]) {
    at(minutes)
    expect(await tick(branch)).toBe(0)
    expect(bookOf(branch)?.balance.nudge).toBe(1)
  }
  branch.openApi.fail(API, undefined)
  at(15)
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toHaveLength(1)
  expect((await history()).messages).toMatchObject([{ state: 'sent', why: '' }])
  expectConserved(branch)
})

describe('-604101: our function may not send at all', () => {
  const tried = () => branch.stats().actions['wx.openApi']?.requests ?? 0
  const refuse = () =>
    branch.openApi.fail(API, { errcode: -604101, errmsg: 'function has no permission to call this API' })

  test('it is asked for once an hour, whatever wakes the books meanwhile, and no debit is lost', async () => {
    plant(branch, due('a'), due('b'), due('c'), due('d', 'stf_officer2'))
    await accept(branch, 'officer', 3)
    refuse()
    branch.resetStats()
    for (const minutes of [5, 10, 60]) {
      at(minutes)
      expect(await tick(branch)).toBe(0)
      await accept(branch, 'officer2')
    }
    expect(tried()).toBe(1)
    expect(bookOf(branch)?.balance.nudge).toBe(3)
    expectConserved(branch)
    at(70)
    await tick(branch)
    expect(tried()).toBe(3)
    branch.openApi.fail(API, undefined)
    at(125)
    expect(await tick(branch)).toBe(0)
    at(135)
    expect(await tick(branch)).toBe(4)
    expectConserved(branch)
  })

  test('every admin sees it once a day, and 提醒记录 says from when it is tried again', async () => {
    plant(branch, due('a'))
    await accept(branch, 'officer', 2)
    refuse()
    for (const minutes of [5, 10, 70, 75]) {
      at(minutes)
      await tick(branch)
    }
    expect((await branch.get('admin', 'reminder.list', {})).rows).toMatchObject([
      { kind: 'fault', what: '云函数没有发提醒的权限（-604101）', on: inDays(1) },
    ])
    expect((await history()).items).toMatchObject([{ fate: 'held', why: '提醒暂时发不出，12:10 再试' }])
    expect(branch.docs('reminders', { kind: 'fault', ownerId: 'stf_admin' })).toHaveLength(1)
  })

  test('an alert goes by a template of its own, which is tried all the same', async () => {
    plant(branch, due('a'))
    await accept(branch, 'officer')
    await accept(branch, 'admin', 1, 'alert')
    refuse()
    await tick(branch)
    branch.openApi.fail(API, undefined)
    at(5)
    expect(await tick(branch)).toBe(1)
    expect(arrived(branch, 'admin')).toHaveLength(1)
  })

  test('a pause of a clock that was set back since holds nothing', async () => {
    plant(branch, due('a'))
    await accept(branch, 'officer')
    refuse()
    at(60)
    await tick(branch)
    branch.openApi.fail(API, undefined)
    at(0)
    await accept(branch, 'officer')
    expect(await tick(branch)).toBe(1)
  })

  test('what rests until after the hours is planned for the next morning', async () => {
    plant(branch, due('a'))
    await accept(branch, 'officer')
    refuse()
    at(8 * 60 + 5)
    await tick(branch)
    at(8 * 60 + 10)
    await accept(branch, 'officer')
    await tick(branch)
    expect((await history()).items).toMatchObject([{ why: '提醒暂时发不出，过后再试' }])
    branch.openApi.fail(API, undefined)
    at(22 * 60 + 30)
    expect(await tick(branch)).toBe(1)
  })
})
