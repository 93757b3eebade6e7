import { createHash } from 'node:crypto'
import { checkText } from '#cloud/check-text'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { cardIn, saveCard } from '#cloud/store/cards'
import { sealPhone } from '#cloud/store/phone-vault'
import { referralIn, saveReferral } from '#cloud/store/referrals'
import { transact } from '#cloud/store/transact'
import type { card } from '@/contract/card'
import { cardLastsTo } from '@/domain/card'
import { DONE_BY } from '@/domain/card-face'
import { addEvent } from '../event'
import { openCard } from '../opened'
import { remindFriends } from '../remind-owner'

/** A card brings so many friends at most. */
const MOST_FRIENDS = 20
const LEFT = '转介绍：有一位朋友留了电话'
const OWN = '朋友的电话请朋友自己留。把这张卡转给他就可以。'
const ENDED = '这张卡不能留电话，或已经结束。'

/** R74, R87: whoever opens a 转介绍 card may leave the own number, once; who sent it enters nobody's. */
export const refer: Pick<Handlers<typeof card>, 'card.refer'> = {
  'card.refer': async (ctx, { token, name, phone }) => {
    const { card, customer, face } = await openCard(ctx, token)
    const isOpen = card.asked.purpose === 'referral' && customer !== null && card.revokedAt === null
    if (!isOpen || card.lastsTo < ctx.today || face.face === 'officer') {
      return refuse('FORBIDDEN', ENDED)
    }
    if (face.face === 'service') return refuse('FORBIDDEN', OWN)
    await checkText(ctx.openid, [name])
    const id = `ref_${createHash('sha256').update(`${card._id} ${ctx.openid}`).digest('hex').slice(0, 24)}`
    await transact(async t => {
      const current = (await cardIn(t, card._id)) ?? notFound()
      if (current.revokedAt !== null) return refuse('FORBIDDEN', ENDED)
      if ((await referralIn(t, id)) !== null) return
      if (current.given.referrals >= MOST_FRIENDS) return refuse('LIMIT', '这张卡留电话的人已经很多了。')
      await saveReferral(t, {
        _id: id,
        ownerId: customer.ownerId,
        referrerId: customer._id,
        cardId: card._id,
        name,
        phoneEnc: sealPhone(phone, id),
        openid: ctx.openid,
        at: ctx.now,
        until: cardLastsTo(ctx.today, ctx.settings.card.days),
        takenAs: null,
      })
      await saveCard(t, { ...current, given: { ...current.given, referrals: current.given.referrals + 1 } })
      await addEvent(ctx, t, customer, LEFT, DONE_BY.friend)
      await remindFriends(ctx, t, customer, LEFT)
    })
    return { isTaken: true }
  },
}
