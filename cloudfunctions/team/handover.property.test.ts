import fc from 'fast-check'
import type { Op } from '../../devtools/testing/branch'
import { customerDoc, needIn, plant } from '../../devtools/testing/customers'
import { cutOffAt } from '../../devtools/testing/cut-off'
import { ownBranch } from '../../devtools/testing/own-branch'
import { openidOf, type Person } from '../../devtools/testing/people'
import type { CustomerDoc } from '../_lib/store/customer-doc'
import type { LineDoc } from '../_lib/store/handover-lines'
import type { HandoverDoc } from '../_lib/store/handovers'
import { isSeller, type StaffDoc } from '../_lib/store/staff-doc'

const branch = ownBranch()
const PEOPLE = ['officer', 'officer2', 'deputy', 'farOfficer', 'leaver', 'stranger'] as const
const TEAMS = ['tea_1', 'tea_2'] as const
const EACH = 3

const person = fc.constantFrom(...PEOPLE)
/** Which hand-over, counted from the last. */
const which = fc.nat({ max: 1 })
const act = fc.oneof(
  fc.record({ do: fc.constant('leave' as const), who: person }),
  fc.record({ do: fc.constant('join' as const), who: person, team: fc.constantFrom(...TEAMS) }),
  fc.record({ do: fc.constant('move' as const), who: person, team: fc.constantFrom(...TEAMS) }),
  fc.record({ do: fc.constant('propose' as const), who: person }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('offerAll' as const), who: person }) },
  fc.record({ do: fc.constantFrom('run', 'offer', 'undo'), which }),
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('accept', 'accept', 'decline'),
      nth: fc.nat({ max: 3 }),
      which,
    }),
  },
  fc.record({ do: fc.constant('assign' as const), who: person, to: person, which }),
  fc.record({ do: fc.constant('cutOff' as const), at: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constant('sweep' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const staffOf = (who: Person): StaffDoc | undefined =>
  branch.docs<StaffDoc>('staff', { openid: openidOf(who) })[0]
const idOf = (who: Person): string => staffOf(who)?._id ?? 'stf_nobody'

/** Somebody to whom a hand-over may have been offered, at work or not. */
const receiverOf = (id: string, nth: number): Person => {
  const receivers = branch.docs<HandoverDoc>('handovers', { _id: id })[0]?.receivers ?? []
  const receiver = receivers[nth % Math.max(1, receivers.length)]
  return PEOPLE.find(who => idOf(who) === receiver?.id) ?? 'stranger'
}

/** Does it, whoever may; a refusal changes nothing and is fine. */
const perform = async (one: Act, handovers: string[]): Promise<unknown> => {
  const send = async (who: Person, op: Op, input: object): Promise<boolean> =>
    (await branch.send(who, 'team', { op, input })).ok
  const id = 'which' in one ? (handovers.at(-1 - one.which) ?? 'han_none') : ''
  switch (one.do) {
    case 'leave':
      return send('admin', 'staff.leave', { staffId: idOf(one.who), reason: '离职' })
    case 'join': {
      const { token } = await branch.get('admin', 'staff.invite', { role: 'officer', teamId: one.team })
      return send(one.who, 'staff.join', { token, name: '新同事' })
    }
    case 'move':
      return send('admin', 'staff.move', { staffId: idOf(one.who), teamId: one.team })
    case 'propose': {
      const next = `han_${branch.docs('audit').length}`
      const isBegun = await send('admin', 'handover.propose', { id: next, fromId: idOf(one.who) })
      if (isBegun) handovers.push(next)
      return isBegun
    }
    case 'offerAll': {
      const isBegun = await perform({ do: 'propose', who: one.who }, handovers)
      return isBegun && send('admin', 'handover.offer', { id: handovers.at(-1) })
    }
    case 'assign':
      return send('admin', 'handover.move', {
        id,
        toId: idOf(one.to),
        lines: { ofId: idOf(one.who) },
      })
    case 'accept':
    case 'decline':
      return send(receiverOf(id, one.nth), `handover.${one.do}` as Op, { id })
    case 'cutOff':
      return cutOffAt(branch, null, one.at)
    case 'sweep':
      await branch.advance(5 * 60_000).catch(() => undefined)
      return void (await branch.runTimer('sweep').catch(() => undefined))
    default:
      return send('admin', `handover.${one.do}` as Op, { id })
  }
}

/** Whom the app shows to whom: by each colleague's own list, and by the lead's list of those who are nobody's. */
const shown = async (): Promise<{ seen: Map<string, string[]>; waiting: number }> => {
  const seen = new Map<string, string[]>()
  for (const who of PEOPLE) {
    const list = await branch.ask(who, 'customer.list', { limit: 50 })
    if (!list.ok) continue
    for (const { id } of list.data.rows) seen.set(id, [...(seen.get(id) ?? []), who])
  }
  const { unassigned } = await branch.get('admin', 'handover.list', {})
  return { seen, waiting: unassigned.reduce((sum, { customers }) => sum + customers, 0) }
}

const expectNobodyLost = async (total: number): Promise<void> => {
  const customers = branch.docs<CustomerDoc>('customers')
  expect(customers).toHaveLength(total)
  const staff = new Map(branch.docs<StaffDoc>('staff').map(one => [one._id, one]))
  const { seen, waiting } = await shown()
  for (const { _id, ownerId } of customers) {
    const owner = staff.get(ownerId)
    const isHeld = owner?.status === 'active' && isSeller(owner)
    const holders = isHeld ? PEOPLE.filter(who => openidOf(who) === owner.openid) : []
    expect([_id, seen.get(_id) ?? []]).toEqual([_id, holders])
    expect([_id, holders.length]).toEqual([_id, isHeld ? 1 : 0])
  }
  expect(seen.size + waiting).toBe(total)
  for (const doc of branch.docs<HandoverDoc>('handovers')) {
    const lines = branch.docs<LineDoc>('handoverLines', { handoverId: doc._id })
    expect(new Set(lines.map(line => line.customerId)).size).toBe(lines.length)
    const isWhole = doc.status === 'draft' || doc.status === 'offered' || doc.status === 'running'
    if (isWhole) expect([doc._id, lines.length]).toEqual([doc._id, doc.prepared])
    if (doc.status === 'done') expect(lines.filter(line => line.state === 'proposed')).toEqual([])
  }
}

const runAll = async (acts: readonly Act[]): Promise<void> => {
  branch.reset()
  const untouched = branch.engine.update
  const owners = ['stf_officer', 'stf_officer2', 'stf_deputy', 'stf_farOfficer', 'stf_leaver']
  const docs = owners.flatMap(ownerId =>
    Array.from({ length: EACH }, (_, i) =>
      customerDoc(`${ownerId.slice(4)}${i}`, { ownerId, needs: [needIn(`${i}`, i * 40)] }),
    ),
  )
  plant(branch, ...docs)
  const handovers: string[] = []
  for (const one of acts) await perform(one, handovers)
  branch.engine.update = untouched
  await expectNobodyLost(docs.length)
}

test('R114-R116 after any joins, moves, leaves, proposals, acceptances, undos and cuts nobody is lost or held twice', async () => {
  let moved = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 25 }), async acts => {
      await runAll(acts)
      moved += branch.docs('handoverLines', { state: 'moved' }).length
    }),
    { numRuns: 30, seed: 20_261_123 },
  )
  // The sequences come far enough to mean something.
  expect(moved).toBeGreaterThan(10)
}, 600_000)

test('the way through all of it ends with everybody held by somebody at work', async () => {
  const all = ['officer', 'officer2', 'deputy'] as const
  const acceptAll = [0, 1, 2].map(nth => ({ do: 'accept' as const, nth, which: 0 }))
  await runAll([
    { do: 'leave', who: 'officer' },
    { do: 'offerAll', who: 'officer' },
    { do: 'cutOff', at: 3 },
    ...acceptAll,
    { do: 'sweep' },
    { do: 'offerAll', who: 'leaver' },
    ...acceptAll,
  ])
  expect(all.map(who => branch.docs('customers', { ownerId: idOf(who) }).length)[0]).toBe(0)
  expect(branch.docs<HandoverDoc>('handovers').map(doc => doc.status)).toEqual(['done', 'done'])
}, 60_000)
