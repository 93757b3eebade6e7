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
/** Whom the alarms are looked for among: the first so many in Today's order, of each way to be found. */
const MOST = 200

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

/** Everybody who may show a sign: long due by any clock, not answering, or fallen. */
const suspects = async (ctx: Context, falls: ReadonlyMap<string, Fall>): Promise<CustomerDoc[]> => {
  const late = { isArchived: false, nextDueOn: command.lte(addDays(ctx.today, -LOSING.past)) }
  const silent = { isArchived: false, 'journal.missedInRow': command.gte(LOSING.unanswered) }
  const found = await Promise.all([
    findOwn(ctx, late, { limit: MOST }),
    findOwn(ctx, silent, { limit: MOST }),
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
