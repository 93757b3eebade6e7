import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('shared', {
      name: '张伟',
      phone: phone(1),
      coOwnerId: 'stf_deputy',
      needs: [needIn('a', 20)],
    }),
    customerDoc('alone', { name: '张三', needs: [needIn('b', 20)] }),
    customerDoc('own', { name: '张四', ownerId: 'stf_deputy', needs: [needIn('c', 20)] }),
  )
})

const DAY = 86_400_000
const at = (days: number): void => branch.setNow(new Date(MONDAY.getTime() + days * DAY))
const away = (from: number, to: number) =>
  branch.get('officer', 'staff.away', {
    staffId: 'stf_officer',
    away: { from: inDays(from), to: inDays(to) },
  })
/** Everything that the deputy is shown, by each way to customers. */
const seen = async (): Promise<string[][]> => {
  const ids = (rows: readonly { id: string }[]) => rows.map(row => row.id.slice(4)).sort()
  const list = await branch.get('deputy', 'customer.list', {})
  expect(list.total).toBe(list.rows.length)
  return [
    ids(list.rows),
    ids((await branch.get('deputy', 'customer.search', { q: '张' })).rows),
    ids((await branch.get('deputy', 'calendar.grid', {})).rows),
    ids((await branch.get('deputy', 'today.list', {})).rows),
  ]
}
const everywhere = (...ids: string[]) => [ids, ids, ids, ids]
const canOpen = async (who: Colleague, id = 'cus_shared') =>
  (await branch.ask(who, 'customer.get', { id })).ok

test('R102 the 协办 sees and works the shared customers during the leave, and neither before nor after', async () => {
  expect([await seen(), await canOpen('deputy')]).toEqual([everywhere('own'), false])
  await away(1, 3)
  expect([await seen(), await canOpen('deputy')]).toEqual([everywhere('own'), false])
  at(1)
  expect([await seen(), await canOpen('deputy')]).toEqual([everywhere('own', 'shared'), true])
  expect(await canOpen('deputy', 'cus_alone')).toBe(false)
  at(3)
  const log = {
    id: 'fol_1',
    customerId: 'cus_shared',
    version: 1,
    at: MONDAY.getTime() + 3 * DAY,
    channel: 'T',
    outcome: 'missed',
    answers: [],
  } as const
  const { entry } = await branch.get('deputy', 'followUp.log', { ...log, answers: [] })
  expect(entry.by).toBe('徐静怡')
  expect(branch.docs('customers', { _id: 'cus_shared' })).toMatchObject([
    { ownerId: 'stf_officer', version: 2 },
  ])
  at(4)
  expect([await seen(), await canOpen('deputy')]).toEqual([everywhere('own'), false])
})

test('R102 who is to take over sees all that is due during the leave, marked in 今天, and nothing after', async () => {
  const set = (deputyId: string) =>
    branch.ask('lead', 'staff.away', {
      staffId: 'stf_officer',
      away: { from: inDays(0), to: inDays(1), deputyId },
    })
  expect(await set('stf_officer2')).toMatchObject({ ok: true, data: { away: { deputyId: 'stf_officer2' } } })
  expect(await canOpen('officer2', 'cus_alone')).toBe(true)
  expect(await canOpen('officer2', 'cus_own')).toBe(false)
  const { rows } = await branch.get('officer2', 'today.list', {})
  expect(rows.map(({ id, coverOf }) => [id, coverOf]).sort()).toEqual([
    ['cus_alone', '李敏'],
    ['cus_shared', '李敏'],
  ])
  expect((await branch.get('officer', 'today.list', {})).rows.map(({ coverOf }) => coverOf)).toEqual([
    undefined,
    undefined,
  ])
  at(2)
  expect(await canOpen('officer2', 'cus_alone')).toBe(false)
})

