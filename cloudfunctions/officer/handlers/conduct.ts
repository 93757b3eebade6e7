import { contactVerdict } from '#cloud/contact-verdict'
import type { Handlers } from '#cloud/serve'
import { ownCustomer } from '#cloud/store/customers'
import type { conduct as contract } from '@/contract/conduct'

export const conduct: Handlers<typeof contract> = {
  'contact.check': async (ctx, { customerId, ...ask }) => {
    const doc = await ownCustomer(ctx, customerId)
    return { ...(await contactVerdict(ctx, doc, ask)), dont: doc.contactWishes?.dont ?? '' }
  },
}
