import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { EntryDoc } from '../../cloudfunctions/_lib/store/entries'
import type { LineDoc } from '../../cloudfunctions/_lib/store/handover-lines'
import type { HandoverDoc } from '../../cloudfunctions/_lib/store/handovers'
import type { StaffDoc } from '../../cloudfunctions/_lib/store/staff-doc'
import type { Branch } from './branch'
import { TODAY } from './customers'
import { PEOPLE } from './handover-acts'
import { openidOf, type Person } from './people'
import { counters, recounted } from './recount'

/** R102, R121 who shall see a customer, told from the documents: the officer at work, and who takes over during the leave. */
const mayRead = (doc: CustomerDoc, staff: readonly StaffDoc[]): Person[] => {
  const sells = (one: StaffDoc) => one.status === 'active' && (one.role === 'officer' || one.role === 'lead')
  const owner = staff.find(({ _id }) => _id === doc.ownerId)
  if (owner === undefined || !sells(owner)) return []
  const isAway = owner.away !== null && owner.away.from <= TODAY && TODAY <= owner.away.to
  const covers = staff.filter(
    one =>
      isAway &&
      sells(one) &&
      one._id !== owner._id &&
      one.teamId === owner.teamId &&
      (owner.away?.deputyId === one._id || doc.coOwnerId === one._id),
  )
  return PEOPLE.filter(who => [owner, ...covers].some(({ openid }) => openid === openidOf(who)))
}

/** Whom the app shows to whom, by each one's own list. */
const shown = async (branch: Branch): Promise<Map<string, Person[]>> => {
  const seen = new Map<string, Person[]>()
  for (const who of PEOPLE) {
    const list = await branch.ask(who, 'customer.list', { limit: 50 })
    if (list.ok) for (const { id } of list.data.rows) seen.set(id, [...(seen.get(id) ?? []), who])
  }
  return seen
}

/** R114 nobody is lost and nobody is shown to who is not to see it; who is nobody's waits on the lead's list. */
export const expectNobodyLost = async (branch: Branch, total: number): Promise<void> => {
  const customers = branch.docs<CustomerDoc>('customers')
  expect(customers).toHaveLength(total)
  const staff = branch.docs<StaffDoc>('staff')
  const seen = await shown(branch)
  const sights = customers.map(doc => [doc._id, seen.get(doc._id) ?? []])
  expect(sights).toEqual(customers.map(doc => [doc._id, mayRead(doc, staff)]))
  const { unassigned } = await branch.get('admin', 'handover.list', {})
  const waiting = unassigned.reduce((sum, one) => sum + one.customers, 0)
  expect(customers.filter(doc => mayRead(doc, staff).length > 0).length + waiting).toBe(total)
}

/** R114 who had a customer that is another's now can neither open it nor read its journal, however the id is known. */
export const expectFormerHoldersReadNothing = async (branch: Branch): Promise<void> => {
  const staff = branch.docs<StaffDoc>('staff')
  for (const doc of branch.docs<CustomerDoc>('customers')) {
    const former = PEOPLE.find(
      who => doc._id.startsWith(`cus_${who}`) && /^\d+$/.test(doc._id.slice(4 + who.length)),
    )
    if (former === undefined || mayRead(doc, staff).includes(former)) continue
    const replies = [
      await branch.ask(former, 'customer.get', { id: doc._id }),
      await branch.ask(former, 'followUp.list', { customerId: doc._id }),
    ]
    expect([doc._id, replies.filter(({ ok }) => ok)]).toEqual([doc._id, []])
  }
}

/** R115 a hand-over's counts are its lines, each customer on one, and none is left open in one that is done. */
export const expectStatementsAgree = async (branch: Branch): Promise<void> => {
  for (const doc of branch.docs<HandoverDoc>('handovers')) {
    const lines = branch.docs<LineDoc>('handoverLines', { handoverId: doc._id })
    expect(new Set(lines.map(line => line.customerId)).size).toBe(lines.length)
    const isWhole = doc.status === 'draft' || doc.status === 'offered' || doc.status === 'running'
    if (isWhole) expect([doc._id, lines.length]).toEqual([doc._id, doc.prepared])
    if (doc.status === 'done') expect(lines.filter(line => line.state === 'proposed')).toEqual([])
    const view = await branch.get('admin', 'handover.get', { id: doc._id })
    const of = (toId: string, state: LineDoc['state']) =>
      lines.filter(line => line.toId === toId && line.state === state).length
    expect(view.counts.map(({ toId, proposed, moved, gone }) => [toId, proposed, moved, gone])).toEqual(
      doc.receivers.map(({ id }) => [id, of(id, 'proposed'), of(id, 'moved'), of(id, 'gone')]),
    )
  }
}

/** R113 every look of a lead has its reason, a line in the journal and a record; counters are what the journals say. */
export const expectRecordsAgree = (branch: Branch): void => {
  const looks = branch.docs<{ _id: string; customerId: string; reason: string }>('looks')
  expect(looks.filter(({ reason }) => reason === '')).toEqual([])
  const sorted = (ids: readonly string[]) => [...ids].sort()
  const told = branch.docs<EntryDoc>('entries').filter(({ note }) => note?.includes('查看了客户资料'))
  expect(sorted(told.map(({ customerId }) => customerId))).toEqual(sorted(looks.map(one => one.customerId)))
  const recorded = branch.docs<{ lookId: string }>('audit', { what: 'reading.open' })
  expect(sorted(recorded.map(({ lookId }) => lookId))).toEqual(sorted(looks.map(({ _id }) => _id)))
  expect(counters(branch)).toEqual(recounted(branch))
}
