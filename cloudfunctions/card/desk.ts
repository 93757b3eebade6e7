import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { erasureStandingOf } from '#cloud/store/erasure-standing'
import { erasureOf as storedErasure } from '#cloud/store/erasures'
import { factsOf } from '#cloud/store/facts'
import { relationsOf } from '#cloud/store/relations'
import { staffById } from '#cloud/store/staff'
import type { rights } from '@/contract/rights'
import { CONSENT_PURPOSES, type ConsentPurpose } from '@/domain/consent'
import { NO_WISHES } from '@/domain/contact-wishes'
import { dayOf } from '@/domain/day'
import { type ErasureAnswer, erasureOf } from '@/domain/erasure'
import { WORDS_FOR_CUSTOMER } from '@/domain/grade-explain'
import { mayProfile } from '@/domain/profiling'
import { keptOf } from './desk-kept'
import { recordsOf } from './desk-records'
import { sharesOf } from './desk-shares'
import { lookAgain, shownWords } from './look-again'

type Desk = z.input<(typeof rights)['rights.see']['output']>

export const isGiven = (customer: CustomerDoc, purpose: ConsentPurpose): boolean => {
  switch (purpose) {
    case 'marketing':
      return !(customer.contactWishes ?? NO_WISHES).noMarketing
    case 'personalised':
      return mayProfile(customer)
    case 'privateFacts':
      return !!customer.privateSince
    case 'serviceMessages':
      return customer.noServiceMessages !== true
    default:
      return purpose satisfies never
  }
}

/** Whether this customer could be erased now, and what would stay. */
export const erasureAnswer = async (ctx: Context, customer: CustomerDoc): Promise<ErasureAnswer> =>
  erasureOf(await erasureStandingOf(customer), ctx.settings.keepYears)

export const deskOf = async (ctx: Context, asStored: CustomerDoc): Promise<Desk> => {
  const customer = await lookAgain(ctx, asStored)
  const [asked, answer, facts, relations, coOwner, records] = await Promise.all([
    storedErasure(customer._id),
    erasureAnswer(ctx, customer),
    factsOf(customer._id),
    relationsOf(customer._id),
    customer.coOwnerId === null ? null : staffById(customer.coOwnerId),
    recordsOf(ctx, customer._id, dayOf(customer.createdAt)),
  ])
  const state = asked === null ? 'none' : asked.status === 'refused' ? 'refused' : 'asked'
  return {
    kept: keptOf(ctx, { ...shownWords({ customer, facts, relations }), coOwner: coOwner?.name ?? null }),
    records,
    consents: CONSENT_PURPOSES.map(purpose => ({ purpose, isGiven: isGiven(customer, purpose) })),
    shares: await sharesOf(customer._id, relations),
    refusedChannels: [...(customer.contactWishes ?? NO_WISHES).refusedChannels],
    grading: WORDS_FOR_CUSTOMER,
    erasure: answer.isPossible
      ? { state, stays: [...answer.stays], sentence: state === 'refused' ? (asked?.reason ?? '') : '' }
      : { state, stays: [], sentence: answer.sentence },
  }
}
