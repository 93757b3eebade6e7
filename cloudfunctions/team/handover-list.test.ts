import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'
import type { HandoverDoc } from '../_lib/store/handovers'

const branch = ownBranch()
beforeEach(() => branch.reset())

const listed = async (who: Colleague) =>
  (await branch.get(who, 'handover.list', {})).handovers.map(({ id }) => id)
const offer = async (id: string, receiver: string): Promise<void> => {
  await branch.get('admin', 'handover.propose', { id, fromId: 'stf_leaver', receiverIds: [receiver] })
  await branch.get('admin', 'handover.offer', { id })
}
/** As many that are over, all begun later. */
const finished = (like: string, n: number, more: Partial<HandoverDoc> = {}): void => {
  const [one] = branch.docs<HandoverDoc>('handovers', { _id: like })
  if (one === undefined) throw new Error('none')
  const docs = Array.from({ length: n }, (_, i) => ({
    ...one,
    status: 'done',
    createdAt: one.createdAt + 1 + i,
    _id: `han_over${i}`,
    ...more,
  }))
  insert(branch, 'handovers', docs)
}

test('R115 sixty that are over push no open one out: of the branch, of the team, of the receiver', async () => {
  plant(branch, customerDoc('a', { ownerId: 'stf_leaver' }))
  await offer('han_open', 'stf_officer2')
  finished('han_open', 60)
  for (const who of ['admin', 'lead', 'officer2'] as const) {
    const ids = await listed(who)
    expect([who, ids.includes('han_open'), ids.length]).toEqual([who, true, 51])
  }
})

test('R117 a customer who is offered already is offered to nobody else, however many were since', async () => {
  const stuck = customerDoc('a', {
    createdOn: inDays(-60),
    importance: { isKey: true, byHand: true, reason: '重点' },
    needs: [needIn('a', -31, { openedOn: inDays(-60) })],
  })
  plant(branch, stuck)
  await branch.get('lead', 'refollow.offer', { id: 'han_a', customerId: 'cus_a', toId: 'stf_officer2' })
  finished('han_a', 60)
  const again = { id: 'han_b', customerId: 'cus_a', toId: 'stf_deputy' }
  expect(await branch.ask('lead', 'refollow.offer', again)).toMatchObject({ ok: false, code: 'USED' })
})

test('the sweep goes on with one that was accepted, however many wait for their receivers', async () => {
  plant(branch, customerDoc('a', { ownerId: 'stf_leaver' }))
  await offer('han_z', 'stf_officer2')
  const [one] = branch.docs<HandoverDoc>('handovers', { _id: 'han_z' })
  finished('han_z', 120, { status: 'running' })
  const receivers = one?.receivers.map(each => ({ ...each, status: 'accepted' }))
  branch.engine.update(
    'handovers',
    { _id: 'han_z' },
    { $set: { status: 'running', receivers } } as never,
    false,
  )
  await branch.runTimer('sweep')
  expect(branch.docs('customers')).toMatchObject([{ ownerId: 'stf_officer2' }])
})

test('R115 a lead of another team finds what is offered to oneself, once, and reads it', async () => {
  plant(branch, customerDoc('a', { ownerId: 'stf_leaver' }))
  await offer('han_1', 'stf_farLead')
  expect(await listed('farLead')).toEqual(['han_1'])
  expect((await branch.get('farLead', 'handover.lines', { id: 'han_1' })).rows).toHaveLength(1)
  expect(await listed('lead')).toEqual(['han_1'])
})
