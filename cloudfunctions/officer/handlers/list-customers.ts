import type { Condition } from '#cloud/database-types'
import { command, db } from '#cloud/platform'
import type { Handlers } from '#cloud/serve'
import { countOwn, findOwn } from '#cloud/store/customers'
import { phoneHash } from '#cloud/store/phone-vault'
import { stockOf } from '#cloud/store/stock'
import type { officer } from '@/contract/officer'
import { normalisePhone } from '@/domain/phone-number'
import { normaliseQuery } from '@/domain/search-keys'
import { rowOf } from '../customer-view'
import { conditionOf } from '../filter-condition'

const SORT = { rank: 'todayRank', name: 'nameKey' } as const

/** Keeps what an anchored prefix may hold; everything else would be a pattern. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** A phone number, however written, or its last four digits are found by their keyed hash, a name by prefix of a search key. */
const searchCondition = (q: string): Condition => {
  const digits = /^\d{4}$/.test(q) ? q : normalisePhone(q)
  if (digits !== null) return { phoneHashes: phoneHash(digits) }
  return { searchKeys: db.RegExp({ regexp: `^${literal(q)}` }) }
}

type List = Pick<Handlers<typeof officer>, 'customer.list' | 'customer.search'>

export const listCustomers: List = {
  'customer.list': async (ctx, { filter = {}, sort = 'rank', limit = 50, after }) => {
    const condition = conditionOf(filter)
    const key = SORT[sort]
    const page = after === undefined ? condition : { ...condition, [key]: command.gt(after) }
    const [docs, total, stock] = await Promise.all([
      findOwn(ctx, page, { sort: key, limit }),
      countOwn(ctx, condition),
      stockOf(ctx),
    ])
    const last = docs.at(-1)
    return {
      rows: docs.map(doc => rowOf(ctx, doc)),
      after: docs.length === limit && last ? last[key] : null,
      total,
      stock,
    }
  },
  'customer.search': async (ctx, { q }) => {
    const docs = await findOwn(ctx, searchCondition(normaliseQuery(q)), { limit: 20 })
    return { rows: docs.map(doc => rowOf(ctx, doc)) }
  },
}
