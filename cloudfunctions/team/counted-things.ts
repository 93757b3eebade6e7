import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import { coveredOwners } from '#cloud/session'
import type { ClosedNeedDoc } from '#cloud/store/closed-needs'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { entriesBy } from '#cloud/store/entries'
import { GENUINE, genuine } from '#cloud/store/genuine'
import { entryCounts } from '@/domain/counts'
import type { Day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { countOf, type StatementKey } from '@/domain/statement'

/** One thing that a counter counted: whose, on which day, in a word. */
export type Thing = { readonly customerId: string; readonly on: Day; readonly what: string }
type Days = { readonly from: Day; readonly to: Day }
const PAGE = 1000

const isIn = (on: Day | undefined, { from, to }: Days): on is Day =>
  on !== undefined && on >= from && on <= to

type Book = Pick<CustomerDoc, '_id' | 'name' | 'journal' | 'createdById' | 'createdFrom'>
const BOOK_FIELDS = { _openid: true, name: true, journal: true, createdById: true, createdFrom: true }

/** All that is under whoever's customers the caller may read: the own, and of whom the caller stands in for. */
const allUnder = async <T extends { readonly _id: string }>(
  ctx: Context,
  collection: 'customers' | 'needs',
  condition: object,
  fields: Readonly<Record<string, boolean>>,
): Promise<T[]> => {
  const ownerId = command.in([ctx.staff._id, ...coveredOwners(ctx.staff, ctx.today)])
  const found: T[] = []
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await db
      .collection(collection)
      .where({ ownerId, ...condition, ...GENUINE })
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(PAGE)
      .field({ _id: true, ...fields })
      .get()
    found.push(...genuine(collection, data as T[]))
    if (data.length < PAGE) return found
  }
}

const CLOSED_FIELDS = Object.fromEntries(
  '_openid customerId product openedOn openedById closedOn closedById closing firsts'
    .split(' ')
    .map(field => [field, true]),
)
const anyBook = command.in([true, false])

/** Needs, open and closed, also of archived customers; closed ones since a day. */
const needsUnder = async (
  ctx: Context,
  { from }: Days,
): Promise<{ need: Need & Partial<ClosedNeedDoc>; customerId: string }[]> => {
  const open = { isArchived: anyBook, 'journal.needs.id': command.gt('') }
  const [docs, closed] = await Promise.all([
    allUnder<Book>(ctx, 'customers', open, BOOK_FIELDS),
    allUnder<ClosedNeedDoc>(ctx, 'needs', { closedOn: command.gte(from) }, CLOSED_FIELDS),
  ])
  return [
    ...docs.flatMap(doc => doc.journal.needs.map(need => ({ need, customerId: doc._id }))),
    ...closed.map(need => ({ need, customerId: need.customerId })),
  ]
}

const needThings = async (ctx: Context, key: StatementKey, days: Days): Promise<Thing[]> => {
  const me = ctx.staff._id
  const [kind = '', which = ''] = key.split('.')
  return (await needsUnder(ctx, days)).flatMap(({ need, customerId }): Thing[] => {
    const { product: what, openedOn, openedById, closedOn, closedById, closing, firsts } = need
    if (kind === 'needsOpened')
      return openedById === me && isIn(openedOn, days) ? [{ customerId, on: openedOn, what }] : []
    if (kind === 'closed')
      return closedById === me && closing === which && isIn(closedOn, days)
        ? [{ customerId, on: closedOn, what }]
        : []
    const first = firsts?.[which as keyof typeof firsts]
    return first?.byId === me && isIn(first.on, days) ? [{ customerId, on: first.on, what }] : []
  })
}

const customerThings = async (ctx: Context, key: StatementKey, { from, to }: Days): Promise<Thing[]> => {
  const createdOn = command.and([command.gte(from) as never, command.lte(to) as never])
  const made = { isArchived: anyBook, 'journal.createdOn': createdOn }
  const docs = await allUnder<Book>(ctx, 'customers', made, BOOK_FIELDS)
  return docs
    .filter(({ createdById, createdFrom }) => {
      const isImported = createdFrom.startsWith('imp_')
      return createdById === ctx.staff._id && isImported === (key === 'imported')
    })
    .map(doc => ({ customerId: doc._id, on: doc.journal.createdOn, what: doc.name }))
}

/**
 * What a number of the caller's own statement counts, as far as it lies with customers that the caller may still read: by
 * who did it and when, once for each time it was counted. `countedThings(ctx, 'tasks', november)`: an entry with two, twice.
 */
export const countedThings = async (ctx: Context, key: StatementKey, days: Days): Promise<Thing[]> => {
  if (/^(needsOpened|closed|stageMoves)/.test(key)) return needThings(ctx, key, days)
  if (key === 'newCustomers' || key === 'imported') return customerThings(ctx, key, days)
  const entries = await entriesBy(ctx.staff._id, days.from, days.to)
  return entries
    .filter(({ voided }) => voided === null)
    .flatMap(entry =>
      Array.from({ length: countOf(entryCounts(entry), key) }, () => ({
        customerId: entry.customerId,
        on: entry.on,
        what: entry.note,
      })),
    )
}
