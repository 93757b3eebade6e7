import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import { addConsent } from '#cloud/store/consents'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerIn, findOwn, saveCustomer } from '#cloud/store/customers'
import { count } from '#cloud/store/day-counts'
import { addEntry } from '#cloud/store/entries'
import { eventEntry } from '#cloud/store/event-entry'
import { newCustomer } from '#cloud/store/new-customer'
import { openPhone, phoneHash } from '#cloud/store/phone-vault'
import type { WaitingReferral } from '#cloud/store/referrals'
import { wasErased } from '#cloud/store/tombstones'
import { customerCounts } from '@/domain/counts'
import { dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'

/** How a customer who came this way is tagged; whose friend it is, is not written on the own record (R82). */
const TAG = '转介绍'

/** Somebody of the caller's own book with the same number: the friend is known already (R44). */
export const knownFriend = async (ctx: Context, number: string): Promise<string | null> => {
  const [known] = await findOwn(ctx, { phoneHashes: phoneHash(number) }, { limit: 1 })
  return known?._id ?? null
}

const docOf = (ctx: Context, id: string, friend: WaitingReferral, referrer: CustomerDoc): CustomerDoc => {
  const made = newCustomer(
    {
      id,
      name: friend.name,
      kind: 'person',
      phone: openPhone(friend.phoneEnc, friend._id),
      tags: [TAG],
      // Of the officer whose card it was; who takes over while covering stays 协办.
      ownerId: referrer.ownerId,
      coOwnerId: referrer.ownerId === ctx.staff._id ? null : ctx.staff._id,
      teamId: referrer.teamId,
      createdOn: ctx.today,
      createdFrom: contentHash({ friend: friend._id }),
    },
    { now: ctx.now, today: ctx.today, rules: ctx.rules, keyFromFen: ctx.settings.keyFromFen },
  )
  const next = { what: '回电：留了电话想了解', on: ctx.today, at: null }
  return { ...made, version: 0, typedBySelf: ['name', 'phone'], journal: { ...made.journal, next } }
}

/** Makes the friend a customer who is called today; the same call again makes nobody twice. */
export const becomeCustomer = async (
  ctx: Context,
  t: Transaction,
  id: string,
  friend: WaitingReferral,
  referrer: CustomerDoc,
): Promise<CustomerDoc> => {
  if ((await customerIn(t, id)) !== null) return refuse('ID_TAKEN', '这个编号已经用过了。')
  if (await wasErased(t, id)) return refuse('ID_TAKEN', '这位客户已按本人要求删除。')
  const saved = await saveCustomer(ctx, t, docOf(ctx, id, friend, referrer))
  await count(t, ctx.staff, ctx.today, customerCounts())
  return saved
}

/** R74 the line of the journal that says so, and of a new customer the consent that was given on the card, as of then. */
export const keepConsent = async (
  ctx: Context,
  t: Transaction,
  customer: CustomerDoc,
  { at }: WaitingReferral,
  isKnown: boolean,
): Promise<void> => {
  const on = dayOf(at)
  // Whoever is a customer already has decided on the own desk, and that stands.
  if (!isKnown)
    await addConsent(t, {
      _id: ctx.newId('con'),
      customerId: customer._id,
      what: 'marketing',
      isGiven: true,
      at,
      on,
      how: 'card',
      byId: null,
    })
  const words = `转介绍：${dayWords(on, ctx.today)}本人留了电话，同意用它联系`
  await addEntry(t, eventEntry(ctx.newId('evt'), ctx.now, ctx.staff, customer, words))
}
