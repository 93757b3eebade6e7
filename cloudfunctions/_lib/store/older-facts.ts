import type { FactSource } from '@/domain/fact'
import { fieldOfLabel } from '@/domain/fact-catalogue'
import type { Transaction } from '../database-types'
import { command } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { emptyFact, type FactDoc } from './facts'

type Older = CustomerDoc['facts'][number]

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

/** A fact that has moved into its own document leaves the customer's; no version moves, since nothing shown changed. */
export const moveOlder = async (t: Transaction, customer: CustomerDoc, label: string): Promise<void> => {
  const facts = customer.facts.filter(one => one.label !== label)
  await t
    .collection('customers')
    .doc(customer._id)
    .update({ data: { facts: command.set(facts) } })
}
