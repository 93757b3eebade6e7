import type { Day } from '@/domain/day'
import { NO_STOCK, type Stock } from '@/domain/digest'
import type { Grade } from '@/domain/grade'
import { command, db } from '../platform'
import { GENUINE } from './genuine'

type Group = {
  readonly _id: { readonly ownerId: string; readonly grade: Grade; readonly isOverdue: boolean }
  readonly n: number
}

/**
 * Open customers of these owners by grade, and the overdue among them: one request that the index `own_grade` alone
 * answers, whatever the books hold.
 */
export const stockOfMany = async (
  ownerIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Stock>> => {
  const $ = command.aggregate
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match({ ownerId: command.in(ownerIds), isArchived: false, ...GENUINE })
    .group({
      _id: { ownerId: '$ownerId', grade: '$grade', isOverdue: $.lt(['$nextDueOn', today]) },
      n: $.sum(1),
    })
    .limit(10_000)
    .end()
  const stocks = new Map<string, Stock>()
  for (const { _id, n } of list as Group[]) {
    const known = stocks.get(_id.ownerId) ?? NO_STOCK
    const grades = { ...known.grades, [_id.grade]: known.grades[_id.grade] + n }
    stocks.set(_id.ownerId, { grades, overdue: known.overdue + (_id.isOverdue ? n : 0) })
  }
  return stocks
}