test.each([
  ['oneself', 'stf_officer'],
  ['another team’s', 'stf_farOfficer'],
  ['who has left', 'stf_leaver'],
])('R102 nobody takes over who is %s', async (_, deputyId) => {
  const before = branch.everything()
  const away = { from: inDays(0), to: inDays(1), deputyId }
  const reply = await branch.ask('lead', 'staff.away', { staffId: 'stf_officer', away })
  expect(reply).toMatchObject({ ok: false, code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
})

test('another who takes over takes the place of the first', async () => {
  const set = (deputyId: string) =>
    branch.get('lead', 'staff.away', {
      staffId: 'stf_officer',
      away: { from: inDays(0), to: inDays(1), deputyId },
    })
  await set('stf_officer2')
  await set('stf_deputy')
  expect([await canOpen('officer2', 'cus_alone'), await canOpen('deputy', 'cus_alone')]).toEqual([
    false,
    true,
  ])
})

test('the 主办 keeps the customers during the own leave, and clocks run on', async () => {
  await away(0, 3)
  expect(await canOpen('officer')).toBe(true)
  expect((await branch.get('officer', 'today.list', {})).rows.map(row => row.id).sort()).toEqual([
    'cus_alone',
    'cus_shared',
  ])
})

test('a leave that ends early ends the 协办’s view at once', async () => {
  await away(0, 9)
  expect(await canOpen('deputy')).toBe(true)
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away: null })
  expect([await seen(), await canOpen('deputy')]).toEqual([everywhere('own'), false])
})

test('a customer shared after the leave began is the 协办’s too, and one no longer shared is not', async () => {
  await away(0, 9)
  const share = (coOwnerId: string | null, version: number) =>
    branch.get('officer', 'customer.update', { id: 'cus_alone', version, changes: { coOwnerId } })
  await share('stf_officer2', 1)
  expect(await canOpen('officer2', 'cus_alone')).toBe(true)
  await share(null, 2)
  expect(await canOpen('officer2', 'cus_alone')).toBe(false)
  await branch.get('officer', 'customer.create', {
    id: 'cus_new',
    kind: 'person',
    name: '钱七',
    coOwnerId: 'stf_officer2',
  })
  expect(await canOpen('officer2', 'cus_new')).toBe(true)
})

test.each([
  ['a colleague of another team', 'stf_farOfficer'],
  ['somebody who has left', 'stf_leaver'],
  ['nobody', 'stf_none'],
  ['oneself', 'stf_officer'],
])('%s is no 协办', async (_, coOwnerId) => {
  const before = branch.everything()
  const update = { id: 'cus_alone', version: 1, changes: { coOwnerId } }
  expect(await branch.ask('officer', 'customer.update', update)).toMatchObject({ ok: false, code: 'INVALID' })
  const create = { id: 'cus_new', kind: 'person', name: '钱七', coOwnerId } as const
  expect(await branch.ask('officer', 'customer.create', create)).toMatchObject({ ok: false, code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
})

test('the 协办 cannot make the 主办 the own 协办', async () => {
  await away(0, 3)
  const update = { id: 'cus_shared', version: 1, changes: { coOwnerId: 'stf_officer' } }
  expect(await branch.ask('deputy', 'customer.update', update)).toMatchObject({ ok: false, code: 'INVALID' })
})

test('a 协办 who has left sees nothing', async () => {
  await away(0, 3)
  await branch.get('lead', 'staff.leave', { staffId: 'stf_deputy', reason: '离职' })
  expect(await branch.ask('deputy', 'customer.get', { id: 'cus_shared' })).toMatchObject({
    ok: false,
    code: 'LEFT',
  })
})

test.each([
  ['that ends before it begins', inDays(3), inDays(2)],
  ['that is over', inDays(-3), inDays(-1)],
])('a leave %s is refused', async (_, from, to) => {
  const reply = await branch.ask('officer', 'staff.away', { staffId: 'stf_officer', away: { from, to } })
  expect(reply).toMatchObject({ ok: false, code: 'INVALID' })
})

test('a lead sets the leave of the own officers, not of another team’s; an officer only the own', async () => {
  const set = (who: Colleague, staffId: string) =>
    branch.ask(who, 'staff.away', { staffId, away: { from: TODAY, to: TODAY } })
  expect(await set('lead', 'stf_officer')).toMatchObject({
    ok: true,
    data: { away: { from: TODAY, to: TODAY } },
  })
  expect(await set('lead', 'stf_farOfficer')).toMatchObject({ code: 'NOT_FOUND' })
  expect(await set('officer', 'stf_officer2')).toMatchObject({ code: 'NOT_FOUND' })
})

const deputised = (who: Colleague, staffId: string, days: number) =>
  branch.ask(who, 'staff.away', {
    staffId,
    away: { from: TODAY, to: inDays(days - 1), deputyId: 'stf_deputy' },
  })

test('R114 nobody takes over from who has left: a hand-over does', async () => {
  plant(branch, customerDoc('left', { ownerId: 'stf_leaver' }))
  const before = branch.everything()
  expect(await deputised('lead', 'stf_leaver', 1)).toMatchObject({ ok: false, code: 'USED' })
  expect(branch.everything()).toEqual(before)
  expect(await canOpen('deputy', 'cus_left')).toBe(false)
})

test.each([
  ['officer', 31, true],
  ['officer', 32, false],
  ['lead', 32, true],
  ['lead', 190, true],
  ['lead', 191, false],
  ['admin', 191, false],
] as const)('R102 everything is left to a colleague by %s for %i days: %s', async (who, days, isAllowed) => {
  const before = branch.everything()
  const reply = await deputised(who, 'stf_officer', days)
  expect(reply).toMatchObject(isAllowed ? { ok: true } : { ok: false, code: 'INVALID' })
  if (!isAllowed) expect(branch.everything()).toEqual(before)
})

/** Sets a leave so many days from the first, on that day or before it. */
const leaveFrom = (who: Colleague, on: number, from: number, to: number) => {
  at(on)
  return branch.ask(who, 'staff.away', {
    staffId: 'stf_officer',
    away: { from: inDays(from), to: inDays(to), deputyId: 'stf_deputy' },
  })
}

test.each([
  // The first day is a Monday; a leave that ends on a Friday (day 25) goes on past the weekend.
  ['the day after', 'officer', [0, 0, 24], [24, 25, 34], false],
  ['the day after, as long as it is 31 days in all', 'officer', [0, 0, 24], [24, 25, 30], true],
  ['over a weekend', 'officer', [0, 0, 25], [25, 28, 38], false],
  ['over what is still to come', 'officer', [0, 0, 30], [20, 10, 40], false],
  ['after a workday at work', 'officer', [0, 0, 24], [25, 29, 50], true],
  ['instead of one that has not begun', 'officer', [0, 5, 30], [0, 31, 50], true],
  ['by the lead', 'lead', [0, 0, 30], [30, 31, 100], true],
  ['by the lead past 190 days', 'lead', [0, 0, 150], [150, 151, 200], false],
] as const)(
  'R102 leaves that follow each other count as one: %s, by %s',
  async (_, who, first, second, isAllowed) => {
    expect(await leaveFrom(who, first[0], first[1], first[2])).toMatchObject({ ok: true })
    at(second[0])
    const before = branch.everything()
    const reply = await leaveFrom(who, second[0], second[1], second[2])
    expect(reply).toMatchObject(isAllowed ? { ok: true } : { ok: false, code: 'INVALID' })
    if (!isAllowed) expect(branch.everything()).toEqual(before)
  },
)

test('R102 a leave that is ended and entered anew on the same day still counts from its first day', async () => {
  await leaveFrom('officer', 0, 0, 30)
  at(28)
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away: null })
  expect(await leaveFrom('officer', 28, 28, 40)).toMatchObject({ ok: false, code: 'INVALID' })
  expect(await leaveFrom('officer', 28, 28, 30)).toMatchObject({ ok: true })
})

