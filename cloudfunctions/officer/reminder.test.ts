import { type Input, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, bookOf, tick } from '../../devtools/testing/reminders'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
  plant(branch, customerDoc('it', { name: '欧阳听雪', standing: 'none' }))
})

const made = { id: 'rem_1', what: '送评估报告', on: TODAY, at: null, customerId: 'cus_it' }
const add = (more: Partial<Input<'reminder.add'>> = {}) =>
  branch.ask('officer', 'reminder.add', { ...made, ...more })
const rows = async () => (await branch.get('officer', 'reminder.list', {})).rows

test('R104 an own reminder is listed with its customer, shows in 今天, and leaves both once it is done', async () => {
  expect(await add()).toMatchObject({ ok: true, data: { customerName: '欧阳听雪', isDone: false } })
  await add({ id: 'rem_2', on: inDays(3), customerId: null })
  expect((await rows()).map(({ id }) => id)).toEqual(['rem_1', 'rem_2'])
  expect((await branch.get('officer', 'today.list', {})).reminders.map(({ id }) => id)).toEqual(['rem_1'])
  const done = await branch.get('officer', 'reminder.done', { id: 'rem_1' })
  expect(done.isDone).toBe(true)
  expect((await rows()).map(({ id }) => id)).toEqual(['rem_2'])
  expect((await branch.get('officer', 'today.list', {})).reminders).toEqual([])
  expect(await branch.get('officer', 'reminder.list', { customerId: 'cus_it' })).toMatchObject({ rows: [] })
})

test('R104 an own reminder reaches the phone half an hour before its hour, without a word of its text', async () => {
  await accept(branch, 'officer')
  await tick(branch)
  expect(await add({ what: '问欧阳听雪 50 万贷款的事', at: '16:00' })).toMatchObject({ ok: true })
  await tick(branch)
  expect(arrived(branch)).toEqual([])
  branch.setNow(new Date(MONDAY.getTime() + 5.5 * 3_600_000))
  await tick(branch)
  expect(arrived(branch)).toMatchObject([
    {
      page: 'pages/customer/index?id=cus_it&log=1',
      data: { thing1: '欧阳客户', thing3: '您记了一件今天要做的事' },
    },
  ])
})

test('R104 with more open than 今天 shows, today’s are shown and the longest overdue are left out', async () => {
  const one = { ownerId: 'stf_officer', kind: 'own', what: 'x', at: null, customerId: null, isOpen: true }
  branch.engine.insertMany(
    'reminders',
    Array.from({ length: 60 }, (_, i) => ({ ...one, _id: `rem_x${i}`, on: inDays(-60 + i) })) as never,
  )
  await add({ customerId: null })
  const { reminders } = await branch.get('officer', 'today.list', {})
  expect(reminders).toHaveLength(50)
  expect([reminders[0]?.on, reminders.at(-1)?.id]).toEqual([inDays(-49), 'rem_1'])
})

test('the same reminder sent again is one; another under its id is refused, and so is a colleague’s id', async () => {
  expect([await add(), await add()]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await add({ what: '别的' })).toMatchObject({ ok: false, code: 'ID_TAKEN' })
  const other = { ...made, customerId: null }
  expect(await branch.ask('officer2', 'reminder.add', other)).toMatchObject({ ok: false, code: 'ID_TAKEN' })
  expect(await rows()).toHaveLength(1)
})

test.each([
  ['a day before today', { on: inDays(-1) }, 'INVALID'],
  ['a colleague’s customer', { customerId: 'cus_other' }, 'NOT_FOUND'],
  ['no text', { what: ' ' }, 'INVALID'],
  ['an identity number', { what: '身份证 110101199001010010' }, 'INVALID'],
])('%s is refused', async (_, more, code) => {
  plant(branch, customerDoc('other', { ownerId: 'stf_officer2' }))
  const before = branch.everything()
  expect(await add(more)).toMatchObject({ ok: false, code })
  expect(branch.everything()).toEqual(before)
})

test('two hundred open reminders are enough', async () => {
  const one = { ownerId: 'stf_officer', kind: 'own', what: 'x', on: TODAY, at: null, customerId: null }
  branch.engine.insertMany(
    'reminders',
    Array.from({ length: 200 }, (_, i) => ({ ...one, _id: `rem_x${i}`, isOpen: true })) as never,
  )
  expect(await add()).toMatchObject({ ok: false, code: 'LIMIT' })
})

test('what others put into the inbox is ticked off and not removed', async () => {
  await add()
  branch.engine.update('reminders', { _id: 'rem_1' }, { $set: { kind: 'card' } } as never, false)
  expect(await branch.ask('officer', 'reminder.remove', { id: 'rem_1' })).toMatchObject({ code: 'FORBIDDEN' })
  expect(await branch.ask('officer', 'reminder.done', { id: 'rem_1' })).toMatchObject({ ok: true })
})

test('the name of a customer who went to a colleague is shown no more', async () => {
  await add()
  branch.engine.update('customers', { _id: 'cus_it' }, { $set: { ownerId: 'stf_officer2' } } as never, false)
  expect((await rows())[0]).toMatchObject({ customerId: 'cus_it', customerName: null })
})

