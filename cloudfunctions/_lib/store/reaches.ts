import { DECLINE_MEASURES, type DeclineMeasure } from '@/domain/decline'
import { type LineCount, type Reach, reachOf } from '@/domain/decline-watch'
import { addToMonth, type Month } from '@/domain/month'
import { command, db } from '../platform'
import { GENUINE } from './genuine'

type Counted = {
  readonly _id: { readonly ownerId: string; readonly kind: DeclineMeasure; readonly month: Month }
  readonly lines: number
}

const $ = command.aggregate

/**
 * How far the bank's file tells of each measure in some books (R68), in one request by the index `of_owner_kind`; it
 * reads three months of their lines.
 */
export const reachesOf = async (ownerIds: readonly string[], now: Month): Promise<Map<string, Reach>> => {
  if (ownerIds.length === 0) return new Map()
  const { list } = await db
    .collection('ledger')
    .aggregate()
    .match({
      ownerId: command.in(ownerIds),
      kind: command.in(DECLINE_MEASURES),
      month: command.in([-3, -2, -1].map(back => addToMonth(now, back))),
      ...GENUINE,
    })
    .group({ _id: { ownerId: '$ownerId', kind: '$kind', month: '$month' }, lines: $.sum(1) })
    .limit(ownerIds.length * DECLINE_MEASURES.length * 3)
    .end()
  const counted = list as Counted[]
  const countsOf = (ownerId: string): LineCount[] =>
    counted
      .filter(({ _id }) => _id.ownerId === ownerId)
      .map(({ _id, lines }) => ({ measure: _id.kind, month: _id.month, lines }))
  return new Map(ownerIds.map(ownerId => [ownerId, reachOf(countsOf(ownerId), now)]))
}
