import type * as z from 'zod'
import { checkText } from '#cloud/check-text'
import { contactVerdict } from '#cloud/contact-verdict'
import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { isOwn } from '#cloud/session'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import { type Asked, type CardDoc, NOTHING_GIVEN } from '#cloud/store/card-doc'
import {
  addCard,
  cardByNo,
  cardIdOf,
  cardIn,
  cardsOf,
  forgetOthers,
  newCardToken,
  saveCard,
  shutOut,
  shutOutOf,
} from '#cloud/store/cards'
import { chatById, chatIdOf, chatsOf, forgetChats, roomOf } from '#cloud/store/chats'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerById, customerIn, ownCustomer } from '#cloud/store/customers'
import { tellLines, untellLines } from '#cloud/store/handover-lines'
import { identityIn, identityOf, saveIdentity } from '#cloud/store/identities'
import { closeWaiting } from '#cloud/store/reminders'
import { tellWhoAsked } from '#cloud/store/service-news'
import { answersOpenedBy, settleWaiting } from '#cloud/store/told-facts'
import { transact } from '#cloud/store/transact'
import type { cards as contract } from '@/contract/cards'
import { cardLastsTo, cardPath, cardTitle } from '@/domain/card'
import type { Verdict } from '@/domain/conduct'
import { dayOf } from '@/domain/day'
import { FEE_WORDS, isFeeTooHigh } from '@/domain/loan-trial'
import { broughtByOne } from '../brought'
import { offerNames } from '../campaign-view'
import { offerNameOf, sendOffer } from '../product-card'
import { mustConcern } from '../wall'

/** R92 every card says whom to complain to, so none goes out before the branch has written it. */
const NO_BANK_LINE = '请管理员先填银行投诉电话，再发卡。'

type View = z.output<(typeof contract)['card.revoke']['output']>

/** Everything on a card that the officer wrote. */
const writtenOn = (asked: Asked): string[] => {
  switch (asked.purpose) {
    case 'service':
      return [asked.note]
    case 'materials':
      return asked.items.flatMap(item => [item.name, item.how])
    case 'appointment':
      return [asked.about, asked.place, ...asked.agenda]
    case 'minutes':
      return [asked.about, ...asked.decisions.map(one => one.what)]
    case 'confirm':
      return asked.points
    case 'trial':
      return [asked.product]
    case 'needs':
    case 'rating':
    case 'referral':
    // Approved by the branch, and looked at then.
    case 'product':
      return []
    default:
      return asked satisfies never
  }
}

const stateOf = (card: CardDoc, ctx: Context): View['state'] => {
  if (card.revokedAt !== null) return 'revoked'
  return card.lastsTo < ctx.today ? 'expired' : 'open'
}

const viewOf = (ctx: Context, card: CardDoc, confirmed: string | null): View => ({
  id: card.cardNo,
  purpose: card.asked.purpose,
  asked: card.asked,
  // R92: what a poor rating says goes to the lead.
  given: isForLead(card) ? { ...card.given, rating: null } : card.given,
  madeOn: dayOf(card.createdAt),
  lastsTo: card.lastsTo,
  state: stateOf(card, ctx),
  opened: card.proposal === null ? 'never' : card.proposal.openid === confirmed ? 'confirmed' : 'proposed',
  hasDigits: card.proposal?.hasDigits ?? false,
  openedAt: card.proposal?.at ?? null,
})

const isForLead = ({ given }: CardDoc): boolean => given.rating !== null && given.rating.score <= 2

/** The caller's own card: of a customer that is the caller's. */
const ownCard = async (ctx: Context, cardNo: string): Promise<CardDoc> => {
  const card = (await cardByNo(cardNo)) ?? notFound()
  const customer = (await customerById(card.customerId)) ?? notFound()
  return isOwn(ctx.staff, customer, ctx.today) ? card : notFound()
}

const change = async (ctx: Context, cardNo: string, to: (card: CardDoc) => CardDoc): Promise<View> => {
  const seen = await ownCard(ctx, cardNo)
  const saved = await transact(async t => saveCard(t, to((await cardIn(t, seen._id)) ?? notFound())))
  return viewOf(ctx, saved, (await identityOf(saved.customerId))?.openid ?? null)
}

