import { NO_WISHES } from '@/domain/contact-wishes'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, tick } from '../../devtools/testing/reminders'

const TUESDAY = new Date('2026-11-24T10:00:00+08:00')
const branch = ownBranch({ now: TUESDAY })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})
const to = (iso: string): void => branch.setNow(new Date(`${iso}:00+08:00`))
const due = () => ({
  ...customerDoc('it', { createdOn: inDays(-400), contactedBefore: inDays(-9), needs: [needIn('a', 20)] }),
  gradeChangesOn: inDays(0),
})

test('R9 a need that is brought forward and makes an A due today is told within the hour', async () => {
  const calm = customerDoc('it', {
    createdOn: inDays(-40),
    contactedBefore: inDays(-5),
    needs: [needIn('a', 200)],
  })
  const journal = { ...calm.journal, lookedOn: inDays(-3), contactedOn: inDays(-3) }
  plant(branch, { ...calm, journal, gradeChangesOn: inDays(0) })
  await accept(branch, 'officer', 3)
  expect(await tick(branch)).toBe(0)
  to('2026-11-24T10:02')
  const [doc] = branch.docs<{ version: number }>('customers', { _id: 'cus_it' })
  await branch.get('officer', 'need.update', {
    id: 'need_a',
    customerId: 'cus_it',
    version: doc?.version ?? 0,
    changes: { expectedOn: '2026-12-04' },
  })
  to('2026-11-24T10:05')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toMatchObject([{ page: 'pages/customer/index?id=cus_it&log=1' }])
})

test('R102 a leave that is ended early ends the silence too', async () => {
  plant(branch, due())
  await accept(branch, 'officer', 3)
  const away = { from: '2026-11-24', to: '2026-12-31' } as const
  await branch.get('lead', 'staff.away', { staffId: 'stf_officer', away })
  expect(await tick(branch)).toBe(0)
  to('2026-11-25T09:00')
  await branch.get('lead', 'staff.away', { staffId: 'stf_officer', away: null })
  to('2026-11-25T10:00')
  expect(await tick(branch)).toBe(1)
})

test('a Saturday that the branch makes a workday is reminded of like one', async () => {
  plant(branch, due())
  await accept(branch, 'officer', 9)
  to('2026-11-27T18:00')
  await tick(branch)
  to('2026-11-27T18:40')
  await branch.get('admin', 'settings.override', { day: '2026-11-28', kind: 'work' })
  await tick(branch)
  to('2026-11-28T10:00')
  expect(await tick(branch)).toBe(1)
})

test('R40 a dialled contact person of a firm is asked for at 17:00 like the firm itself', async () => {
  const firm = customerDoc('it', {
    createdOn: inDays(0),
    contactedBefore: inDays(0),
    needs: [needIn('a', 60)],
  })
  plant(branch, { ...firm, kind: 'firm', name: '云栖茶业' })
  await branch.get('officer', 'contactPerson.save', {
    id: 'cop_1',
    customerId: 'cus_it',
    version: 0,
    role: 'finance',
    name: '钱会计',
    phone: phone(1),
    wishes: { ...NO_WISHES, refusedChannels: [] },
    refusesContact: false,
  })
  await accept(branch, 'officer', 2)
  await tick(branch)
  to('2026-11-24T11:00')
  await branch.get('officer', 'contactPerson.phone', { id: 'cop_1', customerId: 'cus_it' })
  to('2026-11-24T16:55')
  expect(await tick(branch)).toBe(0)
  to('2026-11-24T17:00')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toMatchObject([{ data: { thing1: '今日补记' } }])
})

const meeting = (id: string, customerId: string, at: string) => ({
  id,
  customerId,
  purpose: '谈抵押物',
  informationNeeded: '房产评估',
  on: '2026-11-24',
  at,
  place: '网点',
  agenda: [],
})
const calm = (id: string, more: Parameters<typeof customerDoc>[1] = {}) =>
  customerDoc(id, { createdOn: inDays(0), contactedBefore: inDays(1), ...more })

