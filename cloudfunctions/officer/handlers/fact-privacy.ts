import type { Context } from '#cloud/context'
import { command } from '#cloud/platform'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { addConsent } from '#cloud/store/consents'
import { ownCustomerIn } from '#cloud/store/customers'
import { removePrivateFacts, withoutPrivate } from '#cloud/store/facts'
import { transact } from '#cloud/store/transact'
import type { fact as contract } from '@/contract/fact'
import { privacyOf } from '../fact-view'

/** Opens or locks the private facts of a customer, with the evidence; what is already so writes nothing. */
const decide = (ctx: Context, customerId: string, isGiven: boolean) =>
  transact(async t => {
    const customer = await ownCustomerIn(ctx, t, customerId)
    if (!!customer.privateSince === isGiven) return customer
    const privateSince = isGiven ? ctx.now : null
    await addConsent(t, {
      _id: ctx.newId('con'),
      customerId,
      what: 'privateFacts',
      isGiven,
      at: ctx.now,
      on: ctx.today,
      how: 'officer',
      byId: ctx.staff._id,
    })
    await recordAuditIn(t, ctx, isGiven ? 'fact.unlock' : 'fact.lock', customerId)
    const facts = isGiven ? customer.facts : withoutPrivate(customer.facts)
    await t
      .collection('customers')
      .doc(customerId)
      .update({ data: { privateSince, facts: command.set(facts) } })
    return { ...customer, privateSince, facts }
  })

export const factPrivacy: Pick<Handlers<typeof contract>, 'fact.unlock' | 'fact.lock'> = {
  'fact.unlock': async (ctx, { customerId }) => ({ privacy: privacyOf(await decide(ctx, customerId, true)) }),
  'fact.lock': async (ctx, { customerId }) => {
    const customer = await decide(ctx, customerId, false)
    await removePrivateFacts(customerId)
    return { privacy: privacyOf(customer) }
  },
}
