import { logFault } from '#cloud/log'
import { cloud } from '#cloud/platform'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { addAuditIn, auditEntry } from '#cloud/store/audit'
import { cardsOf, forgetOthers, saveCard } from '#cloud/store/cards'
import { identityIn, saveIdentity } from '#cloud/store/identities'
import { phoneHash } from '#cloud/store/phone-vault'
import { closeWaiting } from '#cloud/store/reminders'
import { answersOpenedBy, settleWaiting } from '#cloud/store/told-facts'
import { transact } from '#cloud/store/transact'
import type { card } from '@/contract/card'
import { DONE_BY } from '@/domain/card-face'
import { normalisePhone } from '@/domain/phone-number'
import { MOST_TRIES, withDigits } from '../digits'
import { addEvent } from '../event'
import { serviceFace } from '../faces'
import { serveCustomer, servedCardIn } from '../opened'
import { remindOwner, remindWaiting } from '../remind-owner'

type PhoneReply = { phoneInfo?: { purePhoneNumber?: string }; phone_info?: { pure_phone_number?: string } }

/** The number that WeChat vouches for. Verified accounts only, and each success is paid: asked on a tap, never by itself. */
const verifiedNumber = async (code: string): Promise<string | null> => {
  const { phonenumber } = cloud.openapi as {
    phonenumber: { getPhoneNumber(p: { code: string }): Promise<PhoneReply> }
  }
  const reply = await phonenumber.getPhoneNumber({ code }).catch((error: unknown) => {
    logFault('getPhoneNumber', error)
    return null
  })
  const number = reply?.phoneInfo?.purePhoneNumber ?? reply?.phone_info?.pure_phone_number
  return number === undefined ? null : normalisePhone(number)
}

/** Not whether they were right: that stands with the card, where the officer decides. */
const TYPED = '打开卡片的人填了手机后四位，待确认是不是本人'
const VERIFIED = '客户用微信验证了登记的手机号，确认是本人'

export const identify: Pick<Handlers<typeof card>, 'card.digits' | 'card.verify'> = {
  'card.digits': async (ctx, { token, digits }) => {
    const served = await serveCustomer(ctx, token)
    if (served.face.standing === 'confirmed') return serviceFace(ctx, served)
    const card = await transact(async t => {
      const current = await servedCardIn(ctx, t, served)
      if ((current.proposal?.tries ?? 0) >= MOST_TRIES)
        return refuse('LIMIT', '试得太多了，请等客户经理核对。')
      const saved = await saveCard(t, withDigits(current, served.customer, digits))
      await remindWaiting(ctx, t, served.customer, saved, TYPED)
      if (current.proposal?.tries === 0) await addEvent(ctx, t, served.customer, TYPED, DONE_BY.proposed)
      return saved
    })
    return serviceFace(ctx, { ...served, card })
  },
  'card.verify': async (ctx, { token, code }) => {
    const served = await serveCustomer(ctx, token)
    if (served.face.standing === 'confirmed') return serviceFace(ctx, served)
    const number = await verifiedNumber(code)
    if (number === null) return refuse('INVALID', '没有拿到手机号，可以请客户经理核对。')
    const { customer } = served
    if (customer.phoneHashes[0] !== phoneHash(number)) {
      return refuse('FORBIDDEN', '这个号码和登记的不一样，可以请客户经理核对。')
    }
    const filled = await answersOpenedBy(customer._id, ctx.openid)
    await transact(async t => {
      if ((await identityIn(t, customer._id)) !== null) return
      const { _id, kind } = customer
      await saveIdentity(t, { _id, kind, openid: ctx.openid, how: 'phone', at: ctx.now, byId: null })
      await settleWaiting(ctx, t, customer, filled)
      await addEvent(ctx, t, customer, VERIFIED)
      await remindOwner(ctx, t, customer, served.card, VERIFIED, 'verified')
      await addAuditIn(t, auditEntry(ctx, _id, 'identity.verify', _id))
    })
    await forgetOthers(customer._id, ctx.openid)
    await closeWaiting(await cardsOf(customer._id), ctx.now)
    return serviceFace(ctx, await serveCustomer(ctx, token))
  },
}
