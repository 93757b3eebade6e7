import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import { withOpenNeeds } from '#cloud/store/ahead'
import type { ClosedNeedDoc } from '#cloud/store/closed-needs'
import { findOwn } from '#cloud/store/customers'
import { entriesBy } from '#cloud/store/entries'
import { GENUINE, genuine } from '#cloud/store/genuine'
import { entryCounts } from '@/domain/counts'
import type { Day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { countOf, type StatementKey } from '@/domain/statement'

/** One thing that a counter counted: whose, on which day, in a word. */
export type Thing = { readonly customerId: string; readonly on: Day; readonly what: string }
type Days = { readonly from: Day; readonly to: Day }
const MOST = 1000

const isIn = (on: Day | undefined, { from, to }: Days): on is Day =>
  on !== undefined && on >= from && on <= to

/** Needs of the caller's customers, open and closed; closed ones since a day. */
const ownNeeds = async (
  ctx: Context,
  { from }: Days,
): Promise<{ need: Need & Partial<ClosedNeedDoc>; customerId: string }[]> => {
  const own = { ownerId: ctx.staff._id, ...GENUINE }
  const [docs, { data }] = await Promise.all([
    withOpenNeeds(own),
    db
      .collection('needs')
      .where({ ...own, closedOn: command.gte(from) })
      .limit(MOST)
      .get(),
  ])
  return [
    ...docs.flatMap(doc => doc.journal.needs.map(need => ({ need, customerId: doc._id }))),
    ...genuine('needs', data as ClosedNeedDoc[]).map(need => ({ need, customerId: need.customerId })),
  ]
}

const needThings = async (ctx: Context, key: StatementKey, days: Days): Promise<Thing[]> => {
  const me = ctx.staff._id
  const [kind = '', which = ''] = key.split('.')
  return (await ownNeeds(ctx, days)).flatMap(({ need, customerId }): Thing[] => {
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
  const isArchived = command.in([true, false])
  const docs = await findOwn(ctx, { isArchived, 'journal.createdOn': createdOn }, { limit: MOST })
  return docs
    .filter(({ createdById, createdFrom }) => {
      const isImported = createdFrom.startsWith('imp_')
      return createdById === ctx.staff._id && isImported === (key === 'imported')
    })
    .map(doc => ({ customerId: doc._id, on: doc.journal.createdOn, what: doc.name }))
}

/** What a number of the caller's own statement counts: the same things that the counters counted, each by its index. */
export const countedThings = async (ctx: Context, key: StatementKey, days: Days): Promise<Thing[]> => {
  if (/^(needsOpened|closed|stageMoves)/.test(key)) return needThings(ctx, key, days)
  if (key === 'newCustomers' || key === 'imported') return customerThings(ctx, key, days)
  const entries = await entriesBy(ctx.staff._id, days.from, days.to)
  return entries
    .filter(entry => entry.voided === null && countOf(entryCounts(entry), key) > 0)
    .map(({ customerId, on, note }) => ({ customerId, on, what: note }))
}
