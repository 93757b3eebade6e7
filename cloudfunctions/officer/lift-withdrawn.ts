import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import { addConsent } from '#cloud/store/consents'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { liftedBy, withDecisions } from '@/domain/withdrawn'

/**
 * PIPL 15: what the customer took back on the card stays so whatever an officer edits, unless the customer has consented
 * anew; that is evidence then, as if given on the card.
 */
export const liftWithdrawn = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  hasConsented: boolean,
): Promise<CustomerDoc> => {
  const { withdrawn = [], contactWishes } = customer
  if (!contactWishes) return customer
  const lifted = liftedBy(contactWishes, withdrawn)
  if (lifted.length === 0) return customer
  if (!hasConsented)
    return refuse('FORBIDDEN', '客户自己撤回过，客户又同意了才能改：请先选「客户又同意了」。')
  for (const { what } of lifted)
    await addConsent(t, {
      _id: ctx.newId('con'),
      customerId: customer._id,
      what,
      isGiven: true,
      at: ctx.now,
      on: ctx.today,
      how: 'officer',
      byId: ctx.staff._id,
    })
  const decisions = lifted.map(({ what }) => ({ what, isGiven: true }))
  return { ...customer, withdrawn: withDecisions(withdrawn, decisions, ctx.today) }
}
