import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Person } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => branch.reset())

const book = (owner: string, n: number, overdue: number): object[] =>
  Array.from({ length: n }, (_, i) => ({
    ...customerDoc(`${owner}x${i}`, { ownerId: `stf_${owner}`, needs: [needIn(`${owner}x${i}`, 20)] }),
    nextDueOn: inDays(i < overdue ? -1 : 1),
    grade: i % 2 ? 'A' : 'C',
  }))
const met = (who: 'officer' | 'officer2' | 'lead', id: string, channel: 'T' | 'M', days = 0) =>
  branch.get(who, 'followUp.log', {
    id: `fol_of${id}`,
    customerId: `cus_${id}`,
    version: 1,
    at: MONDAY.getTime() - days * 86_400_000,
    channel,
    outcome: 'reached',
    answers: [{ needId: `need_${id}`, demand: 'clear', expectedOn: inDays(20) }],
  })
const digest = (who: Person, more: object = {}) =>
  branch.ask(who, 'digest.team', { on: TODAY, span: 'day', ...more } as never)
const read = async (who: Person, more: object = {}) => {
  const reply = await digest(who, more)
  if (!reply.ok) throw new Error(reply.message)
  return reply.data
}

test('R95 the lead sees totals and a line an officer: what was done, and what is overdue', async () => {
  plant(branch, ...book('officer', 4, 1), ...book('officer2', 2, 2), ...book('farOfficer', 3, 3))
  await met('officer', 'officerx0', 'T')
  await met('officer', 'officerx1', 'M')
  await met('officer2', 'officer2x0', 'T')
  const seen = await read('lead')
  expect(seen).toMatchObject({
    face: 'lead',
    teamName: '小微一部',
    totals: { line: { contacts: 3, visits: 1, customers: 6 }, stock: { grades: { A: 5, C: 1 } } },
  })
  if (seen.face !== 'lead') throw new Error('no lead')
  expect(seen.officers.map(one => [one.staffId, one.line.contacts, one.isHere])).toEqual([
    ['stf_deputy', 0, true],
    ['stf_lead', 0, true],
    ['stf_officer', 2, true],
    ['stf_officer2', 1, true],
  ])
  // Four lines: 0, 0, 1 and 2 contacts.
  expect(seen.median).toMatchObject({ contacts: 0.5 })
})

test('R21 what is overdue is counted by officer, a leaver’s book too until it is empty', async () => {
  plant(branch, ...book('officer', 4, 1), ...book('leaver', 3, 2))
  const seen = await read('lead')
  if (seen.face !== 'lead') throw new Error('no lead')
  expect(
    seen.officers
      .filter(one => one.line.customers > 0)
      .map(one => [one.staffId, one.line.overdue, one.isHere]),
  ).toEqual([
    ['stf_leaver', 2, false],
    ['stf_officer', 1, true],
  ])
  expect(seen.totals.line).toMatchObject({ customers: 7, overdue: 3 })
})

test('a member sees the own line against the median, and of nobody else; the others see that it is for the team', async () => {
  plant(branch, ...book('officer', 4, 2), ...book('officer2', 2, 0))
  await met('officer', 'officerx0', 'T')
  const member = await read('officer')
  expect(member).toMatchObject({ face: 'member', own: { contacts: 1, customers: 4, overdue: 1 } })
  for (const secret of ['陈志远', 'stf_officer2', 'totals', 'text'])
    expect(JSON.stringify(member)).not.toContain(secret)
  for (const who of ['farOfficer', 'farLead', 'compliance', 'counter'] as const)
    expect(await read(who, { teamId: 'tea_1' })).toEqual({ face: 'other', teamName: '小微一部' })
  expect(await digest('stranger', { teamId: 'tea_1' })).toMatchObject({ code: 'NOT_STAFF' })
  expect(await read('admin', { teamId: 'tea_1' })).toMatchObject({ face: 'lead' })
})

test('跟进完成: who was looked at in the span and is no longer due, of those and who still is; by grade for the lead', async () => {
  plant(branch, ...book('officer', 6, 2), ...book('officer2', 3, 3), ...book('deputy', 2, 0))
  await met('officer', 'officerx0', 'T')
  await met('officer', 'officerx2', 'T')
  const seen = await read('lead')
  if (seen.face !== 'lead') throw new Error('no lead')
  // Of the officer's two overdue one was met, and one who was not due: two seen, one left.
  expect(seen.officers.map(one => [one.staffId, one.line.done])).toEqual([
    ['stf_deputy', null],
    ['stf_lead', null],
    ['stf_officer', 67],
    ['stf_officer2', 0],
  ])
  expect(seen.totals.line.done).toBe(33)
  const { due, seen: looked } = seen.totals.stock
  expect(Object.values(due).reduce((a, b) => a + b)).toBe(4)
  expect(Object.values(looked).reduce((a, b) => a + b)).toBe(2)
  expect(await read('officer')).toMatchObject({ own: { done: 67 }, median: { done: null } })
  branch.setNow(new Date(MONDAY.getTime() + 86_400_000))
  expect(await read('officer')).toMatchObject({ own: { contacts: 2, done: null } })
})

