import type { Context } from '#cloud/context'
import { command } from '#cloud/platform'
import type { Handlers } from '#cloud/serve'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { findOwn } from '#cloud/store/customers'
import { followUpsSince, ownByIds, ownersOf } from '#cloud/store/look-back'
import type { lookBack as contract } from '@/contract/look-back'
import { addDays } from '@/domain/day'
import { GRADES } from '@/domain/grade'
import { byLoss, type Fall, LOSING, losingSigns } from '@/domain/losing'
import { rowOf } from '../customer-view'
import { branchHold } from '../holds'

const PAGE = 50
/** Alarms are read of so many customers, and of so many whose grade fell. */
const MOST = 400

/** The last fall of each customer's grade by an answer. */
const fallsOf = async (ctx: Context): Promise<Map<string, Fall>> => {
  const entries = await followUpsSince(ownersOf(ctx), addDays(ctx.today, -LOSING.fallen))
  const fallen = entries.filter(
    ({ gradeBefore, gradeAfter }) => GRADES.indexOf(gradeAfter) > GRADES.indexOf(gradeBefore),
  )
  return new Map(
    fallen.map(({ customerId, on, gradeBefore: from, gradeAfter: to }) => [customerId, { on, from, to }]),
  )
}

/** Everybody who shows a sign, by the stored day of the first, and whose grade fell. */
const suspects = async (ctx: Context, falls: ReadonlyMap<string, Fall>): Promise<CustomerDoc[]> => {
  const losing = { isArchived: false, losingOn: command.lte(ctx.today) }
  const found = await Promise.all([
    findOwn(ctx, losing, { limit: MOST }),
    ownByIds(ctx, [...falls.keys()].slice(-MOST)),
  ])
  return [...new Map(found.flat().map(doc => [doc._id, doc])).values()]
}

export const losing: Pick<Handlers<typeof contract>, 'losing.list'> = {
  'losing.list': async ctx => {
    const at = { today: ctx.today, calendar: ctx.rules.calendar, floorDays: ctx.settings.floorDays }
    const falls = await fallsOf(ctx)
    const rows = (await suspects(ctx, falls))
      .map(doc => {
        const customer = rowOf(ctx, doc)
        const { journal } = doc
        const signs = losingSigns({ journal, grade: customer.grade, fall: falls.get(doc._id) ?? null }, at)
        return { id: doc._id, isKey: journal.isKey, customer, signs }
      })
      .filter(({ signs }) => signs.length > 0)
      .sort(byLoss)
    const shown = rows.slice(0, PAGE).map(({ customer, signs }) => ({ customer, signs: [...signs] }))
    return { today: ctx.today, total: rows.length, hold: branchHold(ctx), rows: shown }
  },
}
