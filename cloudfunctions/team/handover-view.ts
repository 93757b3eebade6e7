import type * as z from 'zod'
import { countAfter, countLines } from '#cloud/store/handover-lines'
import { hasWork } from '#cloud/store/handover-run'
import type { HandoverDoc } from '#cloud/store/handovers'
import { type StaffDoc, staffByIds } from '#cloud/store/staff'
import type { handover, handoverView } from '@/contract/handover'
import { dayOf } from '@/domain/day'

type View = z.input<typeof handoverView>
type Head = z.input<(typeof handover)['handover.list']['output']>['handovers'][number]

const headOf = (doc: HandoverDoc, staff: ReadonlyMap<string, StaffDoc>): Head => {
  const nameOf = (id: string) => ({ id, name: staff.get(id)?.name ?? '' })
  return {
    id: doc._id,
    kind: doc.kind,
    status: doc.status,
    from: nameOf(doc.fromId),
    startedOn: dayOf(doc.createdAt),
    total: doc.total,
    prepared: doc.prepared,
    isMore: hasWork(doc),
    receivers: doc.receivers.map(({ id, status, load }) => ({ ...nameOf(id), status, load })),
  }
}

/** Hand-overs without their counts. */
export const handoverHeads = async (docs: readonly HandoverDoc[]): Promise<Head[]> => {
  const ids = docs.flatMap(doc => [doc.fromId, ...doc.receivers.map(({ id }) => id)])
  const staff = new Map((await staffByIds([...new Set(ids)])).map(one => [one._id, one]))
  return docs.map(doc => headOf(doc, staff))
}

/** A hand-over with what each receiver has got of it. */
export const handoverViewOf = async (doc: HandoverDoc): Promise<View> => {
  const [[head], counts, after] = await Promise.all([
    handoverHeads([doc]),
    countLines(doc._id),
    countAfter(doc._id),
  ])
  if (head === undefined) throw new Error('no head')
  const countOf = (toId: string, state: string): number =>
    counts.find(({ _id }) => _id.toId === toId && _id.state === state)?.n ?? 0
  // By what the lines weigh now: some may have been given to others by hand.
  const own = new Map(doc.receivers.map(one => [one.id, one.own]))
  const loadOf = (id: string): number =>
    counts
      .filter(({ _id }) => _id.toId === id && _id.state !== 'gone')
      .reduce((sum, { weight }) => sum + weight, own.get(id) ?? 0)
  return {
    ...head,
    receivers: head.receivers.map(one => ({ ...one, load: loadOf(one.id) })),
    counts: doc.receivers.map(({ id }) => ({
      toId: id,
      proposed: countOf(id, 'proposed'),
      moved: countOf(id, 'moved'),
      touched: after.get(id)?.touched ?? 0,
      untold: countOf(id, 'moved') - (after.get(id)?.told ?? 0),
      gone: countOf(id, 'gone'),
    })),
  }
}
