import type { Output } from '../../devtools/testing/branch'
import { plant } from '../../devtools/testing/customers'
import { leftBook as book, handoverOn, HANDOVER as id } from '../../devtools/testing/handed-over'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'
import type { CustomerDoc } from '../_lib/store/customer-doc'
import type { LineDoc } from '../_lib/store/handover-lines'

type View = Output<'handover.get'>
const branch = ownBranch()
beforeEach(() => branch.reset())
const { through, proposed, offered, accept, totalOf, unassigned } = handoverOn(branch)

describe('R115 the lead moves lines and offers; receivers accept or decline', () => {
  beforeEach(() => plant(branch, ...book(9)))
  const linesTo = (toId: string) => branch.docs<LineDoc>('handoverLines', { toId })

  test('lines go to somebody else by hand, some or all of one receiver’s', async () => {
    await proposed()
    const [one] = linesTo('stf_officer')
    const some = { customerIds: [one?.customerId ?? ''] }
    await branch.get('lead', 'handover.move', { id, toId: 'stf_deputy', lines: some })
    expect(linesTo('stf_deputy').map(line => line.customerId)).toContain(one?.customerId)
    await branch.get('lead', 'handover.move', { id, toId: 'stf_lead', lines: { ofId: 'stf_deputy' } })
    expect(linesTo('stf_deputy')).toEqual([])
    expect(linesTo('stf_lead').length).toBeGreaterThan(0)
  })

  test('the load after it follows the lines that are moved by hand', async () => {
    const loads = (view: View) => Object.fromEntries(view.receivers.map(({ id: of, load }) => [of, load]))
    const before = loads(await proposed())
    const given = linesTo('stf_officer').reduce((sum, { weight }) => sum + weight, 0)
    expect(given).toBeGreaterThan(0)
    const lines = { ofId: 'stf_officer' }
    await branch.get('lead', 'handover.move', { id, toId: 'stf_deputy', lines })
    expect(loads(await branch.get('lead', 'handover.get', { id }))).toEqual({
      ...before,
      stf_officer: 0,
      stf_deputy: (before.stf_deputy ?? 0) + given,
    })
  })

  test('nothing is a receiver’s before the offer; with it, one reminder says so without a name', async () => {
    await proposed()
    expect(await branch.ask('officer', 'handover.get', { id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await branch.ask('officer', 'handover.accept', { id })).toMatchObject({ code: 'NOT_FOUND' })
    await branch.get('lead', 'handover.offer', { id })
    await branch.get('lead', 'handover.offer', { id })
    expect((await branch.get('officer', 'reminder.list', {})).rows).toMatchObject([
      { what: '有客户要交接给你，请确认' },
    ])
    expect((await branch.get('officer', 'handover.list', {})).handovers).toMatchObject([
      { id, status: 'offered' },
    ])
    const { rows } = await branch.get('officer', 'handover.lines', { id, toId: 'stf_deputy' })
    expect(new Set(rows.map(row => row.toId))).toEqual(new Set(['stf_officer']))
  })

  test('R115 what is offered waits in 今天 until it is accepted, declined or withdrawn; offered anew, it is back', async () => {
    const waiting = async (who: Colleague) =>
      (await branch.get(who, 'today.list', {})).reminders.map(({ kind, what }) => [kind, what])
    const asked = [['handover', '有客户要交接给你，请确认']]
    await offered()
    expect([await waiting('officer'), await waiting('officer2')]).toEqual([asked, asked])
    await accept('officer')
    await branch.get('officer2', 'handover.decline', { id })
    expect([await waiting('officer'), await waiting('officer2')]).toEqual([[], []])
    expect(await waiting('lead')).toEqual([['handover', '有同事没有接收交接，请改分给别人']])
    await branch.get('lead', 'handover.move', { id, toId: 'stf_officer', lines: { ofId: 'stf_officer2' } })
    expect(await waiting('officer')).toEqual(asked)
  })

  test('R115 an offer that is withdrawn asks nobody any more', async () => {
    await offered()
    await branch.get('lead', 'handover.undo', { id })
    expect((await branch.get('officer', 'today.list', {})).reminders).toEqual([])
  })

  test('R113 R115 who changes the team while an offer stands reads no name of it and accepts it no more', async () => {
    await offered()
    await branch.get('admin', 'staff.move', { staffId: 'stf_officer2', teamId: 'tea_2' })
    expect((await branch.get('officer2', 'handover.lines', { id })).rows).toEqual([])
    const before = branch.everything()
    expect(await branch.ask('officer2', 'handover.accept', { id })).toMatchObject({ ok: false, code: 'USED' })
    expect(branch.everything()).toEqual(before)
    expect(branch.docs('customers', { teamId: 'tea_2' })).toEqual([])
    await branch.get('lead', 'handover.move', { id, toId: 'stf_officer', lines: { ofId: 'stf_officer2' } })
    const given = linesTo('stf_officer').length
    await accept('officer')
    expect([linesTo('stf_officer2').length, await totalOf('officer')]).toEqual([0, given])
  })

  test('R115 whom an admin names in another team accepts', async () => {
    await proposed()
    const lines = { ofId: 'stf_officer' }
    await branch.get('admin', 'handover.move', { id, toId: 'stf_farOfficer', lines })
    await branch.get('lead', 'handover.offer', { id })
    await accept('farOfficer')
    expect(await totalOf('farOfficer')).toBeGreaterThan(0)
  })

  test('who accepts has the customers from that moment, the others not', async () => {
    await offered()
    const mine = linesTo('stf_officer').length
    const view = await accept('officer')
    expect(view.status).toBe('running')
    expect(await totalOf('officer')).toBe(mine)
    expect([await totalOf('officer2'), await totalOf('deputy')]).toEqual([0, 0])
    expect(await unassigned()).toEqual([['马俊', 9 - mine]])
    await accept('officer2')
    expect((await accept('deputy')).status).toBe('done')
    expect(await unassigned()).toEqual([])
  })

  test('who declined may change the mind as long as nobody else has the lines', async () => {
    await offered()
    await accept('officer')
    await branch.get('deputy', 'handover.decline', { id })
    expect(await branch.ask('deputy', 'handover.accept', { id })).toMatchObject({ ok: true })
  })

  test('after an offer to somebody who is done, that one accepts anew', async () => {
    await offered()
    await accept('officer')
    await branch.get('deputy', 'handover.decline', { id })
    const before = await totalOf('officer')
    await branch.get('lead', 'handover.move', { id, toId: 'stf_officer', lines: { ofId: 'stf_deputy' } })
    expect(await totalOf('officer')).toBe(before)
    await accept('officer')
    expect(await totalOf('officer')).toBeGreaterThan(before)
    expect((await accept('officer2')).status).toBe('done')
    expect(await unassigned()).toEqual([])
  })

  test('undone before anybody accepted, everything is as before; afterwards it is refused', async () => {
    const customers = branch.docs('customers')
    await offered()
    await through('lead', branch.get('lead', 'handover.undo', { id }))
    expect(branch.docs('customers')).toEqual(customers)
    expect(branch.docs('handoverLines')).toEqual([])
    expect(await branch.ask('officer', 'handover.accept', { id })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    })
    await branch.get('lead', 'handover.propose', { id: 'han_2', fromId: 'stf_leaver' })
    await branch.get('lead', 'handover.offer', { id: 'han_2' })
    await branch.get('officer', 'handover.accept', { id: 'han_2' })
    expect(await branch.ask('lead', 'handover.undo', { id: 'han_2' })).toMatchObject({ code: 'USED' })
  })

  test('of an undo and an acceptance at once, one is refused, and no customer is lost', async () => {
    await offered()
    const [undone, accepted] = await Promise.all([
      branch.ask('lead', 'handover.undo', { id }),
      branch.ask('officer', 'handover.accept', { id }),
    ])
    expect([undone.ok, accepted.ok].filter(Boolean)).toHaveLength(1)
    const owners = branch.docs<CustomerDoc>('customers').map(doc => doc.ownerId)
    expect(new Set(owners)).toEqual(new Set(accepted.ok ? ['stf_officer', 'stf_leaver'] : ['stf_leaver']))
  })

  test('who accepted and left in the middle gets no more: the lead moves the rest to others', async () => {
    plant(branch, ...book(250).map(doc => ({ ...doc, _id: `${doc._id}x` })))
    await proposed({ receiverIds: ['stf_officer'] })
    await branch.get('lead', 'handover.offer', { id })
    await branch.get('officer', 'handover.accept', { id })
    await branch.get('lead', 'staff.leave', { staffId: 'stf_officer', reason: '离职' })
    await branch.runTimer('sweep')
    expect(branch.docs('customers', { ownerId: 'stf_officer' })).toHaveLength(100)
    expect(await unassigned()).toEqual([
      ['李敏', 100],
      ['马俊', 159],
    ])
    await branch.get('lead', 'handover.move', { id, toId: 'stf_deputy', lines: { ofId: 'stf_officer' } })
    expect((await accept('deputy')).status).toBe('done')
    expect(await unassigned()).toEqual([['李敏', 100]])
  })
})

describe('R115 a line that is moved while its receiver accepts', () => {
  const ownerOf = () =>
    new Map(branch.docs<CustomerDoc>('customers').map(({ _id, ownerId }) => [_id, ownerId]))
  const take = (toId: 'stf_deputy') =>
    branch.ask('lead', 'handover.move', { id, toId, lines: { ofId: 'stf_officer2' } })

  test.each([0, 1, 2, 4, 8])(
    'is with whom the customer is, whoever was quicker: %i turns later',
    async turns => {
      plant(branch, ...book(30))
      await proposed({ receiverIds: ['stf_officer2'] })
      await branch.get('lead', 'handover.offer', { id })
      const taking = take('stf_deputy')
      for (let i = 0; i < turns; i++) await new Promise(resolve => setImmediate(resolve))
      await Promise.all([branch.ask('officer2', 'handover.accept', { id }), taking])
      await through('lead', branch.get('lead', 'handover.run', { id }))
      // Refused where the first receiver has got everything already.
      await branch.ask('deputy', 'handover.accept', { id })
      await through('lead', branch.get('lead', 'handover.run', { id }))
      const owners = ownerOf()
      const lines = branch.docs<LineDoc>('handoverLines')
      expect(
        lines.filter(line => line.state !== 'moved' || owners.get(line.customerId) !== line.toId),
      ).toEqual([])
      expect(lines).toHaveLength(30)
    },
  )

  test('a step that was cut off after the customer had moved: the line says who has it, and nothing is gone', async () => {
    plant(branch, ...book(1))
    await proposed({ receiverIds: ['stf_officer2'] })
    await branch.get('lead', 'handover.offer', { id })
    const moved = { $set: { ownerId: 'stf_officer2', handoverId: id } }
    branch.engine.update('customers', {}, moved as never, false)
    await take('stf_deputy')
    await accept('deputy')
    expect(branch.docs<LineDoc>('handoverLines')).toMatchObject([{ toId: 'stf_officer2', state: 'moved' }])
  })

  test('of whom every line was taken nothing is asked any more', async () => {
    plant(branch, ...book(3))
    await proposed({ receiverIds: ['stf_officer2'] })
    await branch.get('lead', 'handover.offer', { id })
    await take('stf_deputy')
    const { receivers } = await branch.get('lead', 'handover.get', { id })
    expect(Object.fromEntries(receivers.map(one => [one.id, one.status]))).toEqual({
      stf_officer2: 'proposed',
      stf_deputy: 'offered',
    })
    const open = { kind: 'handover', isOpen: true }
    expect(branch.docs('reminders', { ...open, ownerId: 'stf_officer2' })).toEqual([])
    expect(branch.docs('reminders', { ...open, ownerId: 'stf_deputy' })).toHaveLength(1)
  })
})
