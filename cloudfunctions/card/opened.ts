import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { notFound, refuse } from '#cloud/refusal'
import { isOwn } from '#cloud/session'
import type { CardDoc } from '#cloud/store/card-doc'
import { cardByToken, cardIn } from '#cloud/store/cards'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerById } from '#cloud/store/customers'
import { type IdentityDoc, identitiesOf, identityOf } from '#cloud/store/identities'
import { countMiss, isLockedOut } from '#cloud/store/locks'
import { type StaffDoc, staffById, staffByOpenid } from '#cloud/store/staff'
import { type Face, faceOf } from '@/domain/card-face'

/** A card with everything that decides what its opener sees. */
export type Opened = {
  readonly card: CardDoc
  readonly customer: CustomerDoc | null
  readonly owner: StaffDoc | null
  readonly caller: StaffDoc | null
  readonly face: Face
  /** The caller is the person confirmed as this customer, whether the card still serves or has ended. */
  readonly isConfirmed: boolean
}

const side = (openid: string | undefined, caller: string): 'opener' | 'other' | 'nobody' => {
  if (openid === undefined) return 'nobody'
  return openid === caller ? 'opener' : 'other'
}

/** A person is one customer only; a firm may be spoken for by somebody who is a customer too. */
const isSomebodyElse = (known: readonly IdentityDoc[], customer: CustomerDoc | null): boolean =>
  customer?.kind === 'person' && known.some(one => one.kind === 'person' && one._id !== customer._id)

/** The card of a token and the face its caller gets. NOT_FOUND, in one shape, for every token that is none. */
export const openCard = async (ctx: Context, token: string): Promise<Opened> => {
  if (await isLockedOut(ctx.openid, ctx.today)) return notFound()
  const card = await cardByToken(token)
  if (card === null) {
    await countMiss(ctx.openid, ctx.today)
    return notFound()
  }
  const [customer, maker, caller, identity, known] = await Promise.all([
    customerById(card.customerId),
    staffById(card.ownerId),
    staffByOpenid(ctx.openid),
    identityOf(card.customerId),
    identitiesOf(ctx.openid),
  ])
  // Cards are the customer's own officer's, also those that a colleague made who covered.
  const ownerId = customer?.ownerId ?? card.ownerId
  const owner = maker?._id === ownerId ? maker : await staffById(ownerId)
  const colleague = caller?.status === 'active' ? caller : null
  const hasEnded = card.revokedAt !== null || card.lastsTo < ctx.today || customer === null
  const refused = card.refused.includes(ctx.openid)
  const face = faceOf({
    isOwner: colleague !== null && customer !== null && isOwn(colleague, customer, ctx.today),
    isColleague: caller !== null || refused,
    hasEnded,
    confirmed: side(identity?.openid, ctx.openid),
    proposed: side(card.proposal?.openid, ctx.openid),
    isSomebodyElse: isSomebodyElse(known, customer),
    isForFriends: card.asked.purpose === 'referral',
  })
  const isConfirmed = identity?.openid === ctx.openid && face.face !== 'officer'
  return { card, customer, owner, caller: colleague, face, isConfirmed }
}

/** A card opened by its customer; whoever sees another face may do nothing with it. */
export type Served = Opened & {
  readonly customer: CustomerDoc
  readonly face: Extract<Face, { face: 'service' }>
}

const notYours = (): never => refuse('FORBIDDEN', '这张卡不是给你的，或已经结束。')

export const serveCustomer = async (ctx: Context, token: string): Promise<Served> => {
  const opened = await openCard(ctx, token)
  const { customer, face } = opened
  if (customer === null || face.face !== 'service') return notYours()
  return { ...opened, customer, face }
}

/**
 * The desk is for the person who is known for certain; a proposed one could be anybody. PIPL 44–47: one's rights end with no
 * card, so that every card of the own opens it, also one that has expired or was revoked.
 */
export const serveConfirmed = async (ctx: Context, token: string): Promise<Served> => {
  const opened = await openCard(ctx, token)
  const { customer, face, isConfirmed } = opened
  if (customer !== null && isConfirmed)
    return { ...opened, customer, face: { face: 'service', standing: 'confirmed' } }
  if (face.face !== 'service') return notYours()
  return refuse('FORBIDDEN', '确认是您本人以后才能查看，可以请客户经理核对。')
}

/** The card as it stands when something is written: revoked, or its person refused a moment ago, nothing is. */
export const servedCardIn = async (ctx: Context, t: Transaction, served: Served): Promise<CardDoc> => {
  const card = (await cardIn(t, served.card._id)) ?? notFound()
  const isTheirs = served.face.standing === 'confirmed' || card.proposal?.openid === ctx.openid
  return card.revokedAt === null && isTheirs ? card : notYours()
}
