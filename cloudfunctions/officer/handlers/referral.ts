import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { customerIn, ownCustomer } from '#cloud/store/customers'
import { openPhone, phoneHash } from '#cloud/store/phone-vault'
import {
  type ReferralDoc,
  referralById,
  referralIn,
  removeReferral,
  saveReferral,
  type WaitingReferral,
  waitingFriends,
} from '#cloud/store/referrals'
import { closeReminder, friendsReminderId } from '#cloud/store/reminders'
import { transact } from '#cloud/store/transact'
import { spreadWithdrawn } from '#cloud/store/withdrawn-elsewhere'
import type { referral as contract } from '@/contract/referral'
import { dayOf } from '@/domain/day'
import { maskPhone } from '@/domain/phone-number'
import { becomeCustomer, keepConsent, knownFriend } from '../take-friend'

const listed = async (ctx: Context, referrerId: string) => ({
  friends: (await waitingFriends(referrerId, ctx.today)).map(({ _id, name, phoneEnc, at, until }) => ({
    id: _id,
    name,
    phoneMasked: maskPhone(openPhone(phoneEnc, _id)),
    on: dayOf(at),
    until,
  })),
})

/** A friend of one of the caller's own customers. */
const ownReferral = async (ctx: Context, id: string): Promise<ReferralDoc> => {
  const doc = (await referralById(id)) ?? notFound()
  await ownCustomer(ctx, doc.referrerId)
  return doc
}

/** Still to be called: neither gone by itself nor taken by a twin of this call. */
const waiting = (ctx: Context, doc: ReferralDoc | null): WaitingReferral => {
  if (doc === null || doc.phoneEnc === null || doc.until < ctx.today) return notFound()
  return doc as WaitingReferral
}

/** The last friend of a customer was answered: the reminder has nothing to say any more. */
const settle = async (ctx: Context, referrerId: string) => {
  const left = await listed(ctx, referrerId)
  if (left.friends.length === 0) await closeReminder(friendsReminderId(referrerId), ctx.now)
  return left
}

type Referral = Pick<Handlers<typeof contract>, 'referral.list' | 'referral.take' | 'referral.decline'>

export const referral: Referral = {
  'referral.list': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    return listed(ctx, customerId)
  },
  'referral.take': async (ctx, { id, newCustomerId }) => {
    const seen = await ownReferral(ctx, id)
    if (seen.takenAs !== null) return { customerId: seen.takenAs, isKnown: seen.takenAs !== newCustomerId }
    const { _id, phoneEnc } = waiting(ctx, seen)
    const number = openPhone(phoneEnc, _id)
    const knownId = await knownFriend(ctx, number)
    const takenAs = await transact(async t => {
      const current = await referralIn(t, id)
      if (current !== null && current.takenAs !== null) return current.takenAs
      const friend = waiting(ctx, current)
      const referrer = (await customerIn(t, friend.referrerId)) ?? notFound()
      const customer =
        knownId === null
          ? await becomeCustomer(ctx, t, newCustomerId, friend, referrer)
          : ((await customerIn(t, knownId)) ?? refuse('CONFLICT', '刚刚有变化，请再点一次。'))
      await keepConsent(ctx, t, customer, friend, knownId !== null)
      await saveReferral(t, { ...friend, name: '', phoneEnc: null, openid: '', takenAs: customer._id })
      await recordAuditIn(t, ctx, 'referral.take', customer._id)
      return customer._id
    })
    await settle(ctx, seen.referrerId)
    await spreadWithdrawn([phoneHash(number)])
    return { customerId: takenAs, isKnown: knownId !== null }
  },
  'referral.decline': async (ctx, { id }) => {
    const { referrerId } = await ownReferral(ctx, id)
    await transact(async t => {
      const doc = await referralIn(t, id)
      if (doc === null || doc.takenAs !== null) return
      await removeReferral(t, id)
      await recordAuditIn(t, ctx, 'referral.decline', referrerId)
    })
    return settle(ctx, referrerId)
  },
}
