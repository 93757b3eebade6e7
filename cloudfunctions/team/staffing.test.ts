import type { StaffDoc } from '../../cloudfunctions/_lib/store/staff-doc'
import { customerDoc, inDays, needIn, plant, TODAY } from '../../devtools/testing/customers'
import { cutOffAt } from '../../devtools/testing/cut-off'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => branch.reset())

const role = (who: Colleague, staffId: string, to: StaffDoc['role'], teamId?: string | null) =>
  branch.ask(who, 'staff.role', { staffId, role: to, ...(teamId === undefined ? {} : { teamId }) })
const move = (staffId: string, teamId: string) => branch.ask('admin', 'staff.move', { staffId, teamId })
const staffDoc = (id: string) => branch.docs<StaffDoc>('staff', { _id: id })[0]
const refused = async (call: Promise<{ ok: boolean }>, code: string): Promise<void> => {
  const before = branch.everything()
  expect(await call).toMatchObject({ ok: false, code })
  expect(branch.everything()).toEqual(before)
}
const canOpen = async (who: Colleague, id: string) => (await branch.ask(who, 'customer.get', { id })).ok

describe('R121 roles', () => {
  test('a change is in force from the next call on, and recorded with what it was before', async () => {
    expect(await role('admin', 'stf_officer2', 'lead')).toMatchObject({
      ok: true,
      data: { role: 'lead', teamId: 'tea_1' },
    })
    expect((await branch.ask('officer2', 'staff.list', {})).ok).toBe(true)
    expect(branch.docs('audit')).toMatchObject([
      {
        what: 'staff.role',
        subjectId: 'stf_officer2',
        byId: 'stf_admin',
        fromRole: 'officer',
        toRole: 'lead',
        fromTeam: 'tea_1',
        toTeam: 'tea_1',
      },
    ])
  })

  test.each(['compliance', 'counter', 'admin'] as const)(
    'a colleague who becomes %s stands outside of teams and has handed over before',
    async to => {
      plant(branch, customerDoc('it'))
      await refused(role('admin', 'stf_officer', to), 'INVALID')
      branch.engine.update('customers', {}, { $set: { isArchived: true } }, true)
      await refused(role('admin', 'stf_officer', to), 'INVALID')
      branch.engine.clear('customers')
      expect(await role('admin', 'stf_officer', to)).toMatchObject({
        ok: true,
        data: { role: to, teamId: null },
      })
      expect(await branch.ask('officer', 'today.list', {})).toMatchObject({ code: 'FORBIDDEN' })
    },
  )

  test('the last admin is not demoted; with a second one, either is, and of two at once one stays', async () => {
    await refused(role('admin', 'stf_admin', 'officer', 'tea_1'), 'FORBIDDEN')
    await role('admin', 'stf_officer2', 'admin')
    const replies = await Promise.all([
      role('admin', 'stf_officer2', 'compliance'),
      role('officer2', 'stf_admin', 'compliance'),
    ])
    expect(replies.filter(reply => reply.ok).length).toBeGreaterThanOrEqual(1)
    expect(branch.docs('staff', { role: 'admin', status: 'active' })).toHaveLength(1)
  })

  test.each([
    ['stf_compliance', 'officer', null, 'INVALID'],
    ['stf_compliance', 'officer', 'tea_none', 'NOT_FOUND'],
    ['stf_leaver', 'lead', undefined, 'USED'],
    ['stf_none', 'lead', 'tea_1', 'NOT_FOUND'],
  ] as const)('%s as %s of team %s is refused: %s', (id, to, teamId, code) =>
    refused(role('admin', id, to, teamId), code),
  )

  test('the same again changes and records nothing', () =>
    role('admin', 'stf_officer', 'officer').then(() => expect(branch.docs('audit')).toEqual([])))
})

