import { customerDoc, inDays, plant, TODAY } from '../../devtools/testing/customers'
import { leftBook as book, handoverOn, HANDOVER as id } from '../../devtools/testing/handed-over'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { LineDoc } from '../_lib/store/handover-lines'

const branch = ownBranch()
beforeEach(() => branch.reset())
const { propose, through, proposed, unassigned } = handoverOn(branch)

describe('R115 a proposal', () => {
  test('gives every customer one line, by load, to the team’s officers at work', async () => {
    plant(branch, ...book(230))
    expect(await unassigned()).toEqual([['马俊', 230]])
    const view = await proposed()
    expect(view).toMatchObject({ status: 'draft', total: 230, prepared: 230, from: { name: '马俊' } })
    expect(view.receivers.map(one => one.name).sort()).toEqual(['徐静怡', '李敏', '陈志远'])
    const lines = branch.docs<LineDoc>('handoverLines')
    expect(new Set(lines.map(line => line.customerId)).size).toBe(230)
    expect(lines).toHaveLength(230)
    const loads = view.receivers.map(one => one.load)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(8)
    expect(await unassigned()).toEqual([['马俊', 230]])
  })

  test('R86 who knows the trade gets it, where the load allows', async () => {
    const tea = { tags: ['茶叶'], ownerId: 'stf_leaver' }
    plant(
      branch,
      customerDoc('own', { ownerId: 'stf_deputy', tags: ['茶叶'] }),
      customerDoc('t1', tea),
      customerDoc('t2', tea),
      customerDoc('x', { ownerId: 'stf_leaver', tags: ['餐饮'] }),
    )
    await proposed()
    const to = Object.fromEntries(
      branch.docs<LineDoc>('handoverLines').map(one => [one.customerId, one.toId]),
    )
    expect(to).toMatchObject({ cus_t1: 'stf_deputy', cus_t2: 'stf_deputy' })
    expect(to.cus_x).not.toBe('stf_deputy')
  })

  test('asks nobody who is on leave, unless named; another team’s or a leaver only an admin or nobody may name', async () => {
    plant(branch, ...book(3))
    const away = { from: TODAY, to: inDays(2) }
    await branch.get('lead', 'staff.away', { staffId: 'stf_deputy', away })
    for (const receiverId of ['stf_farOfficer', 'stf_leaver', 'stf_compliance', 'stf_none'])
      expect(await propose('lead', { receiverIds: [receiverId] })).toMatchObject({ code: 'INVALID' })
    expect(branch.docs('handovers')).toEqual([])
    expect((await proposed()).receivers.map(one => one.id)).not.toContain('stf_deputy')
  })

  test('one at a time: another is refused until this one is done or undone; the same again goes on', async () => {
    plant(branch, ...book(120))
    await propose()
    expect(await propose()).toMatchObject({ ok: true, data: { status: 'draft', prepared: 120 } })
    const other = { id: 'han_2', fromId: 'stf_leaver' }
    expect(await branch.ask('admin', 'handover.propose', other)).toMatchObject({ code: 'USED' })
    await through('lead', branch.get('lead', 'handover.undo', { id }))
    expect(await branch.ask('admin', 'handover.propose', other)).toMatchObject({ ok: true })
  })

  test.each([
    ['farLead', 'stf_leaver', 'NOT_FOUND'],
    ['lead', 'stf_lead', 'NOT_FOUND'],
    ['lead', 'stf_deputy', 'INVALID'],
    ['officer', 'stf_leaver', 'FORBIDDEN'],
  ] as const)('%s proposing for %s is refused', async (who, fromId, code) => {
    plant(branch, ...book(1))
    const before = branch.everything()
    expect(await branch.ask(who, 'handover.propose', { id, fromId })).toMatchObject({ ok: false, code })
    expect(branch.everything()).toEqual(before)
  })
})
