import { notFound } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { transact } from '#cloud/store/transact'
import type { officer } from '@/contract/officer'
import { viewOf } from '../customer-view'

/** R69: a promise that was kept leaves the list. */
export const promise: Pick<Handlers<typeof officer>, 'promise.keep'> = {
  'promise.keep': async (ctx, { id, customerId, version }) => {
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId, version)
      const promises = doc.journal.promises.filter(one => one.id !== id)
      if (promises.length === doc.journal.promises.length) return notFound()
      return saveCustomer(ctx, t, { ...doc, journal: { ...doc.journal, promises } })
    })
    return viewOf(ctx, saved)
  },
}
