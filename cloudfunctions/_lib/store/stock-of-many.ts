import type { Day } from '@/domain/day'
import { addStock, NO_STOCK, type Stock } from '@/domain/digest'
import type { Grade } from '@/domain/grade'
import { command, db } from '../platform'
import { GENUINE } from './genuine'

type Group = {
  readonly _id: {
    readonly ownerId: string
    readonly grade: Grade
    readonly isOverdue: boolean
    readonly isDue: boolean
    readonly isSeen: boolean
  }
  readonly n: number
}

const ofGrade = (grade: Grade, n: number): Stock['grades'] => ({ ...NO_STOCK.grades, [grade]: n })
const stockOfGroup = ({ _id: { grade, isOverdue, isDue, isSeen }, n }: Group): Stock => ({
  grades: ofGrade(grade, n),
  due: ofGrade(grade, isDue ? n : 0),
  seen: ofGrade(grade, isSeen && !isDue ? n : 0),
  overdue: isOverdue ? n : 0,
})

/**
 * Open customers of these owners by grade: the overdue, the due, and who was looked at since a day: one request that the
 * index `own_grade` alone answers, whatever the books hold.
 */
export const stockOfMany = async (
  ownerIds: readonly string[],
  today: Day,
  since: Day,
): Promise<ReadonlyMap<string, Stock>> => {
  const $ = command.aggregate
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match({ ownerId: command.in(ownerIds), isArchived: false, ...GENUINE })
    .group({
      _id: {
        ownerId: '$ownerId',
        grade: '$grade',
        isOverdue: $.lt(['$nextDueOn', today]),
        isDue: $.lte(['$nextDueOn', today]),
        isSeen: $.gte(['$journal.lookedOn', since]),
      },
      n: $.sum(1),
    })
    .limit(10_000)
    .end()
  const stocks = new Map<string, Stock>()
  for (const group of list as Group[]) {
    const { ownerId } = group._id
    stocks.set(ownerId, addStock(stocks.get(ownerId) ?? NO_STOCK, stockOfGroup(group)))
  }
  return stocks
}