describe('a person is in one team at a time', () => {
  test('the customers stay with their officer, and their team follows', async () => {
    plant(
      branch,
      customerDoc('it', { coOwnerId: 'stf_deputy', needs: [needIn('a', 20)] }),
      customerDoc('far', { ownerId: 'stf_farOfficer', teamId: 'tea_2' }),
    )
    expect(await move('stf_officer', 'tea_2')).toMatchObject({ ok: true, data: { teamId: 'tea_2' } })
    expect(await canOpen('officer', 'cus_it')).toBe(true)
    expect(branch.docs('customers', { _id: 'cus_it' })).toMatchObject([{ teamId: 'tea_2', coOwnerId: null }])
    expect(staffDoc('stf_officer')?.isMoving).toBeUndefined()
    expect((await branch.get('lead', 'staff.list', {})).staff.map(one => one.id)).not.toContain('stf_officer')
    expect((await branch.get('farLead', 'staff.list', {})).staff.map(one => one.id)).toContain('stf_officer')
    expect(branch.docs('audit')).toMatchObject([{ what: 'staff.move', fromTeam: 'tea_1', toTeam: 'tea_2' }])
  })

  test('a move that was cut off before its customers followed is finished by the sweep', async () => {
    plant(branch, ...Array.from({ length: 120 }, (_, i) => customerDoc(`x${i}`)))
    branch.engine.update(
      'staff',
      { _id: 'stf_officer' },
      { $set: { teamId: 'tea_2', isMoving: true } },
      false,
    )
    await branch.runTimer('sweep')
    expect(branch.docs('customers', { teamId: 'tea_2' })).toHaveLength(120)
    expect(staffDoc('stf_officer')?.isMoving).toBeUndefined()
  })

  test('a move that is cut off after its commit is finished at the next tick, though the jobs of the day are done', async () => {
    plant(branch, customerDoc('it', { coOwnerId: 'stf_deputy' }))
    await branch.runTimer('sweep')
    cutOffAt(branch, 'customers', 1)
    expect(await move('stf_officer', 'tea_2')).toMatchObject({ ok: false, code: 'INTERNAL' })
    expect(branch.docs('customers', { _id: 'cus_it' })).toMatchObject([{ teamId: 'tea_1' }])
    await branch.runTimer('sweep')
    expect(branch.docs('customers', { _id: 'cus_it' })).toMatchObject([{ teamId: 'tea_2', coOwnerId: null }])
    expect(staffDoc('stf_officer')?.isMoving).toBeUndefined()
  })

  test('R102 whoever changes the team covers nobody of the old one, and is covered by nobody there', async () => {
    plant(branch, customerDoc('it', { coOwnerId: 'stf_deputy' }))
    await branch.get('officer', 'staff.away', {
      staffId: 'stf_officer',
      away: { from: TODAY, to: inDays(3) },
    })
    expect(await canOpen('deputy', 'cus_it')).toBe(true)
    await move('stf_officer', 'tea_2')
    expect(await canOpen('deputy', 'cus_it')).toBe(false)
    expect(staffDoc('stf_deputy')?.covers).toEqual([])
  })

  test.each([
    ['stf_admin', 'tea_2', 'INVALID'],
    ['stf_officer', 'tea_none', 'NOT_FOUND'],
    ['stf_leaver', 'tea_2', 'USED'],
  ])('%s into %s is refused: %s', (id, teamId, code) => refused(move(id, teamId), code))
})

describe('R114 a leaver who comes back', () => {
  const invited = async () =>
    (await branch.get('admin', 'staff.invite', { role: 'officer', teamId: 'tea_2' })).token
  const join = async () => branch.ask('leaver', 'staff.join', { token: await invited(), name: '马俊' })

  test('begins anew by an invitation: another id, no old customer, and the history stays', async () => {
    plant(branch, customerDoc('old', { ownerId: 'stf_leaver' }))
    const joined = await join()
    expect(joined).toMatchObject({ ok: true, data: { status: 'active', teamId: 'tea_2' } })
    const id = joined.ok ? joined.data.id : ''
    expect(id).not.toBe('stf_leaver')
    expect(await branch.get('leaver', 'me.get', {})).toMatchObject({ staff: { id } })
    expect((await branch.get('leaver', 'customer.list', {})).total).toBe(0)
    expect(staffDoc('stf_leaver')).toMatchObject({ status: 'left', name: '马俊', rejoinedAs: id })
    expect(branch.docs('audit', { what: 'staff.join' })).toMatchObject([{ byId: id, teamId: 'tea_2' }])
  })

  test('twice at once is one beginning; leaving and coming back again is the next', async () => {
    const tokens = [await invited(), await invited()]
    const replies = await Promise.all(
      tokens.map(token => branch.ask('leaver', 'staff.join', { token, name: '马俊' })),
    )
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    const first = replies.flatMap(reply => (reply.ok ? [reply.data.id] : []))[0] ?? ''
    await branch.get('admin', 'staff.leave', { staffId: first, reason: '离职' })
    const again = await join()
    expect(again).toMatchObject({ ok: true })
    const ids = branch
      .docs<StaffDoc>('staff')
      .filter(one => one.name === '马俊')
      .map(one => one._id)
    expect(new Set(ids).size).toBe(3)
    expect(branch.docs('staff', { openid: 'o-leaver' })).toMatchObject([{ status: 'active' }])
  })
})

describe('R121 a team’s name', () => {
  const rename = (who: Colleague, id: string, name: string) => branch.ask(who, 'team.rename', { id, name })

  test('is changed and recorded, without the name; the same name again records nothing', async () => {
    expect(await rename('admin', 'tea_1', '小微事业部')).toMatchObject({
      ok: true,
      data: { id: 'tea_1', name: '小微事业部' },
    })
    await rename('admin', 'tea_1', '小微事业部')
    expect(branch.docs('teams', { _id: 'tea_1' })).toEqual([{ _id: 'tea_1', name: '小微事业部' }])
    expect(branch.docs('audit')).toMatchObject([{ what: 'team.rename', subjectId: 'tea_1' }])
    expect(JSON.stringify(branch.docs('audit'))).not.toContain('小微事业部')
  })

  test('of a team that is not there is refused', async () => {
    await refused(rename('admin', 'tea_none', '小微三部'), 'NOT_FOUND')
  })
})
