import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { emptyFact, type FactDoc } from '#cloud/store/facts'
import type { factView } from '@/contract/fact'
import { dayOf } from '@/domain/day'
import { type FactField, type FactSource, isStale, type PastFact, staleOnOf } from '@/domain/fact'
import { fieldOfKey, fieldOfLabel } from '@/domain/fact-catalogue'

type View = z.input<typeof factView>
type Older = CustomerDoc['facts'][number]

const pastView = ({ value, source, on }: PastFact): View['history'][number] => ({ value, source, on })

/** The rules of a stored fact: the catalogue's, or an own field's. */
export const fieldOf = ({ key, label, kind }: Pick<FactDoc, 'key' | 'label' | 'kind'>): FactField =>
  fieldOfKey(key) ?? fieldOfLabel(label, kind === 'computed' ? 'portrait' : kind)

export const factViewOf = (ctx: Context, doc: FactDoc): View => {
  const { current, proposed } = doc
  const staleOn = current && staleOnOf(fieldOf(doc), current.on, ctx.settings.factDays)
  return {
    key: doc.key,
    version: doc.version,
    label: doc.label,
    kind: doc.kind,
    purpose: doc.purpose,
    isPrivate: doc.isPrivate,
    current: current && { ...pastView(current), by: current.byName },
    proposed,
    isStale: isStale(staleOn, ctx.today),
    history: doc.history.map(pastView),
  }
}

/** How a customer is addressed stands with the customer and is edited there: greetings read it of hundreds at once. */
export const SALUTATION = '称谓'

const sourceOf = (customer: CustomerDoc): FactSource => (customer.journal.spread === null ? 'talk' : 'import')

const olderDoc = (customer: CustomerDoc, older: Older): FactDoc => {
  const { key, label, kind, purpose, isPrivate } = fieldOfLabel(older.label)
  const value = 'text' in older ? { text: older.text } : { number: older.number, unit: older.unit }
  return {
    ...emptyFact(customer, { key, label, kind, purpose, isPrivate }),
    current: {
      value,
      source: sourceOf(customer),
      on: customer.journal.createdOn,
      byId: customer.createdById,
      byName: '',
      at: customer.createdAt,
    },
  }
}

/** Facts as records from before the catalogue hold them, in the customer's document; the first touch moves one over. */
export const olderFacts = (customer: CustomerDoc): FactDoc[] =>
  customer.facts.filter(({ label }) => label !== SALUTATION).map(older => olderDoc(customer, older))

export const privacyOf = ({ privateSince, withdrawn }: Pick<CustomerDoc, 'privateSince' | 'withdrawn'>) => ({
  isOpen: !!privateSince,
  since: privateSince ? dayOf(privateSince) : null,
  withdrawnOn: withdrawn?.find(({ what }) => what === 'privateFacts')?.on ?? null,
})
