import type { Transaction } from '#cloud/database-types'
import { command } from '#cloud/platform'
import type { CustomerDoc } from '#cloud/store/customer-doc'

/** A fact that has moved into its own document leaves the customer's; no version moves, since nothing shown changed. */
export const moveOlder = async (t: Transaction, customer: CustomerDoc, label: string): Promise<void> => {
  const facts = customer.facts.filter(one => one.label !== label)
  await t
    .collection('customers')
    .doc(customer._id)
    .update({ data: { facts: command.set(facts) } })
}
