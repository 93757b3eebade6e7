import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import { letAllIn, shutOut, shutOutOf } from '#cloud/store/cards'
import { ownCustomer, ownCustomerIn } from '#cloud/store/customers'
import { addEntry } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { identityIn, identityOf, removeIdentity } from '#cloud/store/identities'
import { forgetSaid, offersSaidBy } from '#cloud/store/offers-said'
import { transact } from '#cloud/store/transact'
import type { identity as contract } from '@/contract/identity'

const nobody = (): never => refuse('INVALID', '还没有确认过本人。')

/** Consent that the person gave or withdrew stays as it is: it is evidence, and what was withdrawn stays withdrawn. */
export const identity: Handlers<typeof contract> = {
  'identity.revoke': async (ctx, { customerId, reason }) => {
    await ownCustomer(ctx, customerId)
    const { openid } = (await identityOf(customerId)) ?? nobody()
    const said = await offersSaidBy(customerId, openid)
    // Shut out first: once nobody is confirmed, a card would propose this WeChat again.
    await shutOut(customerId, openid)
    await transact(async t => {
      const customer = await ownCustomerIn(ctx, t, customerId)
      const known = await identityIn(t, customerId)
      if (known?.openid !== openid) return nobody()
      await removeIdentity(t, customerId)
      await forgetSaid(ctx, t, customer, said)
      const words = `撤销了「是本人」：${reason}`
      await addEntry(t, eventEntry(ctx.newId('evt'), ctx.now, ctx.staff, customer, words))
      await recordAuditIn(t, ctx, 'identity.revoke', customerId, { how: known.how })
    })
    return { isKnown: false }
  },
  'identity.letIn': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    if ((await shutOutOf(customerId)).length > 0) {
      await letAllIn(customerId)
      await recordAudit(ctx, 'identity.letIn', customerId)
    }
    return { shutOut: 0 }
  },
}
