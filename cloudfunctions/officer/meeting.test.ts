import { customerDoc, inDays, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明' }))
})

const PLAN = {
  id: 'mee_1',
  customerId: 'cus_it',
  purpose: '谈抵押物',
  informationNeeded: '房产评估',
  on: inDays(2),
  at: '10:00',
  place: '网点',
  agenda: ['核对产权', '确认用途'],
}
const plan = () => branch.get('officer', 'meeting.plan', PLAN)
const open = () => branch.docs('reminders', { isOpen: true })

test('R105 a planned meeting is on its day and hour in the inbox, once however often it is sent', async () => {
  await plan()
  await plan()
  expect(open()).toMatchObject([
    { kind: 'meeting', on: inDays(2), at: '10:00', what: '会议：谈抵押物', salutation: '王客户' },
  ])
  expect(await branch.ask('officer', 'meeting.plan', { ...PLAN, place: '客户处' })).toMatchObject({
    code: 'ID_TAKEN',
  })
})

test('a moved meeting moves its reminder', async () => {
  const { version } = await plan()
  await branch.get('officer', 'meeting.change', {
    id: 'mee_1',
    version,
    changes: { on: inDays(3), at: '15:30' },
  })
  expect(open()).toMatchObject([{ on: inDays(3), at: '15:30' }])
})

test('R106-R108 notes, decisions and minutes the same minute; actions with a day are tracked until they are done', async () => {
  const { version } = await plan()
  const noted = await branch.get('officer', 'meeting.note', { id: 'mee_1', version, text: '产权清楚' })
  const decisions = [
    { id: 'dec_1', what: '约评估公司', who: 'bank' as const, by: inDays(4) },
    { id: 'dec_2', what: '补购销合同', who: 'customer' as const, by: inDays(5) },
    { id: 'dec_3', what: '利率再谈', who: 'bank' as const, by: null },
  ]
  const decided = await branch.get('officer', 'meeting.decide', {
    id: 'mee_1',
    version: noted.version,
    decisions,
  })
  expect(decided.minutesAt).not.toBeNull()
  expect(open().map(one => [one['kind' as never], one['what' as never], one['on' as never]])).toEqual([
    ['action', '会上答应：约评估公司', inDays(4)],
    ['action', '会上请客户：补购销合同', inDays(5)],
  ])
  await branch.get('officer', 'meeting.done', {
    id: 'mee_1',
    version: decided.version,
    decisionId: 'dec_1',
    isDone: true,
  })
  expect(open()).toMatchObject([{ what: '会上请客户：补购销合同' }])
})

test('R108 what is ticked off in 今天 is done in the minutes, and no later note asks for it again', async () => {
  const { version } = await plan()
  const ofMeeting = branch.docs('reminders', { kind: 'meeting' })[0]?._id ?? ''
  await branch.get('officer', 'reminder.done', { id: ofMeeting })
  const ticked = await branch.get('officer', 'meeting.note', { id: 'mee_1', version, text: '产权清楚' })
  expect(open()).toEqual([])
  const decisions = [
    { id: 'dec_1', what: '约评估公司', who: 'bank' as const, by: inDays(4) },
    { id: 'dec_2', what: '补购销合同', who: 'customer' as const, by: inDays(5) },
  ]
  await branch.get('officer', 'meeting.decide', { id: 'mee_1', version: ticked.version, decisions })
  const action = branch.docs('reminders', { what: '会上答应：约评估公司' })[0]?._id ?? ''
  await branch.get('officer', 'reminder.done', { id: action })
  await branch.get('officer', 'reminder.done', { id: action })
  const { meetings } = await branch.get('officer', 'meeting.list', { customerId: 'cus_it' })
  expect(meetings[0]?.decisions.map(({ id, isDone }) => [id, isDone])).toEqual([
    ['dec_1', true],
    ['dec_2', false],
  ])
  const now = meetings[0]?.version ?? 0
  const noted = await branch.get('officer', 'meeting.note', { id: 'mee_1', version: now, text: '再议' })
  expect(open()).toMatchObject([{ what: '会上请客户：补购销合同' }])
  const reopened = { id: 'mee_1', version: noted.version, decisionId: 'dec_1', isDone: false } as const
  await branch.get('officer', 'meeting.done', reopened)
  expect(open()).toHaveLength(2)
})

test('a meeting in the past, an action in the past and a stale version are refused', async () => {
  expect(await branch.ask('officer', 'meeting.plan', { ...PLAN, on: inDays(-1) })).toMatchObject({
    code: 'INVALID',
  })
  const { version } = await plan()
  const decisions = [{ id: 'dec_1', what: '约评估', who: 'bank' as const, by: inDays(-1) }]
  expect(await branch.ask('officer', 'meeting.decide', { id: 'mee_1', version, decisions })).toMatchObject({
    code: 'INVALID',
  })
  const stale = { id: 'mee_1', version: version + 1, text: '谈了' }
  expect(await branch.ask('officer', 'meeting.note', stale)).toMatchObject({ code: 'CONFLICT' })
})

test('R108 an action taken off the minutes is no longer asked for', async () => {
  const { version } = await plan()
  const first = { id: 'dec_1', what: '约评估公司', who: 'bank' as const, by: inDays(4) }
  const second = { id: 'dec_2', what: '补购销合同', who: 'customer' as const, by: inDays(5) }
  const both = await branch.get('officer', 'meeting.decide', {
    id: 'mee_1',
    version,
    decisions: [first, second],
  })
  await branch.get('officer', 'meeting.decide', { id: 'mee_1', version: both.version, decisions: [second] })
  expect(open()).toMatchObject([{ what: '会上请客户：补购销合同' }])
})

test('a decision whose day has passed stays as agreed while another is added; only a new day must lie ahead', async () => {
  const { version } = await plan()
  const late = { id: 'dec_1', what: '约评估公司', who: 'bank' as const, by: inDays(-1) }
  branch.engine.update('meetings', {}, { $set: { decisions: [{ ...late, isDone: false }] } }, true)
  const more = { id: 'dec_2', what: '补购销合同', who: 'customer' as const, by: null }
  const moved = { ...late, by: inDays(-2) }
  const decide = (decisions: (typeof late | typeof more)[]) =>
    branch.ask('officer', 'meeting.decide', { id: 'mee_1', version, decisions })
  expect(await decide([moved, more])).toMatchObject({ code: 'INVALID' })
  expect(await decide([late, more])).toMatchObject({
    ok: true,
    data: { decisions: [{ id: 'dec_1' }, { id: 'dec_2' }] },
  })
})

test('a colleague finds neither the meeting nor its list', async () => {
  const { version } = await plan()
  const note = { id: 'mee_1', version, text: '看看' }
  expect(await branch.ask('officer2', 'meeting.note', note)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('officer2', 'meeting.list', { customerId: 'cus_it' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await branch.get('officer', 'meeting.list', { customerId: 'cus_it' })).meetings).toHaveLength(1)
  expect(TODAY < PLAN.on).toBe(true)
})
