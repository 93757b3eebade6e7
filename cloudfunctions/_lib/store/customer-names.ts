import type { Context } from '../context'
import { command, db } from '../platform'
import { ownCondition } from '../session'
import type { CustomerDoc } from './customer-doc'
import { allOf } from './customers'
import { genuine } from './genuine'

/** Names of the caller's own customers by id, in one request; somebody else's are left out. */
export const namesOf = async (
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  if (wanted.length === 0) return new Map()
  const { data } = await db
    .collection('customers')
    .where(allOf(ownCondition(ctx.staff, ctx.today), { _id: command.in(wanted) }))
    .field({ _id: true, _openid: true, name: true })
    .limit(1000)
    .get()
  const docs = genuine('customers', data as Pick<CustomerDoc, '_id' | 'name'>[])
  return new Map(docs.map(({ _id, name }) => [_id, name]))
}
