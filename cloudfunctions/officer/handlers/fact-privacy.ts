import type { Context } from '#cloud/context'
import { command } from '#cloud/platform'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { addConsent } from '#cloud/store/consents'
import { ownCustomerIn } from '#cloud/store/customers'
import { removePrivateFacts, withoutPrivate } from '#cloud/store/facts'
import { transact } from '#cloud/store/transact'
import type { fact as contract } from '@/contract/fact'
import { withDecisions } from '@/domain/withdrawn'
import { privacyOf } from '../fact-view'

const PRIVATE = 'privateFacts'
type Decision = { readonly isGiven: boolean; readonly hasConsented: boolean }

/**
 * Opens or locks the private facts of a customer, with the evidence; what is already so writes nothing. PIPL 15: what the
 * customer took back on the card stays so, unless the customer has consented anew.
 */
const decide = (ctx: Context, customerId: string, { isGiven, hasConsented }: Decision) =>
  transact(async t => {
    const customer = await ownCustomerIn(ctx, t, customerId)
    if (!!customer.privateSince === isGiven) return customer
    if (isGiven && !hasConsented && privacyOf(customer).withdrawnOn !== null)
      return refuse('FORBIDDEN', '客户自己在卡片上撤回过，客户又同意了才能打开。')
    const privateSince = isGiven ? ctx.now : null
    await addConsent(t, {
      _id: ctx.newId('con'),
      customerId,
      what: PRIVATE,
      isGiven,
      at: ctx.now,
      on: ctx.today,
      how: 'officer',
      byId: ctx.staff._id,
    })
    await recordAuditIn(t, ctx, isGiven ? 'fact.unlock' : 'fact.lock', customerId)
    const decisions = isGiven ? [{ what: PRIVATE, isGiven }] : []
    const withdrawn = customer.withdrawn && withDecisions(customer.withdrawn, decisions, ctx.today)
    const facts = isGiven ? customer.facts : withoutPrivate(customer.facts)
    await t
      .collection('customers')
      .doc(customerId)
      .update({
        data: {
          privateSince,
          facts: command.set(facts),
          ...(withdrawn && { withdrawn: command.set(withdrawn) }),
        },
      })
    return { ...customer, privateSince, facts, ...(withdrawn && { withdrawn }) }
  })

export const factPrivacy: Pick<Handlers<typeof contract>, 'fact.unlock' | 'fact.lock'> = {
  'fact.unlock': async (ctx, { customerId, hasConsented = false }) => ({
    privacy: privacyOf(await decide(ctx, customerId, { isGiven: true, hasConsented })),
  }),
  'fact.lock': async (ctx, { customerId }) => {
    const customer = await decide(ctx, customerId, { isGiven: false, hasConsented: false })
    await removePrivateFacts(customerId)
    return { privacy: privacyOf(customer) }
  },
}
