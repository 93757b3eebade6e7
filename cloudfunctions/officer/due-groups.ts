import type { Condition } from '#cloud/database-types'
import { command, db } from '#cloud/platform'
import { allOf } from '#cloud/store/customers'
import { addDays, type Day } from '@/domain/day'
import { AHEAD_DAYS, type Bucket, type Strip } from '@/domain/today'
import type { RowSource } from './customer-view'

export type Group = {
  readonly _id: { strip: Strip; bucket: Bucket }
  readonly n: number
  readonly rows: (RowSource & { readonly ownerId: string })[]
}

/**
 * Everything of Today in one request: the own customers due within the week, in the stored order, grouped by strip and
 * bucket with their counts; a group answers its first `most` rows.
 */
export const dueGroups = async (own: Condition, today: Day, most: number): Promise<Group[]> => {
  const $ = command.aggregate
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match(
      allOf(own, {
        isArchived: false,
        nextDueOn: command.lte(addDays(today, AHEAD_DAYS)),
      }),
    )
    .sort({ todayRank: 1 })
    .group({
      _id: {
        strip: '$strip',
        bucket: $.cond([
          $.lt(['$nextDueOn', today]),
          'overdue',
          $.cond([$.eq(['$nextDueOn', today]), 'today', 'next']),
        ]),
      },
      n: $.sum(1),
      rows: $.push(ROW),
    })
    .project({ n: 1, rows: $.slice(['$rows', most]) })
    .end()
  return list as Group[]
}

const ROW = {
  _id: '$_id',
  _openid: '$_openid',
  ownerId: '$ownerId',
  version: '$version',
  name: '$name',
  kind: '$kind',
  journal: '$journal',
  tags: '$tags',
  phoneEnc: '$phoneEnc',
  isArchived: '$isArchived',
  contactWishes: '$contactWishes',
  withdrawnElsewhere: '$withdrawnElsewhere',
}