test.each([
  '欧阳听雪'.repeat(12),
  '张伟😀👨‍👩‍👧',
  '李\n雷\t',
  'O’Neil\u0000',
  '杭州市西湖区云栖小镇茶业发展有限责任公司贷款部',
  '贷款',
])('a customer called %j makes a message that WeChat takes', async name => {
  plant(branch, { ...customerDoc('odd', { kind: name.includes('公司') ? 'firm' : 'person' }), name })
  await accept(branch, 'officer')
  await add({ id: 'rem_odd', customerId: 'cus_odd' })
  await tick(branch)
  const [message] = arrived(branch)
  expect(message?.data.thing1?.length).toBeLessThanOrEqual(20)
  expect(message?.data.thing1).not.toMatch(/贷款|\n|😀/)
  expect(bookOf(branch)?.balance.nudge).toBe(0)
})

test('提醒记录 holds a day’s messages and every hold; a day that is over stays readable, another’s does not', async () => {
  await accept(branch, 'officer')
  await add()
  await add({ id: 'rem_2', customerId: null, what: '取件' })
  await tick(branch)
  const today = await branch.get('officer', 'reminder.history', {})
  expect(today.messages).toMatchObject([{ state: 'sent', kind: 'digest', count: 2, why: '' }])
  expect(today.items.map(({ who, words, fate }) => [who, words, fate])).toEqual([
    ['欧阳听雪', '送评估报告', 'merged'],
    ['您自己', '取件', 'merged'],
  ])
  branch.setNow(new Date(MONDAY.getTime() + 86_400_000))
  await tick(branch)
  const yesterday = await branch.get('officer', 'reminder.history', { day: TODAY })
  expect({ ...yesterday, today: TODAY }).toEqual(today)
  expect((await branch.get('officer', 'reminder.history', {})).messages).toEqual([])
  expect((await branch.get('officer2', 'reminder.history', { day: TODAY })).items).toEqual([])
})

test('R102 提醒记录 of a day of leave says that it was one', async () => {
  const away = { from: TODAY, to: inDays(2) }
  await branch.get('lead', 'staff.away', { staffId: 'stf_officer', away })
  const quiet = async (day: string) =>
    (await branch.get('officer', 'reminder.history', { day: day as typeof TODAY })).quiet
  expect([await quiet(TODAY), await quiet('2026-11-20')]).toEqual(['away', 'neverAsked'])
})

test('提醒记录 says that nobody consented yet, and that today is not planned yet, rather than that there is nothing', async () => {
  await add({ at: '15:00' })
  const read = async () => {
    const { quiet, items } = await branch.get('officer', 'reminder.history', {})
    return [quiet, items.length]
  }
  expect(await read()).toEqual(['neverAsked', 0])
  await accept(branch, 'officer')
  expect(await read()).toEqual(['notYet', 0])
  await tick(branch)
  expect(await read()).toEqual([null, 1])
  // 08:00 of the next day, half an hour before the hours begin.
  branch.setNow(new Date(MONDAY.getTime() + 22 * 3_600_000))
  expect(await read()).toEqual(['notYet', 0])
})

test('提醒记录 of a rest day says that it was one; who asked for rest days, or worked, is told nothing of the kind', async () => {
  // 2026-11-22 is a Sunday, 2026-11-20 a Friday.
  const quiet = async (day: string) =>
    (await branch.get('officer', 'reminder.history', { day: day as typeof TODAY })).quiet
  expect(await quiet('2026-11-22')).toBe('restDay')
  await accept(branch, 'officer')
  expect(await quiet('2026-11-20')).toBeNull()
  await branch.get('admin', 'settings.override', { day: inDays(-3), kind: 'rest' })
  expect(await quiet('2026-11-20')).toBe('restDay')
  const hours = { from: '08:30', to: '18:30', onRestDays: true, isOff: false }
  await branch.get('officer', 'reminder.hours', hours)
  expect(await quiet('2026-11-22')).toBeNull()
  await branch.get('officer', 'reminder.hours', { ...hours, isOff: true })
  expect([await quiet(TODAY), await quiet('2026-11-20')]).toEqual(['off', null])
})

test('me.get says what 今天 has open, so that every page’s tab can: reminders and customers due a contact, those of a leave too', async () => {
  const late = { createdOn: inDays(-400), contactedBefore: inDays(-60), needs: [needIn('n', 20)] }
  plant(
    branch,
    customerDoc('late', late),
    customerDoc('well', { contactedBefore: TODAY }),
    customerDoc('theirs', { ...late, ownerId: 'stf_officer2', coOwnerId: 'stf_officer' }),
  )
  await add({ on: TODAY })
  await add({ id: 'rem_later', on: inDays(1) })
  const opened = async () => {
    const { counts, reminders } = await branch.get('officer', 'today.list', {})
    return counts.contact.overdue + counts.contact.today + reminders.length
  }
  const told = async () => (await branch.get('officer', 'me.get', {})).open
  expect([await told(), await opened()]).toEqual([2, 2])
  await branch.get('lead', 'staff.away', {
    staffId: 'stf_officer2',
    away: { from: TODAY, to: inDays(2) },
  })
  expect([await told(), await opened()]).toEqual([3, 3])
})
