import { notFound } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { addConsent } from '#cloud/store/consents'
import { type RelationDoc, relationIn, relationsOf, saveRelation } from '#cloud/store/relations'
import { transact } from '#cloud/store/transact'
import type { rights } from '@/contract/rights'
import { deskOf } from '../desk'
import { knowsBy, whoKnows } from '../desk-shares'
import { addEvent } from '../event'
import { serveConfirmed } from '../opened'
import { remindOwner } from '../remind-owner'

const closed = (customerId: string, doc: RelationDoc): RelationDoc =>
  doc.aId === customerId ? { ...doc, bMayKnow: false } : { ...doc, aMayKnow: false }

/** R83 the customer takes back that another may know: from now on the wall stands, whatever relation opened it. */
export const unshare: Pick<Handlers<typeof rights>, 'rights.unshare'> = {
  'rights.unshare': async (ctx, { token, id }) => {
    const { customer, card } = await serveConfirmed(ctx, token)
    const { _id } = customer
    const relations = await relationsOf(_id)
    const named = relations.find(one => one._id === id) ?? notFound()
    const otherId = knowsBy(_id, named)
    if (otherId === null) return deskOf(ctx, customer)
    const words = `不同意再把自己的事告诉${await whoKnows(_id, named)}`
    await transact(async t => {
      let isTaken = false
      for (const one of relations) {
        const doc = await relationIn(t, one._id)
        if (doc === null || knowsBy(_id, doc) !== otherId) continue
        await saveRelation(t, closed(_id, doc))
        isTaken = true
      }
      if (!isTaken) return
      await addConsent(t, {
        _id: ctx.newId('con'),
        customerId: _id,
        what: `share:${otherId}`,
        isGiven: false,
        at: ctx.now,
        on: ctx.today,
        how: 'card',
        byId: null,
      })
      await addEvent(ctx, t, customer, words)
      await remindOwner(ctx, t, customer, card, words, `share ${otherId}`)
    })
    return deskOf(ctx, customer)
  },
}
