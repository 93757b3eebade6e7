import type { Context } from '../context'
import { command, db } from '../platform'
import { ownCondition } from '../session'
import { allOf } from './customers'

/** So many are offered to filter by; a book has a few dozen. */
export const MOST_TAGS = 100

/** R45 the tags of the caller's own customers with how many carry each, the most used first. */
export const tagsOf = async (ctx: Context): Promise<{ tag: string; total: number }[]> => {
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match(allOf(ownCondition(ctx.staff, ctx.today), { isArchived: false }))
    .unwind('$tags')
    .group({ _id: '$tags', total: command.aggregate.sum(1) })
    .sort({ total: -1, _id: 1 })
    .limit(MOST_TAGS)
    .end()
  return (list as { _id: string; total: number }[]).map(({ _id, total }) => ({ tag: _id, total }))
}