/** Who is proposed by a card; `openedAt`: whom the officer had on the screen, so that a late tap never says it of the next one. */
const openerOf = ({ proposal }: CardDoc, openedAt: number | undefined): string => {
  if (proposal === null) return refuse('INVALID', '还没有人打开过这张卡。')
  return openedAt === undefined || proposal.at === openedAt ? proposal.openid : changedMeanwhile()
}

/** Cards on which nobody is proposed by now. */
const unopened = async (customerId: string): Promise<CardDoc[]> =>
  (await cardsOf(customerId)).filter(({ proposal }) => proposal === null)

/** R116 whose only fresh service card was taken back has not been told. */
const untell = async (ctx: Context, cardNo: string): Promise<void> => {
  const { customerId, asked } = await ownCard(ctx, cardNo)
  if (asked.purpose !== 'service') return
  const standing = (await cardsOf(customerId)).find(
    one => one.asked.purpose === 'service' && one.revokedAt === null,
  )
  await untellLines(customerId, ctx.staff._id, standing?.createdAt ?? 0)
}

/** R79 what stands against a service card now; it goes out all the same to a customer who has just asked for it. */
const guarded = async (ctx: Context, customer: CustomerDoc, isAsked: boolean): Promise<Verdict['reason']> => {
  const ask = { purpose: 'service', channel: 'W' } as const
  const { isAllowed, reason, sentence } = await contactVerdict(ctx, customer, ask)
  return isAllowed || isAsked ? reason : refuse('CONDUCT', sentence)
}