test('a meeting that is moved on its day, after it was told, is told again before its new hour', async () => {
  plant(branch, calm('it'))
  const { version } = await branch.get('officer', 'meeting.plan', meeting('mee_1', 'cus_it', '11:00'))
  await accept(branch, 'officer', 9)
  to('2026-11-24T10:30')
  expect(await tick(branch)).toBe(1)
  to('2026-11-24T10:40')
  await branch.get('officer', 'meeting.change', { id: 'mee_1', version, changes: { at: '15:00' } })
  to('2026-11-24T10:45')
  expect(await tick(branch)).toBe(0)
  to('2026-11-24T14:30')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch).at(-1)).toMatchObject({ data: { time2: expect.stringContaining('15:00') } })
})

test.each([
  ['the 协办', { coOwnerId: 'stf_officer' }, {}],
  ['who takes over all of it', {}, { deputyId: 'stf_officer' }],
])(
  'R102 a card that a customer opens during the officer’s leave wakes %s at once',
  async (_, shared, deputy) => {
    plant(branch, calm('theirs', { ownerId: 'stf_officer2', ...shared }))
    const card = { id: 'crd_1', customerId: 'cus_theirs', asked: { purpose: 'service', note: '' } } as const
    const { path } = await branch.get('officer2', 'card.make', card)
    const away = { from: '2026-11-24', to: '2026-11-25', ...deputy } as const
    await branch.get('lead', 'staff.away', { staffId: 'stf_officer2', away })
    await accept(branch, 'officer', 3)
    await tick(branch)
    branch.openApi.outbox.clear()
    await accept(branch, 'officer', 3)
    await tick(branch)
    to('2026-11-24T10:10')
    await branch.get('customer', 'card.open', { token: path.split('=')[1] ?? '' })
    to('2026-11-24T10:15')
    await tick(branch)
    expect(arrived(branch)).toMatchObject([{ data: { thing3: '刚打开了名片，看一看' } }])
  },
)

test('a meeting whose hour has passed when quota comes is not told as to come', async () => {
  plant(branch, calm('it'))
  await branch.get('officer', 'meeting.plan', meeting('mee_1', 'cus_it', '11:00'))
  to('2026-11-24T16:00')
  await accept(branch, 'officer', 3)
  expect(await tick(branch)).toBe(0)
})

test('R102, R107 a meeting of a leave reaches whoever covers, who sees it in 今天 and ticks it off', async () => {
  const theirs = { ownerId: 'stf_officer2' }
  plant(branch, calm('shared', { ...theirs, coOwnerId: 'stf_officer' }), calm('alone', theirs))
  await branch.get('officer2', 'meeting.plan', meeting('mee_1', 'cus_shared', '11:00'))
  await branch.get('officer2', 'meeting.plan', meeting('mee_2', 'cus_alone', '11:30'))
  await accept(branch, 'officer', 5)
  const seen = async () => (await branch.get('officer', 'today.list', {})).reminders.map(({ id }) => id)
  expect(await seen()).toEqual([])
  expect(await branch.ask('officer', 'reminder.done', { id: 'rem_mee1' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  const leave = (more: object) =>
    branch.get('lead', 'staff.away', {
      staffId: 'stf_officer2',
      away: { from: '2026-11-24', to: '2026-11-25', ...more },
    })
  await leave({})
  expect(await seen()).toEqual(['rem_mee1'])
  expect(await branch.ask('officer', 'reminder.done', { id: 'rem_mee2' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  await leave({ deputyId: 'stf_officer' })
  expect((await seen()).sort()).toEqual(['rem_mee1', 'rem_mee2'])
  to('2026-11-24T10:30')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toMatchObject([{ data: { thing3: '今天约了见面' } }])
  await branch.get('officer', 'reminder.done', { id: 'rem_mee1' })
  expect(await seen()).toEqual(['rem_mee2'])
})
