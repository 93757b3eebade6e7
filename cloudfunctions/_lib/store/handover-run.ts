import { createHash } from 'node:crypto'
import { splitAmong } from '@/domain/handover'
import { command } from '../platform'
import { auditEntry } from './audit'
import { eventEntry } from './event-entry'
import { customersByIds, customersToHand, giveCustomers, giveWhatHangs, type Moved } from './handed-customers'
import {
  addLines,
  addMissing,
  changeProposed,
  countLines,
  type LineDoc,
  lineIdOf,
  linesOf,
  removeLines,
} from './handover-lines'
import { advanceHandover, type HandoverDoc, handoverById, isOfferedIn, type ReceiverDoc } from './handovers'
import { wakeBook } from './reminder-books'
import { isSeller, type StaffDoc, staffById } from './staff'

/** Customers of one step: a call lasts a second or two, and what is cut off is little. */
export const HANDOVER_BATCH = 100

/** The next customers get their lines. A twin that was quicker is told by the version; its lines are the same. */
const prepare = async (doc: HandoverDoc): Promise<void> => {
  const customers = await customersToHand(doc.fromId, doc.cursor, HANDOVER_BATCH)
  const { lines, loads } = splitAmong(customers, doc.receivers)
  const weights = new Map(customers.map(({ id, weight }) => [id, weight]))
  const docs = lines.map(
    ({ customerId, toId }): LineDoc => ({
      _id: lineIdOf(doc._id, customerId),
      handoverId: doc._id,
      customerId,
      toId,
      weight: weights.get(customerId) ?? 0,
      state: 'proposed',
      movedAt: null,
      touchedAt: null,
      toldAt: null,
    }),
  )
  await addLines(docs)
  const advanced = await advanceHandover(doc, {
    status: customers.length < HANDOVER_BATCH ? 'draft' : 'preparing',
    cursor: customers.at(-1)?.id ?? doc.cursor,
    prepared: doc.prepared + customers.length,
    receivers: doc.receivers.map(one => ({ ...one, load: loads[one.id] ?? one.load })),
  })
  if (advanced !== null) return
  const status = (await handoverById(doc._id))?.status
  // Undone while these lines were being written.
  if (status === 'undoing' || status === 'undone')
    await removeLines({ _id: command.in(docs.map(one => one._id)) })
}

/** Ids that follow from hand-over and customer, so that a repeated step writes nothing twice. */
const idOf = (prefix: string, handoverId: string, customerId: string): string =>
  `${prefix}_${createHash('sha256').update(`${handoverId} ${customerId}`).digest('hex').slice(0, 24)}`

const told = async (
  now: number,
  doc: HandoverDoc,
  from: StaffDoc | null,
  to: StaffDoc,
  customers: readonly Moved[],
): Promise<void> => {
  const words = `客户由${from?.name ?? ''}交接给${to.name}`
  await addMissing(
    'entries',
    customers.map(one => eventEntry(idOf('evt', doc._id, one._id), now, to, one, words)),
  )
  const how = { handoverId: doc._id, fromId: doc.fromId, toId: to._id }
  await addMissing(
    'audit',
    customers.map(({ _id }) => ({
      ...auditEntry(
        { now, newId: prefix => idOf(prefix, doc._id, _id) },
        doc.byId,
        'handover.move',
        _id,
        how,
      ),
    })),
  )
}

/** What hangs on customers follows them, and their lines say who has them now: also where the lead named another since. */
const settle = async (
  now: number,
  doc: HandoverDoc,
  from: StaffDoc | null,
  to: StaffDoc,
  customers: readonly Moved[],
): Promise<void> => {
  await giveWhatHangs(
    customers.map(({ _id }) => _id),
    doc.fromId,
    to._id,
  )
  await told(now, doc, from, to, customers)
  const has = (isArchived: boolean) => ({
    customerId: command.in(customers.filter(one => one.isArchived === isArchived).map(({ _id }) => _id)),
  })
  const moved = { toId: to._id, state: 'moved', movedAt: now } as const
  await changeProposed(doc._id, has(false), moved)
  // Nobody follows up an archived one.
  if (customers.some(one => one.isArchived))
    await changeProposed(doc._id, has(true), { ...moved, touchedAt: now, toldAt: now })
}

/**
 * The next customers go to a receiver: first themselves, then what hangs on them, then their lines say so. A customer whom
 * another receiver got in the same moment is that one's.
 */
const move = async (now: number, doc: HandoverDoc, to: StaffDoc): Promise<boolean> => {
  const lines = await linesOf(doc._id, { toId: to._id, state: 'proposed' }, '', HANDOVER_BATCH)
  const ids = lines.map(({ customerId }) => customerId)
  if (ids.length > 0) {
    const from = await staffById(doc.fromId)
    const isSameTeam = from?.teamId === to.teamId
    await giveCustomers(ids, doc.fromId, { id: to._id, teamId: to.teamId, isSameTeam }, doc._id)
    const customers = await customersByIds(ids)
    const receivers = new Set(doc.receivers.map(({ id }) => id))
    const owners = new Set(customers.map(({ ownerId }) => ownerId))
    for (const ownerId of [...owners].filter(one => receivers.has(one))) {
      const owner = ownerId === to._id ? to : await staffById(ownerId)
      const theirs = customers.filter(one => one.ownerId === ownerId)
      if (owner !== null) await settle(now, doc, from, owner, theirs)
    }
    await changeProposed(doc._id, { customerId: command.in(ids), toId: to._id }, { state: 'gone' })
  }
  return lines.length === HANDOVER_BATCH
}

const withStatus = (doc: HandoverDoc, id: string, status: ReceiverDoc['status']): readonly ReceiverDoc[] =>
  doc.receivers.map(one => (one.id === id ? { ...one, status } : one))

const run = async (now: number, doc: HandoverDoc): Promise<void> => {
  const receiver = doc.receivers.find(({ status }) => status === 'accepted')
  if (receiver === undefined) return
  const to = await staffById(receiver.id)
  if (to === null || to.status !== 'active' || !isSeller(to) || !isOfferedIn(receiver, to.teamId)) {
    // Who has accepted and then left, or changed the team, gets no more: the lead moves the rest to others.
    await advanceHandover(doc, { receivers: withStatus(doc, receiver.id, 'declined') })
    return
  }
  if (await move(now, doc, to)) return
  const isLeft = (await countLines(doc._id)).some(({ _id }) => _id.state === 'proposed')
  await advanceHandover(doc, {
    receivers: withStatus(doc, receiver.id, 'done'),
    status: isLeft ? 'running' : 'done',
  })
  await wakeBook(to._id, now)
}

/** Whether somebody has to go on with it. */
export const hasWork = (doc: HandoverDoc): boolean =>
  doc.status === 'preparing' ||
  doc.status === 'undoing' ||
  (doc.status === 'running' && doc.receivers.some(({ status }) => status === 'accepted'))

/**
 * One step of a hand-over, of at most 100 customers: whoever calls goes on where it stands. Every step may be cut off
 * anywhere and repeated, also by two at once.
 */
export const stepHandover = async (now: number, id: string): Promise<HandoverDoc | null> => {
  const doc = await handoverById(id)
  if (doc === null || !hasWork(doc)) return doc
  switch (doc.status) {
    case 'preparing':
      await prepare(doc)
      break
    case 'undoing':
      await removeLines({ handoverId: id })
      await advanceHandover(doc, { status: 'undone' })
      break
    default:
      await run(now, doc)
  }
  return handoverById(id)
}
