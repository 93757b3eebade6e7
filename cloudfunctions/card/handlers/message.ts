import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { acceptedEntries } from '#cloud/store/accepted-entries'
import { sealPhone } from '#cloud/store/phone-vault'
import { changeServiceBook, type StoredAsk } from '#cloud/store/service-books'
import { templateSetting } from '#cloud/templates'
import type { card } from '@/contract/card'
import { SERVICE } from '@/domain/message-templates'
import { withAsk } from '@/domain/service-message'
import { isGiven } from '../desk'
import { serveCustomer } from '../opened'

/** What a customer asked to be told (issue 6): the consent in the ledger, and the matter; never anything else. */
export const message: Pick<Handlers<typeof card>, 'message.accepted'> = {
  'message.accepted': async (ctx, { token, tapId, matter, answer }) => {
    const { card, customer, face } = await serveCustomer(ctx, token)
    if (templateSetting(SERVICE).id === null || !isGiven(customer, 'serviceMessages'))
      return refuse('FORBIDDEN', '现在不发提醒。')
    if (matter === 'progress' && face.standing !== 'confirmed')
      return refuse('FORBIDDEN', '确认是您本人以后才能查看，可以请客户经理核对。')
    if (answer !== 'accept') return { isKept: false }
    const ask: StoredAsk = {
      id: tapId,
      customerId: customer._id,
      cardId: card._id,
      matter,
      askedAt: ctx.now,
      dueAt: null,
      tokenEnc: sealPhone(token, tapId),
    }
    await changeServiceBook(ctx.openid, ({ entries, asks }) => ({
      entries: acceptedEntries(entries, { tapId, at: ctx.now, accepted: [SERVICE] }),
      // The same tap told again changes nothing that happened meanwhile.
      asks: asks.some(one => one.id === tapId) ? asks : (withAsk(asks, ask) as StoredAsk[]),
    }))
    return { isKept: true }
  },
}
