import { checkText } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { addConsent } from '#cloud/store/consents'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerIn, saveCustomer } from '#cloud/store/customers'
import { erasureIn, saveErasure } from '#cloud/store/erasures'
import { removePrivateFacts, withoutPrivate } from '#cloud/store/facts'
import { forgetAsksOf } from '#cloud/store/service-books'
import { transact } from '#cloud/store/transact'
import { spreadWithdrawn } from '#cloud/store/withdrawn-elsewhere'
import type { rights as contract } from '@/contract/rights'
import { CONSENT_LABEL, type ConsentPurpose } from '@/domain/consent'
import { CONTACT_CHANNELS, NO_WISHES } from '@/domain/contact-wishes'
import { CHANNEL_LABEL } from '@/domain/labels'
import { withDecisions } from '@/domain/withdrawn'
import { deskOf, erasureAnswer, isGiven } from '../desk'
import { addEvent } from '../event'
import { file, fileOnceIn } from '../file-complaint'
import { type Served, serveConfirmed } from '../opened'
import { remindOwner } from '../remind-owner'

const ASKED_TO_CORRECT = '要求更正资料，已交团队主管'

/** What was decided, one line of evidence each. */
type Decision = { readonly what: string; readonly isGiven: boolean }

/** Changes the customer, keeps the evidence and tells the journal, as one; no decision, nothing written. */
const decide = async (
  ctx: Context,
  served: Served,
  decisions: readonly Decision[],
  { words, topic }: { words: string; topic: string },
  change: (customer: CustomerDoc) => CustomerDoc,
): Promise<CustomerDoc> => {
  if (decisions.length === 0) return served.customer
  const saved = await transact(async t => {
    const customer = (await customerIn(t, served.customer._id)) ?? notFound()
    for (const { what, isGiven: given } of decisions) {
      await addConsent(t, {
        _id: ctx.newId('con'),
        customerId: customer._id,
        what,
        isGiven: given,
        at: ctx.now,
        on: ctx.today,
        how: 'card',
        byId: null,
      })
    }
    await addEvent(ctx, t, customer, words)
    const withdrawn = withDecisions(customer.withdrawn ?? [], decisions, ctx.today)
    await remindOwner(ctx, t, customer, served.card, words, topic)
    return saveCustomer(ctx, t, { ...change(customer), withdrawn })
  })
  await spreadWithdrawn(saved.phoneHashes.slice(0, 1))
  return saved
}

const withConsent = (
  { now }: Context,
  customer: CustomerDoc,
  purpose: ConsentPurpose,
  given: boolean,
): CustomerDoc => {
  switch (purpose) {
    case 'marketing':
      return { ...customer, contactWishes: { ...(customer.contactWishes ?? NO_WISHES), noMarketing: !given } }
    case 'personalised':
      return { ...customer, noProfiling: !given }
    case 'privateFacts':
      return given
        ? { ...customer, privateSince: now }
        : { ...customer, privateSince: null, facts: withoutPrivate(customer.facts) }
    case 'serviceMessages':
      return { ...customer, noServiceMessages: !given }
    default:
      return purpose satisfies never
  }
}

export const rights: Omit<Handlers<typeof contract>, 'rights.unshare'> = {
  'rights.see': async (ctx, { token }) => deskOf(ctx, (await serveConfirmed(ctx, token)).customer),
  'rights.correct': async (ctx, { token, id, text }) => {
    const served = await serveConfirmed(ctx, token)
    await checkText(ctx.openid, [text])
    const dueOn = await file(ctx, served, { id, kind: 'rights', text: `要求更正：${text}` })
    await transact(t => remindOwner(ctx, t, served.customer, served.card, ASKED_TO_CORRECT, 'correct'))
    return { dueOn }
  },
  'rights.consent': async (ctx, { token, purpose, isGiven: given }) => {
    const served = await serveConfirmed(ctx, token)
    const isSame = isGiven(served.customer, purpose) === given
    const words = `${given ? '同意' : '不同意'}「${CONSENT_LABEL[purpose]}」`
    const decisions = isSame ? [] : [{ what: purpose, isGiven: given }]
    const change = (doc: CustomerDoc) => withConsent(ctx, doc, purpose, given)
    const saved = await decide(ctx, served, decisions, { words, topic: purpose }, change)
    // PIPL 47: what was kept by this consent goes with it.
    if (purpose === 'privateFacts' && !given) await removePrivateFacts(saved._id)
    if (purpose === 'serviceMessages' && !given) await forgetAsksOf(saved._id)
    return deskOf(ctx, saved)
  },
  'rights.channels': async (ctx, { token, refused }) => {
    const served = await serveConfirmed(ctx, token)
    const before = (served.customer.contactWishes ?? NO_WISHES).refusedChannels
    const changed = CONTACT_CHANNELS.filter(one => refused.includes(one) !== before.includes(one))
    const decisions = changed.map(one => ({ what: `channel:${one}`, isGiven: !refused.includes(one) }))
    const refusedChannels = CONTACT_CHANNELS.filter(one => refused.includes(one))
    const words = refusedChannels.length
      ? `请不要用这些方式联系：${refusedChannels.map(one => CHANNEL_LABEL[one]).join('、')}`
      : '各种方式都可以联系'
    const saved = await decide(ctx, served, decisions, { words, topic: 'channels' }, doc => ({
      ...doc,
      contactWishes: { ...(doc.contactWishes ?? NO_WISHES), refusedChannels },
    }))
    return deskOf(ctx, saved)
  },
  'rights.erase': async (ctx, { token, id }) => {
    const served = await serveConfirmed(ctx, token)
    const answer = await erasureAnswer(ctx, served.customer)
    if (!answer.isPossible) return refuse('FORBIDDEN', answer.sentence)
    const { _id } = served.customer
    await transact(async t => {
      const known = await erasureIn(t, _id)
      if (known !== null && known.status !== 'refused') return
      await saveErasure(t, {
        _id,
        status: 'asked',
        askedAt: ctx.now,
        decidedAt: null,
        byId: null,
        reason: '',
        openid: ctx.openid,
      })
      // In one with the request: else it could stand on the desk with nobody told of it.
      await fileOnceIn(ctx, t, served, { id, kind: 'rights', text: '要求删除个人信息' })
    })
    return deskOf(ctx, served.customer)
  },
}
