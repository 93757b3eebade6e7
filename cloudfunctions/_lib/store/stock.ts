import { GRADES, type Grade } from '@/domain/grade'
import type { Context } from '../context'
import { command, db } from '../platform'
import { ownCondition } from '../session'
import { allOf } from './customers'

export type Stock = Record<Grade, number>

/** R46: how many of the caller's own customers stand in each grade. */
export const stockOf = async (ctx: Context): Promise<Stock> => {
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match(allOf(ownCondition(ctx.staff, ctx.today), { isArchived: false }))
    .group({ _id: '$grade', n: command.aggregate.sum(1) })
    .end()
  const stock: Stock = { A: 0, B: 0, C: 0, D: 0, E: 0 }
  for (const { _id, n } of list as { _id: Grade; n: number }[]) if (GRADES.includes(_id)) stock[_id] = n
  return stock
}