test('the title and the text count: they name no colleague, no customer and no amount', async () => {
  plant(branch, ...book('officer', 4, 1))
  await met('officer', 'officerx0', 'T')
  const seen = await read('lead')
  if (seen.face !== 'lead') throw new Error('no lead')
  expect(seen.title).toBe('小微一部 11月23日：联系 1 次，新需求 0 个，放款 0 笔')
  expect(seen.text).toContain('联系客户 1 次（见面 0 次）')
  for (const word of ['李敏', '陈志远', '张伟', '元', '万'])
    expect(seen.title + seen.text).not.toContain(word)
  expect(seen.text).toContain('逾期未跟进 0 位，占 0%')
  branch.setNow(new Date(MONDAY.getTime() + 5 * 86_400_000))
  const later = await read('lead')
  if (later.face !== 'lead') throw new Error('no lead')
  expect(later.text).toContain('联系客户 1 次（见面 0 次）')
  // What is overdue and in the books is as of now: it does not stand under the heading of a day that is over.
  for (const word of ['逾期', '在管']) expect(later.text).not.toContain(word)
})

test('a week counts from its Monday up to the day, and a day only itself', async () => {
  plant(branch, ...book('officer', 4, 0))
  branch.setNow(new Date(MONDAY.getTime() + 2 * 86_400_000))
  await met('officer', 'officerx0', 'T', -1)
  await met('officer', 'officerx1', 'T', 0)
  await met('officer', 'officerx2', 'T', 4)
  const contacts = async (more: object) => {
    const seen = await read('lead', more)
    return seen.face === 'lead' && seen.totals.line.contacts
  }
  expect(await contacts({ on: inDays(2), span: 'week' })).toBe(2)
  expect(await contacts({ on: inDays(1), span: 'day' })).toBe(1)
  expect(await contacts({ on: inDays(-1), span: 'week' })).toBe(1)
  expect(await digest('lead', { on: inDays(3) })).toMatchObject({ code: 'INVALID' })
})

test('a group is bound to one team by the id that WeChat vouches for, and kept as a hash', async () => {
  const chat = 'group:room-of-ours'
  expect(await branch.get('officer', 'digest.forGroup', { chat })).toEqual({ teamId: null, teamName: null })
  await branch.get('lead', 'digest.bindGroup', { chat })
  await branch.get('lead', 'digest.bindGroup', { chat })
  const bound = { teamId: 'tea_1', teamName: '小微一部' }
  for (const who of ['officer', 'farOfficer', 'admin'] as const)
    expect(await branch.get(who, 'digest.forGroup', { chat })).toEqual(bound)
  expect(await branch.ask('farLead', 'digest.bindGroup', { chat })).toMatchObject({ code: 'USED' })
  expect(await branch.ask('farLead', 'digest.unbindGroup', { chat })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('lead', 'digest.bindGroup', { chat: 'single:room' })).toMatchObject({
    code: 'INVALID',
  })
  expect(JSON.stringify(branch.docs('groups'))).not.toContain('room-of-ours')
  await branch.get('lead', 'digest.unbindGroup', { chat })
  expect(branch.docs('groups')).toEqual([])
})

test('R113 a group is bound and unbound together with the record of it', async () => {
  const chat = 'group:room-of-ours'
  await branch.get('lead', 'digest.bindGroup', { chat })
  await branch.get('lead', 'digest.unbindGroup', { chat })
  expect(await branch.ask('lead', 'digest.unbindGroup', { chat })).toMatchObject({ code: 'NOT_FOUND' })
  expect(branch.docs<{ what: string }>('audit').map(({ what }) => what)).toEqual([
    'digest.bindGroup',
    'digest.unbindGroup',
  ])
})

test('six database requests, whatever the books hold', async () => {
  plant(branch, ...book('officer', 60, 9), ...book('officer2', 60, 9), ...book('deputy', 60, 9))
  branch.resetStats()
  await read('lead')
  expect(branch.stats().functions.team?.databaseRequests).toBeLessThanOrEqual(6)
})

test('R102 the lead’s line of a colleague on leave says so, as long as the leave is', async () => {
  const away = async (on: string) => {
    const seen = await branch.get('lead', 'digest.team', { on: on as never, span: 'day' })
    if (seen.face !== 'lead') throw new Error('not the lead’s')
    return seen.officers.filter(({ isAway }) => isAway).map(({ staffId }) => staffId)
  }
  expect(await away(TODAY)).toEqual([])
  await branch.get('lead', 'staff.away', {
    staffId: 'stf_officer',
    away: { from: TODAY, to: inDays(1) },
  })
  expect(await away(TODAY)).toEqual(['stf_officer'])
  branch.setNow(new Date(MONDAY.getTime() + 2 * 86_400_000))
  expect(await away(inDays(2))).toEqual([])
})
