import type { Day } from '@/domain/day'
import { birthdayKey } from '@/domain/greeting'
import type { Context } from '../context'
import type { Condition, Transaction } from '../database-types'
import { command, db } from '../platform'
import { changedMeanwhile, notFound } from '../refusal'
import { isOwn, ownCondition } from '../session'
import type { CustomerDoc } from './customer-doc'
import { storedFields } from './derive-customer'
import { genuine, genuineOne } from './genuine'
import { wakeBooks } from './reminder-books'
import { markStaleIn } from './stale-values'
import { afterCommit } from './transact'

const CUSTOMERS = 'customers'

const mine = (ctx: Context, doc: CustomerDoc | null): CustomerDoc =>
  doc !== null && isOwn(ctx.staff, doc, ctx.today) ? doc : notFound()

/** The caller's own customer. NOT_FOUND for an absent one and for somebody else's alike. */
export const ownCustomer = async (ctx: Context, id: string): Promise<CustomerDoc> => {
  return mine(ctx, await customerById(id))
}

/** The same inside a transaction. CONFLICT when its version is another than the caller saw, if one is named. */
export const ownCustomerIn = async (
  ctx: Context,
  t: Transaction,
  id: string,
  version?: number,
): Promise<CustomerDoc> => {
  const doc = mine(ctx, await customerIn(t, id))
  return version === undefined || doc.version === version ? doc : changedMeanwhile()
}

/** Any customer by id, whoever owns it. */
export const customerById = async (id: string): Promise<CustomerDoc | null> => {
  const { data } = (await db.collection(CUSTOMERS).doc(id).get()) as { data: CustomerDoc | null }
  return genuineOne(CUSTOMERS, data)
}

/** Any customer by id inside a transaction, whoever owns it. */
export const customerIn = async (t: Transaction, id: string): Promise<CustomerDoc | null> => {
  const { data } = (await t.collection(CUSTOMERS).doc(id).get()) as { data: CustomerDoc | null }
  return genuineOne(CUSTOMERS, data)
}

/** Whether a change makes a customer due today, or worth more to whoever it is due to: a nudge of its own. */
const isNewlyDue = (before: CustomerDoc, after: CustomerDoc, today: Day): boolean =>
  !after.isArchived &&
  after.nextDueOn <= today &&
  (before.nextDueOn > today || before.isArchived || after.grade < before.grade)

/** Writes a changed customer: derived fields anew, one version on. Answers what was written. */
export const saveCustomer = async (ctx: Context, t: Transaction, doc: CustomerDoc): Promise<CustomerDoc> => {
  const saved = {
    ...doc,
    ...storedFields(doc, ctx.today, ctx.rules),
    birthdayKey: doc.birthday && birthdayKey(doc.birthday),
    version: doc.version + 1,
    updatedAt: ctx.now,
  }
  const { _id, ...data } = saved
  await t.collection(CUSTOMERS).doc(_id).set({ data })
  if (isNewlyDue(doc, saved, ctx.today))
    afterCommit(t, () => wakeBooks([saved.ownerId, ctx.staff._id], ctx.now))
  // Contacts cost minutes, loans count as dealings: the figures follow at the sweep's next turn.
  await markStaleIn(t, _id, ctx.now)
  return saved
}

/** Own customers that match a condition. */
export const findOwn = async (
  ctx: Context,
  condition: Condition,
  { sort = 'todayRank', limit = 50 }: { sort?: 'todayRank' | 'nameKey'; limit?: number } = {},
): Promise<CustomerDoc[]> => {
  const { data } = await db
    .collection(CUSTOMERS)
    .where(allOf(ownCondition(ctx.staff, ctx.today), condition))
    .orderBy(sort, 'asc')
    .limit(limit)
    .get()
  return genuine(CUSTOMERS, data as CustomerDoc[])
}

/** Own customers among these ids, 100 a request. */
export const ownCustomersById = async (ctx: Context, ids: readonly string[]): Promise<CustomerDoc[]> => {
  const found: CustomerDoc[] = []
  for (let i = 0; i < ids.length; i += 100) {
    const { data } = await db
      .collection(CUSTOMERS)
      .where({ _id: command.in(ids.slice(i, i + 100)) })
      .limit(100)
      .get()
    found.push(...genuine(CUSTOMERS, data as CustomerDoc[]).filter(doc => isOwn(ctx.staff, doc, ctx.today)))
  }
  return found
}

export const countOwn = async (ctx: Context, condition: Condition): Promise<number> => {
  const where = allOf(ownCondition(ctx.staff, ctx.today), condition)
  const { total } = await db.collection(CUSTOMERS).where(where).count()
  return total
}

/** Two conditions as one: plain fields are merged, an `or` of owners is put under `and`. */
export const allOf = (own: Condition, condition: Condition): Condition =>
  'ownerId' in own ? { ...own, ...condition } : command.and([own, condition])
