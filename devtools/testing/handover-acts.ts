import fc from 'fast-check'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { HandoverDoc } from '../../cloudfunctions/_lib/store/handovers'
import type { StaffDoc } from '../../cloudfunctions/_lib/store/staff-doc'
import { type Branch, functionOf, type Op } from './branch'
import { inDays } from './customers'
import { cutOffAt } from './cut-off'
import { openidOf, type Person } from './people'

export const PEOPLE = ['officer', 'officer2', 'deputy', 'farOfficer', 'leaver', 'stranger'] as const
const TEAMS = ['tea_1', 'tea_2'] as const

const person = fc.constantFrom(...PEOPLE)
/** Of one team at the beginning: who may take over from whom. */
const together = fc.constantFrom('officer', 'officer2', 'deputy')
/** Who is outside at the beginning, or may have left by then: only they can join. */
const outsider = fc.constantFrom('stranger', 'leaver', 'officer2')
const nth = fc.nat({ max: 3 })
/** Which hand-over, counted from the last. */
const which = fc.nat({ max: 1 })

/** Anything that may happen to a branch's people and to who has which customer. */
export const anyAct = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), who: person }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      who: outsider,
      team: fc.constantFrom(...TEAMS),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      who: together,
      team: fc.constantFrom(...TEAMS),
    }),
  },
  fc.record({
    do: fc.constant('role' as const),
    who: person,
    role: fc.constantFrom('officer', 'lead', 'compliance'),
  }),
  fc.record({ do: fc.constant('propose' as const), who: person }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('offerAll' as const), who: person }) },
  fc.record({ do: fc.constantFrom('run', 'offer', 'undo'), which }),
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom('accept', 'accept', 'decline'), nth, which }) },
  fc.record({ do: fc.constant('assign' as const), who: person, to: person, which }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('away' as const),
      who: together,
      to: fc.option(together),
      days: fc.nat({ max: 3 }),
    }),
  },
  fc.record({ do: fc.constant('back' as const), who: person }),
  fc.record({ do: fc.constant('share' as const), who: together, to: fc.option(together), nth }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('refollow' as const), who: together, to: together }) },
  fc.record({ do: fc.constant('read' as const), who: person, nth }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), who: person, nth }) },
  fc.record({ do: fc.constant('cutOff' as const), at: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constant('sweep' as const) }),
)
export type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

export const staffOf = (branch: Branch, who: Person): StaffDoc | undefined =>
  branch.docs<StaffDoc>('staff', { openid: openidOf(who) })[0]
export const idOf = (branch: Branch, who: Person): string => staffOf(branch, who)?._id ?? 'stf_nobody'

/** Somebody to whom a hand-over may have been offered, at work or not. */
const receiverOf = (branch: Branch, id: string, at: number): Person => {
  const receivers = branch.docs<HandoverDoc>('handovers', { _id: id })[0]?.receivers ?? []
  const receiver = receivers[at % Math.max(1, receivers.length)]
  return PEOPLE.find(who => idOf(branch, who) === receiver?.id) ?? 'stranger'
}

/** The nth of somebody's customers, or one that is none. */
const ofOwner = (branch: Branch, who: Person, at: number): Pick<CustomerDoc, '_id' | 'version'> => {
  const own = branch.docs<CustomerDoc>('customers', { ownerId: idOf(branch, who) })
  return own[at % Math.max(1, own.length)] ?? { _id: 'cus_none', version: 1 }
}

/** Does it, whoever may; a refusal changes nothing and is fine. Of hand-overs that began the ids are kept. */
export const perform = async (branch: Branch, one: Act, handovers: string[], n: number): Promise<unknown> => {
  const send = async (who: Person, op: Op, input: object): Promise<boolean> =>
    (await branch.send(who, functionOf(op), { op, input })).ok
  const id = 'which' in one ? (handovers.at(-1 - one.which) ?? 'han_none') : ''
  const next = `han_${n}`
  const begun = (isBegun: boolean): boolean => {
    if (isBegun) handovers.push(next)
    return isBegun
  }
  switch (one.do) {
    case 'leave':
      return send('admin', 'staff.leave', { staffId: idOf(branch, one.who), reason: '离职' })
    case 'join': {
      const { token } = await branch.get('admin', 'staff.invite', { role: 'officer', teamId: one.team })
      return send(one.who, 'staff.join', { token, name: '新同事' })
    }
    case 'move':
      return send('admin', 'staff.move', { staffId: idOf(branch, one.who), teamId: one.team })
    case 'role':
      return send('admin', 'staff.role', { staffId: idOf(branch, one.who), role: one.role })
    case 'propose':
      return begun(await send('admin', 'handover.propose', { id: next, fromId: idOf(branch, one.who) }))
    case 'offerAll': {
      const isBegun = await send('admin', 'handover.propose', { id: next, fromId: idOf(branch, one.who) })
      return begun(isBegun) && send('admin', 'handover.offer', { id: next })
    }
    case 'assign': {
      const lines = { ofId: idOf(branch, one.who) }
      return send('admin', 'handover.move', { id, toId: idOf(branch, one.to), lines })
    }
    case 'accept':
    case 'decline':
      return send(receiverOf(branch, id, one.nth), `handover.${one.do}` as Op, { id })
    case 'away': {
      const to = one.to === null ? {} : { deputyId: idOf(branch, one.to) }
      const away = { from: inDays(0), to: inDays(one.days), ...to }
      return send(one.who, 'staff.away', { staffId: idOf(branch, one.who), away })
    }
    case 'back':
      return send(one.who, 'staff.away', { staffId: idOf(branch, one.who), away: null })
    case 'share': {
      const { _id, version } = ofOwner(branch, one.who, one.nth)
      const coOwnerId = one.to && idOf(branch, one.to)
      return send(one.who, 'customer.update', { id: _id, version, changes: { coOwnerId } })
    }
    case 'refollow': {
      const customerId = `cus_${one.who}0`
      const input = { id: next, customerId, toId: idOf(branch, one.to) }
      return begun(await send('lead', 'refollow.offer', input))
    }
    case 'read': {
      const { _id } = ofOwner(branch, one.who, one.nth)
      return send('lead', 'reading.open', { customerId: _id, reason: '看进展' })
    }
    case 'look': {
      const { _id, version } = ofOwner(branch, one.who, one.nth)
      return send(one.who, 'review.confirm', { id: `rev_${n}`, customerId: _id, version })
    }
    case 'cutOff':
      return cutOffAt(branch, null, one.at)
    case 'sweep':
      await branch.advance(5 * 60_000).catch(() => undefined)
      return void (await branch.runTimer('sweep').catch(() => undefined))
    default:
      return send('admin', `handover.${one.do}` as Op, { id })
  }
}
