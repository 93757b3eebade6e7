import type { Receiver } from '@/domain/handover'
import type { Condition, Transaction } from '../database-types'
import { command, db } from '../platform'
import { notFound } from '../refusal'
import { GENUINE, genuine, genuineOne } from './genuine'
import { transact } from './transact'

/**
 * A receiver: `accepted` while the customers move, `done` when all that were offered have. `own`: what the own book
 * weighed before.
 */
export type ReceiverDoc = Receiver & {
  readonly own: number
  /** The team that the receiver was of when named. */
  readonly teamId: string | null
  readonly status: 'proposed' | 'offered' | 'accepted' | 'declined' | 'done'
}

/**
 * A hand-over of everything that somebody has, or of one customer who asked for another officer. `preparing`, `running`
 * and `undoing` have work left, which whoever asks next goes on with; every change makes a version.
 */
export type HandoverDoc = {
  readonly _id: string
  readonly version: number
  readonly kind: 'all' | 'one'
  /** R117 offered for another try: whoever gets it has sold here for a year. */
  readonly isRefollow: boolean
  readonly fromId: string
  readonly teamId: string | null
  readonly byId: string
  readonly status: 'preparing' | 'draft' | 'offered' | 'running' | 'done' | 'undoing' | 'undone'
  /** The last customer that has a line. */
  readonly cursor: string
  readonly total: number
  readonly prepared: number
  readonly receivers: readonly ReceiverDoc[]
  readonly createdAt: number
}

/** R115 an offer stands while its receiver is of the team of that time: customers do not leave a team by a colleague's move. */
export const isOfferedIn = ({ teamId }: ReceiverDoc, now: string | null): boolean => teamId === now

const HANDOVERS = 'handovers'
/** Statuses in which nothing is decided any more. */
export const isOver = ({ status }: Pick<HandoverDoc, 'status'>): boolean =>
  status === 'done' || status === 'undone'

export const handoverById = async (id: string): Promise<HandoverDoc | null> => {
  const { data } = (await db.collection(HANDOVERS).doc(id).get()) as { data: HandoverDoc | null }
  return genuineOne(HANDOVERS, data)
}

export const handoverIn = async (t: Transaction, id: string): Promise<HandoverDoc | null> => {
  const { data } = (await t.collection(HANDOVERS).doc(id).get()) as { data: HandoverDoc | null }
  return genuineOne(HANDOVERS, data)
}

export const putHandover = async (t: Transaction, { _id, ...data }: HandoverDoc): Promise<void> => {
  await t.collection(HANDOVERS).doc(_id).set({ data })
}

/** Changes a hand-over as it stands at that moment; `also` is written with it. */
export const changeHandover = (
  id: string,
  change: (doc: HandoverDoc) => HandoverDoc,
  also?: (t: Transaction) => Promise<void>,
): Promise<HandoverDoc> =>
  transact(async t => {
    const doc = (await handoverIn(t, id)) ?? notFound()
    const changed = change(doc)
    if (changed === doc) return doc
    const saved = { ...changed, version: doc.version + 1 }
    await putHandover(t, saved)
    await also?.(t)
    return saved
  })

/** The fence: writes progress only on the version that the work was done for; null when somebody went on meanwhile. */
export const advanceHandover = async (
  seen: HandoverDoc,
  fields: Partial<Pick<HandoverDoc, 'status' | 'cursor' | 'prepared' | 'receivers'>>,
): Promise<HandoverDoc | null> => {
  const whole = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, command.set(value)]))
  const { stats } = await db
    .collection(HANDOVERS)
    .where({ _id: seen._id, version: seen.version })
    .update({ data: { ...whole, version: command.inc(1) } })
  return stats.updated === 1 ? { ...seen, ...fields, version: seen.version + 1 } : null
}

const MANY = 1000
const found = async (condition: Condition): Promise<HandoverDoc[]> => {
  const { data } = await db
    .collection(HANDOVERS)
    .where({ ...condition, ...GENUINE })
    .limit(MANY)
    .get()
  return genuine(HANDOVERS, data as HandoverDoc[])
}

/** Those with work left that may have been cut off; of those under way only where somebody has accepted. */
export const unfinishedHandovers = async (): Promise<HandoverDoc[]> => {
  const [own, running] = await Promise.all([
    found({ status: command.in(['preparing', 'undoing']) }),
    found({ status: 'running', 'receivers.status': 'accepted' }),
  ])
  return [...own, ...running]
}

const OPEN = [
  'preparing',
  'draft',
  'offered',
  'running',
  'undoing',
] as const satisfies HandoverDoc['status'][]
const OVER = ['done', 'undone'] as const satisfies HandoverDoc['status'][]
const LATEST = 50

const isNewer = (a: HandoverDoc, b: HandoverDoc): number =>
  b.createdAt - a.createdAt || (a._id < b._id ? -1 : 1)

/** All that are open, so that finished ones never push one out, and the latest that are over; the newest first. */
const openAndLatest = async (condition: Condition): Promise<HandoverDoc[]> => {
  const latest = (status: HandoverDoc['status']) =>
    db
      .collection(HANDOVERS)
      .where({ ...condition, status, ...GENUINE })
      .orderBy('createdAt', 'desc')
      .limit(LATEST)
      .get()
  const [open, ...over] = await Promise.all([
    found({ ...condition, status: command.in(OPEN) }),
    ...OVER.map(latest),
  ])
  const ended = over.flatMap(({ data }) => genuine(HANDOVERS, data as HandoverDoc[]))
  return [...open, ...ended.sort(isNewer).slice(0, LATEST)].sort(isNewer)
}

const ofTeam = (teamId: string | null): Condition => (teamId === null ? {} : { teamId })

/** Hand-overs of a team, or of the branch. */
export const handoversOf = (teamId: string | null): Promise<HandoverDoc[]> => openAndLatest(ofTeam(teamId))

/** Those of them that wait for an answer. */
export const offeredHandovers = (teamId: string | null): Promise<HandoverDoc[]> =>
  found({ ...ofTeam(teamId), status: 'offered' })

/** Hand-overs in which somebody is to take over. */
export const handoversTo = (staffId: string): Promise<HandoverDoc[]> =>
  openAndLatest({ 'receivers.id': staffId })

/** Both lists as one, each once. */
export const joinHandovers = (...lists: readonly (readonly HandoverDoc[])[]): HandoverDoc[] =>
  [...new Map(lists.flat().map(doc => [doc._id, doc])).values()].sort(isNewer)