test('R113 the record says from when to when, and who takes over', async () => {
  await deputised('officer', 'stf_officer', 3)
  expect(branch.docs('audit', { what: 'staff.away' })).toMatchObject([
    { byId: 'stf_officer', awayFrom: TODAY, awayTo: inDays(2), deputyId: 'stf_deputy' },
  ])
})

test('R114 who leaves during the own leave is covered by nobody any more', async () => {
  await deputised('officer', 'stf_officer', 9)
  expect(await canOpen('deputy', 'cus_alone')).toBe(true)
  await branch.get('lead', 'staff.leave', { staffId: 'stf_officer', reason: '离职' })
  expect([await canOpen('deputy', 'cus_alone'), await canOpen('deputy')]).toEqual([false, false])
})

test('R102 who moves to another team is covered by nobody of the old one', async () => {
  await deputised('officer', 'stf_officer', 9)
  await branch.get('admin', 'staff.move', { staffId: 'stf_officer', teamId: 'tea_2' })
  expect(await canOpen('deputy', 'cus_alone')).toBe(false)
})

test('R102 an end of the leave that is cut off before the covers are written is finished by the sweep', async () => {
  await deputised('officer', 'stf_officer', 9)
  branch.engine.update(
    'staff',
    { _id: 'stf_officer' },
    { $set: { away: null, spreading: 'spr_cut' } } as never,
    false,
  )
  expect(await canOpen('deputy', 'cus_alone')).toBe(true)
  await branch.runTimer('sweep')
  expect(await canOpen('deputy', 'cus_alone')).toBe(false)
  expect(branch.docs('staff', { _id: 'stf_officer' })[0]).not.toHaveProperty('spreading')
})
