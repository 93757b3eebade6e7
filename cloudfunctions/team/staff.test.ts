import { MONDAY, SECRETS } from '../../devtools/testing/branch'
import { customerDoc, inDays, plant, TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => branch.reset())

const DAY = 86_400_000
const at = (days: number): void => branch.setNow(new Date(MONDAY.getTime() + days * DAY))
const refused = async (call: Promise<{ ok: boolean }>, code: string): Promise<void> => {
  const before = branch.everything()
  expect(await call).toMatchObject({ ok: false, code })
  expect(branch.everything()).toEqual(before)
}
const leave = (who: Colleague, staffId: string) => branch.ask(who, 'staff.leave', { staffId, reason: '离职' })
const bootstrap = (who: 'stranger' | 'customer' | 'officer', code = SECRETS.GENJIN_BOOTSTRAP_CODE) =>
  branch.ask(who, 'staff.bootstrap', { code, name: '周建国' })

describe('the bootstrap code', () => {
  test('makes the first admin once; nobody else ever after', async () => {
    expect(await bootstrap('stranger')).toMatchObject({
      ok: true,
      data: { role: 'admin', status: 'active', teamId: null },
    })
    expect(await branch.get('stranger', 'me.get', {})).toMatchObject({
      staff: { role: 'admin', name: '周建国' },
    })
    await refused(bootstrap('stranger'), 'USED')
    await refused(bootstrap('customer'), 'USED')
  })

  test.each(['', 'x', `${SECRETS.GENJIN_BOOTSTRAP_CODE} `, SECRETS.GENJIN_BOOTSTRAP_CODE.toUpperCase()])(
    '%j is not it',
    async code => refused(bootstrap('stranger', code), 'USED'),
  )

  test('makes one admin of ten who use it at once', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => bootstrap('stranger')))
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    expect(branch.docs('staff', { openid: 'o-stranger' })).toHaveLength(1)
  })

  test('is not for who is a colleague already', () => refused(bootstrap('officer'), 'USED'))
})

describe('an invitation', () => {
  const invite = (who: Colleague, role: 'admin' | 'lead' | 'officer' | 'compliance', teamId: string | null) =>
    branch.ask(who, 'staff.invite', { role, teamId })
  const token = async (who: Colleague = 'lead'): Promise<string> =>
    (await branch.get(who, 'staff.invite', { role: 'officer', teamId: 'tea_1' })).token
  const join = (who: 'stranger' | 'customer' | 'officer', one: string) =>
    branch.ask(who, 'staff.join', { token: one, name: '新同事' })

  test('lets one person join, with its role and team, from the next call on', async () => {
    const one = await token()
    expect(await join('stranger', one)).toMatchObject({
      ok: true,
      data: { role: 'officer', teamId: 'tea_1', status: 'active' },
    })
    expect(await branch.get('stranger', 'me.get', {})).toMatchObject({ staff: { teamName: '小微一部' } })
    await refused(join('customer', one), 'USED')
    await refused(join('stranger', await token()), 'USED')
  })

  test.each([
    ['compliance', 'tea_1'],
    ['admin', 'tea_1'],
    ['officer', null],
    ['lead', null],
  ] as const)(
    'R121 of a %s into team %s is refused: who sells is of a team, the others are of none',
    (role, teamId) => refused(invite('admin', role, teamId), 'INVALID'),
  )

  test('expires: it holds on the seventh day and not on the eighth', async () => {
    const [first, second] = [await token(), await token()]
    at(6.9)
    expect(await join('stranger', first)).toMatchObject({ ok: true })
    at(7.1)
    await refused(join('customer', second), 'USED')
  })

  test('is stored as a hash, so that who reads the database cannot join', async () => {
    expect(JSON.stringify(branch.everything())).not.toContain(await token())
  })

  test('of somebody who has left is void: access ends with one action (R114)', async () => {
    const one = await token('lead')
    await leave('admin', 'stf_lead')
    await refused(join('stranger', one), 'USED')
  })

  test('ends with the inviter’s right: of an admin who is none any more, of a lead who moved or leads no more', async () => {
    const insertAdmin = { staffId: 'stf_officer2', role: 'admin' as const, teamId: null }
    await branch.get('admin', 'staff.role', insertAdmin)
    const { token: admins } = await branch.get('officer2', 'staff.invite', { role: 'admin', teamId: null })
    await branch.get('admin', 'staff.role', { staffId: 'stf_officer2', role: 'officer', teamId: 'tea_1' })
    await refused(join('stranger', admins), 'USED')
    const [moved, demoted] = [await token('lead'), await token('lead')]
    await branch.get('admin', 'staff.move', { staffId: 'stf_lead', teamId: 'tea_2' })
    await refused(join('stranger', moved), 'USED')
    await branch.get('admin', 'staff.role', { staffId: 'stf_lead', role: 'officer', teamId: 'tea_1' })
    await refused(join('stranger', demoted), 'USED')
    await branch.get('admin', 'staff.role', { staffId: 'stf_lead', role: 'lead', teamId: 'tea_1' })
    expect(await join('stranger', demoted)).toMatchObject({ ok: true, data: { role: 'officer' } })
  })

  test.each([
    ['lead', 'lead', 'tea_1', 'FORBIDDEN'],
    ['lead', 'admin', null, 'FORBIDDEN'],
    ['lead', 'officer', 'tea_2', 'FORBIDDEN'],
    ['lead', 'officer', null, 'FORBIDDEN'],
    ['admin', 'officer', null, 'INVALID'],
    ['admin', 'officer', 'tea_none', 'NOT_FOUND'],
    ['officer', 'officer', 'tea_1', 'FORBIDDEN'],
  ] as const)('%s cannot invite %s of %s', (who, role, teamId, code) =>
    refused(invite(who, role, teamId), code),
  )

  test('is used by one of ten who join with it at once; one who joins ten times is one colleague', async () => {
    const one = await token()
    const people = ['stranger', 'customer'] as const
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, i) => join(people[i % 2] ?? 'stranger', one)),
    )
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    branch.reset()
    const many = await Promise.all(Array.from({ length: 4 }, () => token()))
    const joined = await Promise.all(many.map(each => join('stranger', each)))
    expect(joined.filter(reply => reply.ok)).toHaveLength(1)
    expect(joined.filter(reply => !reply.ok && reply.code !== 'USED')).toEqual([])
    expect(branch.docs('staff', { openid: 'o-stranger' })).toHaveLength(1)
  })
})