export const cards: Handlers<typeof contract> = {
  'card.make': async (ctx, { id, customerId, asked, isAsked, ...about }) => {
    const customer = await ownCustomer(ctx, customerId)
    await mustConcern(ctx, about, customerId)
    if (customer.isArchived) return refuse('INVALID', '客户已归档，不能发卡。')
    if (asked.purpose === 'trial' && isFeeTooHigh(asked)) return refuse('INVALID', FEE_WORDS)
    if (ctx.settings.card.bankLine === '') return refuse('INVALID', NO_BANK_LINE)
    if ((await cardByNo(id)) !== null) return refuse('ID_TAKEN', '这个编号已经用过了。')
    const isOffer = asked.purpose === 'product'
    const askedDespite = isOffer ? null : await guarded(ctx, customer, isAsked ?? false)
    await checkText(ctx.openid, writtenOn(asked))
    const usual = cardLastsTo(ctx.today, ctx.settings.card.days)
    const [lastsTo = usual] = [usual, ...(isOffer ? [await sendOffer(ctx, customerId, asked)] : [])].sort()
    const token = newCardToken()
    const card: CardDoc = {
      _id: cardIdOf(token),
      cardNo: id,
      customerId,
      // Whoever shares it while covering: the card is of the customer's own officer.
      ownerId: customer.ownerId,
      teamId: customer.teamId,
      createdAt: ctx.now,
      lastsTo,
      revokedAt: null,
      proposal: null,
      refused: await shutOutOf(customerId),
      asked,
      given: NOTHING_GIVEN,
      version: 1,
      contentHash: contentHash({ customerId, asked }),
    }
    await addCard(card)
    await recordAudit(ctx, 'card.make', id, {
      askedDespite,
      ...(about.aboutId === undefined || about.aboutId === customerId ? {} : { aboutId: about.aboutId }),
    })
    if (asked.purpose === 'service') await tellLines(customerId, ctx.staff._id, ctx.now)
    if (asked.purpose === 'confirm') await tellWhoAsked(customerId, 'summary', ctx.now)
    return {
      card: viewOf(ctx, card, null),
      path: cardPath(token),
      title: cardTitle(ctx.staff.name, asked.purpose),
    }
  },
  'card.list': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    const [found, identity, chats] = await Promise.all([
      cardsOf(customerId),
      identityOf(customerId),
      chatsOf(ctx.staff._id, customerId),
    ])
    const hasOffers = found.some(({ asked }) => asked.purpose === 'product')
    const names = hasOffers ? await offerNames(ctx) : new Map<string, string>()
    return {
      cards: found.map(card => ({
        ...viewOf(ctx, card, identity?.openid ?? null),
        ...offerNameOf(card, names),
      })),
      identity: identity && { how: identity.how, on: dayOf(identity.at) },
      isChatBound: chats.length > 0,
      shutOut: new Set(found.flatMap(card => card.refused)).size,
      brought: await broughtByOne(ctx, customerId, found),
    }
  },
  'card.revoke': async (ctx, { id }) => {
    const view = await change(ctx, id, card => ({ ...card, revokedAt: card.revokedAt ?? ctx.now }))
    await closeWaiting([await ownCard(ctx, id)], ctx.now)
    await untell(ctx, id)
    return view
  },
  'card.tickOwn': async (ctx, { id, itemId, isDone }) => {
    const view = await change(ctx, id, card => {
      const isAsked = card.asked.purpose === 'materials' && card.asked.items.some(one => one.id === itemId)
      if (!isAsked) return refuse('INVALID', '这张卡上没有这一项。')
      const tick = card.given.ticks[itemId] ?? { byOfficer: null, byCustomer: null }
      const ticks = { ...card.given.ticks, [itemId]: { ...tick, byOfficer: isDone ? ctx.today : null } }
      return { ...card, given: { ...card.given, ticks } }
    })
    if (isDone) await tellWhoAsked((await ownCard(ctx, id)).customerId, 'materials', ctx.now)
    return view
  },
  'card.confirm': async (ctx, { id, isCustomer, openedAt }) => {
    const seen = await ownCard(ctx, id)
    const opener = openerOf(seen, openedAt)
    if (!isCustomer) {
      if ((await identityOf(seen.customerId))?.openid === opener) {
        return refuse('USED', '已经确认过是本人，弄错了请撤销「是本人」。')
      }
      // R82: not on this card only, but on every card of the customer.
      await shutOut(seen.customerId, opener)
      await closeWaiting(await unopened(seen.customerId), ctx.now)
      await recordAudit(ctx, 'identity.refuse', seen.customerId)
      return viewOf(ctx, await ownCard(ctx, id), null)
    }
    const filled = await answersOpenedBy(seen.customerId, opener)
    const saved = await transact(async t => {
      const card = (await cardIn(t, seen._id)) ?? notFound()
      if (openerOf(card, openedAt) !== opener) return changedMeanwhile()
      const customer = (await customerIn(t, card.customerId)) ?? notFound()
      const known = await identityIn(t, customer._id)
      if (known !== null && known.openid !== opener) {
        return refuse('USED', '已经确认过另一个微信是本人，请先核对。')
      }
      await recordAuditIn(t, ctx, 'identity.confirm', card.customerId)
      const { _id, kind } = customer
      if (known === null) {
        await saveIdentity(t, { _id, kind, openid: opener, how: 'officer', at: ctx.now, byId: ctx.staff._id })
        await settleWaiting(ctx, t, customer, filled)
      }
      return (await cardIn(t, seen._id)) ?? notFound()
    })
    await forgetOthers(saved.customerId, opener)
    await closeWaiting(await cardsOf(saved.customerId), ctx.now)
    return viewOf(ctx, saved, opener)
  },
  'chat.enter': async (ctx, { chat }) => {
    const room = await roomOf(chat)
    if (room === null) return { kind: 'none' }
    if (room.kind === 'group') return { kind: 'group' }
    const bound = await chatById(chatIdOf(ctx.staff._id, room.id))
    const customer = bound && (await customerById(bound.customerId))
    if (customer === null || !isOwn(ctx.staff, customer, ctx.today)) return { kind: 'unbound' }
    return { kind: 'bound', customerId: customer._id, name: customer.name }
  },
  'chat.unbind': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    await forgetChats(ctx.staff._id, customerId)
    return { isChatBound: false }
  },
}
