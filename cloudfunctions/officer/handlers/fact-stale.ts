import type { Handlers } from '#cloud/serve'
import { coveredOwners } from '#cloud/session'
import { ownCustomersById } from '#cloud/store/customers'
import { type FactDoc, staleFacts } from '#cloud/store/facts'
import { fieldOf } from '#cloud/store/known-fact'
import type { fact as contract } from '@/contract/fact'
import { staleOnOf } from '@/domain/fact'

const MOST_FACTS = 200
const MOST_ROWS = 50

const byCustomer = (docs: readonly FactDoc[]): Map<string, FactDoc[]> => {
  const found = new Map<string, FactDoc[]>()
  for (const doc of docs) found.set(doc.customerId, [...(found.get(doc.customerId) ?? []), doc])
  return found
}

export const factStale: Pick<Handlers<typeof contract>, 'fact.stale'> = {
  'fact.stale': async ctx => {
    const { today, staff, settings } = ctx
    const docs = await staleFacts([staff._id, ...coveredOwners(staff, today)], today, MOST_FACTS)
    const of = byCustomer(docs)
    const customers = await ownCustomersById(ctx, [...of.keys()].slice(0, 2 * MOST_ROWS))
    const rows = customers
      .filter(({ isArchived }) => !isArchived)
      .map(({ _id, name, grade }) => {
        const facts = (of.get(_id) ?? []).filter(({ current }) => current !== null)
        const since = facts.map(doc => staleOnOf(fieldOf(doc), doc.current?.on ?? today, settings.factDays))
        return {
          customerId: _id,
          name,
          grade,
          labels: facts.map(({ label }) => label),
          since: since.filter(on => on !== null).sort()[0] ?? today,
        }
      })
      .filter(({ labels }) => labels.length > 0)
      .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.customerId < b.customerId ? -1 : 1))
    return {
      today,
      rows: rows.slice(0, MOST_ROWS),
      hasMore: rows.length > MOST_ROWS || docs.length === MOST_FACTS || of.size > 2 * MOST_ROWS,
    }
  },
}