describe('R114 a leaver', () => {
  test('is out from the next call on, whatever it is', async () => {
    plant(branch, customerDoc('it'))
    expect(await branch.ask('officer', 'customer.get', { id: 'cus_it' })).toMatchObject({ ok: true })
    expect(await leave('lead', 'stf_officer')).toMatchObject({ ok: true, data: { status: 'left' } })
    for (const op of ['me.get', 'today.list', 'customer.list', 'import.pending', 'staff.list'] as const) {
      expect(await branch.ask('officer', op, {})).toMatchObject({ ok: false, code: 'LEFT' })
    }
  })

  test('leaves once: the second time changes nothing but the record of it', async () => {
    await leave('admin', 'stf_officer')
    const staff = branch.docs('staff')
    at(1)
    expect(await leave('admin', 'stf_officer')).toMatchObject({ ok: true })
    expect(branch.docs('staff')).toEqual(staff)
  })

  test.each([
    ['lead', 'stf_farOfficer'],
    ['lead', 'stf_admin'],
    ['lead', 'stf_lead'],
    ['farLead', 'stf_officer'],
    ['admin', 'stf_none'],
  ] as const)('%s cannot make %s one: not found', (who, staffId) => refused(leave(who, staffId), 'NOT_FOUND'))

  test('the last admin stays; of two admins who dismiss each other at once one stays', async () => {
    await refused(leave('admin', 'stf_admin'), 'FORBIDDEN')
    const { token } = await branch.get('admin', 'staff.invite', { role: 'admin' })
    const second = await branch.get('stranger', 'staff.join', { token, name: '二号' })
    const replies = await Promise.all([
      leave('admin', second.id),
      branch.ask('stranger', 'staff.leave', { staffId: 'stf_admin', reason: '离职' }),
    ])
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    expect(branch.docs('staff', { role: 'admin', status: 'active' })).toHaveLength(1)
  })
})

test('a lead lists the own team, an admin the branch; nothing of a person’s openid is shown', async () => {
  const list = async (who: Colleague) =>
    (await branch.get(who, 'staff.list', {})).staff.map(one => one.id.slice(4)).sort()
  expect(await list('lead')).toEqual(['deputy', 'lead', 'leaver', 'officer', 'officer2'])
  expect(await list('admin')).toHaveLength(10)
  expect(JSON.stringify(await branch.get('admin', 'staff.list', {}))).not.toContain('o-officer')
})

test('R113 acts on staff and settings are recorded with who and whom', async () => {
  await leave('admin', 'stf_officer2')
  await branch.get('admin', 'settings.override', { day: inDays(3), kind: 'rest' })
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away: { from: TODAY, to: TODAY } })
  const acts = branch.docs<{ what: string; byId: string; subjectId: string }>('audit')
  expect(acts.map(({ what, byId, subjectId }) => [what, byId, subjectId])).toEqual(
    expect.arrayContaining([
      ['staff.leave', 'stf_admin', 'stf_officer2'],
      ['settings.override', 'stf_admin', inDays(3)],
      ['staff.away', 'stf_officer', 'stf_officer'],
    ]),
  )
})
