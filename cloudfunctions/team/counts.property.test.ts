import fc from 'fast-check'
import { functionOf, MONDAY, type Op } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { counters, recounted } from '../../devtools/testing/recount'
import type { CustomerDoc } from '../_lib/store/customer-doc'
import type { EntryDoc } from '../_lib/store/entries'
import type { StaffDoc } from '../_lib/store/staff-doc'

const branch = ownBranch()
const PEOPLE = ['officer', 'officer2', 'deputy'] as const
const EACH = 2

const who = fc.constantFrom(...PEOPLE)
const nth = fc.nat({ max: 5 })
const of = <D extends string>(act: D) => fc.record({ do: fc.constant(act), who, nth })
const anyAct = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('call', 'visit', 'look'), who, nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo', 'void'), who, nth }) },
  of('open'),
  of('stage'),
  of('close'),
  of('create'),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('handOver' as const), who, nth }) },
  fc.record({ do: fc.constant('team' as const), who, nth }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tomorrow' as const), who, nth }) },
)
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

const staffOf = (id: string): StaffDoc | undefined => branch.docs<StaffDoc>('staff', { _id: id })[0]

/** All that one colleague has, handed over and accepted. */
const handOver = async (
  from: (typeof PEOPLE)[number],
  to: (typeof PEOPLE)[number],
  n: number,
): Promise<boolean> => {
  const id = `han_${n}`
  const input = { id, fromId: `stf_${from}`, receiverIds: [`stf_${to}`] }
  const isBegun = await branch.ask('admin', 'handover.propose', input)
  if (!isBegun.ok) return false
  await branch.ask('admin', 'handover.offer', { id })
  for (;;) {
    const reply = await branch.ask(to, 'handover.accept', { id })
    if (!reply.ok || !reply.data.isMore) return reply.ok
  }
}

/** Does it for whoever may; tells what came of it, null where it was refused. */
const perform = async ({ do: what, who, nth }: Act, n: number, day: number): Promise<string | null> => {
  const now = MONDAY.getTime() + day * 86_400_000
  const own = branch.docs<CustomerDoc>('customers', { ownerId: `stf_${who}` })
  const doc = own[nth % Math.max(1, own.length)]
  if (what === 'tomorrow' || what === 'team') {
    if (what === 'tomorrow') return what
    const teamId = staffOf(`stf_${who}`)?.teamId === 'tea_1' ? 'tea_2' : 'tea_1'
    return (await branch.ask('admin', 'staff.move', { staffId: `stf_${who}`, teamId })).ok ? what : null
  }
  if (what === 'handOver') {
    const to = PEOPLE.filter(one => one !== who)[nth % 2] as (typeof PEOPLE)[number]
    return (await handOver(who, to, n)) ? what : null
  }
  if (doc === undefined) return null
  const on = { customerId: doc._id, version: doc.version }
  const [need] = doc.journal.needs
  const entries = branch
    .docs<EntryDoc>('entries', { customerId: doc._id, voided: null })
    .filter(({ kind }) => kind === 'followUp' || kind === 'review')
  const last = entries.sort((a, b) => b.at - a.at)[what === 'void' ? nth % Math.max(1, entries.length) : 0]
  const ask = async (op: Op, input: object): Promise<string | null> =>
    (await branch.send(who, functionOf(op), { op, input })).ok ? what : null
  const log = (channel: 'T' | 'M') =>
    ask('followUp.log', { id: `fol_${n}`, ...on, at: now, channel, outcome: 'missed', answers: [] })
  switch (what) {
    case 'call':
      return log('T')
    case 'visit':
      return ask('followUp.log', {
        id: `fol_${n}`,
        ...on,
        at: now - 86_400_000,
        channel: 'M',
        outcome: 'reached',
        answers: need
          ? [{ needId: need.id, demand: 'clear', expectedOn: inDays(40) }]
          : [{ needId: null, demand: 'none', expectedOn: null }],
      })
    case 'look':
      return ask('review.confirm', { id: `rev_${n}`, ...on })
    case 'undo':
    case 'void': {
      const reason = what === 'void' ? { reason: '记错' } : {}
      return last ? ask('followUp.undo', { id: last._id, version: doc.version, ...reason }) : null
    }
    case 'open': {
      const demand = { product: '消费贷', amountFen: 1_000_000, demand: 'clear', expectedOn: inDays(50) }
      return ask('need.add', { id: `need_${n}`, ...on, ...demand })
    }
    case 'stage':
      return need ? ask('need.update', { id: need.id, ...on, changes: { stage: 'approval' } }) : null
    case 'close':
      return need ? ask('need.close', { id: need.id, ...on, closing: 'disbursed' }) : null
    case 'create':
      return ask('customer.create', { id: `cus_new${n}`, name: '赵六', kind: 'person' })
    default:
      return what satisfies never
  }
}

type Day = { readonly _id: string; readonly teamId: string | null; readonly staffId: string }
/** The team of each colleague's day: of the moment in which it began, and of no later one. */
const expectTeamsStand = (known: Map<string, string | null>): void => {
  for (const { _id, staffId, teamId } of branch.docs<Day>('dayCounts')) {
    if (!known.has(_id)) known.set(_id, staffOf(staffId)?.teamId ?? null)
    expect([_id, teamId]).toEqual([_id, known.get(_id)])
  }
}

test('R95 after any work, undo on a later day, hand-over and change of team the counters equal a full recount, each day one team’s', async () => {
  const reached = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 25, maxLength: 45 }), async acts => {
      branch.reset()
      plant(
        branch,
        ...PEOPLE.flatMap(who =>
          Array.from({ length: EACH }, (_, i) =>
            customerDoc(`${who}${i}`, { ownerId: `stf_${who}`, needs: [needIn(`${who}${i}`, 20)] }),
          ),
        ),
      )
      const teams = new Map<string, string | null>()
      let day = 0
      for (const [n, one] of acts.entries()) {
        const done = await perform(one, n, day)
        if (done === 'tomorrow') day += 1
        branch.setNow(new Date(MONDAY.getTime() + day * 86_400_000 + n * 60_000))
        if (done !== null) reached.set(done, (reached.get(done) ?? 0) + 1)
        expectTeamsStand(teams)
      }
      expect(counters(branch)).toEqual(recounted(branch))
    }),
    { numRuns: 14, seed: 20_261_124 },
  )
  const least = ['call', 'visit', 'look', 'void', 'open', 'stage', 'close', 'create', 'handOver', 'team']
  expect(least.filter(what => (reached.get(what) ?? 0) < 3)).toEqual([])
}, 600_000)
