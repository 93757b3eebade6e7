import type * as z from 'zod'
import { checkAbout } from '#cloud/check-text'
import { contactVerdict, verdictOf } from '#cloud/contact-verdict'
import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import { addConsent, type ConsentDoc } from '#cloud/store/consents'
import { namesOf } from '#cloud/store/customer-names'
import { ownCustomer, ownCustomerIn } from '#cloud/store/customers'
import { openPhone, phoneHash, sealPhone } from '#cloud/store/phone-vault'
import {
  closeShares,
  type RelationDoc,
  relationIn,
  relationsOf,
  removeRelation,
  saveRelation,
} from '#cloud/store/relations'
import { transact } from '#cloud/store/transact'
import { markUncheckedIn } from '#cloud/store/unchecked'
import type { relation as contract } from '@/contract/relation'
import { isParty, mirrored } from '@/domain/relation'
import { isUnreached, UNREACHED_WORDS } from '@/domain/unreached'
import { CALL_BACK_WORDS } from '@/domain/wall'
import { wallBetween } from '../wall'

type View = z.output<(typeof contract)['relation.list']['output']>
type Add = z.output<(typeof contract)['relation.add']['input']>

/** A customer has so many relations at most. */
const MOST = 50

const listed = async (ctx: Context, customerId: string): Promise<View> => {
  const docs = await relationsOf(customerId)
  const others = docs.map(one => (one.aId === customerId ? one.bId : one.aId))
  const names = await namesOf(
    ctx,
    others.filter(id => id !== null),
  )
  return {
    relations: docs.map(one => {
      const isA = one.aId === customerId
      const otherId = isA ? one.bId : one.aId
      return {
        id: one._id,
        kind: isA ? one.kind : mirrored(one.kind),
        otherId: otherId !== null && names.has(otherId) ? otherId : null,
        otherName: (otherId !== null && names.get(otherId)) || one.salutation,
        needId: one.needId,
        needOf: one.needId === null ? null : isA ? 'this' : 'other',
        // R127 also of a 备用联系人 who is a customer too: the own number is asked for with the call.
        hasPhone:
          one.phoneEnc !== null || (isA && one.kind === 'backup' && otherId !== null && names.has(otherId)),
        mayKnow: isA ? one.bMayKnow : one.aMayKnow,
      }
    }),
  }
}

const mustFit = ({ customerId, kind, otherId, backup, needId }: Add): void => {
  if (otherId === customerId) refuse('INVALID', '不能和自己建立关系。')
  if (backup !== null && kind !== 'backup') refuse('INVALID', '只有备用联系人才登记电话；其他亲友只记关系。')
  if (kind === 'backup' && backup === null && otherId === null)
    refuse('INVALID', '请填备用联系人的称呼和电话。')
  if (isParty(kind) && (needId === null || otherId === null)) refuse('INVALID', '请选合同和对方客户。')
  if (!isParty(kind) && needId !== null) refuse('INVALID', '只有合同关系人才属于一份合同。')
}

const made = (ctx: Context, { id, customerId, kind, otherId, backup, needId }: Add): RelationDoc => ({
  _id: id,
  aId: customerId,
  bId: otherId,
  kind,
  needId,
  salutation: backup?.salutation ?? '',
  phoneEnc: backup ? sealPhone(backup.phone, id) : null,
  phoneHash: backup ? phoneHash(backup.phone) : null,
  bMayKnow: false,
  aMayKnow: false,
  byId: ctx.staff._id,
  at: ctx.now,
})

const plain = (doc: RelationDoc): string =>
  contentHash({ ...doc, at: 0, byId: '', phoneEnc: doc.phoneEnc !== null, bMayKnow: null, aMayKnow: null })

/** A relation of the caller's own customer, from either side. */
const ownRelation = async (ctx: Context, t: Transaction, id: string, customerId: string) => {
  await ownCustomerIn(ctx, t, customerId)
  const doc = (await relationIn(t, id)) ?? notFound()
  return doc.aId === customerId || doc.bId === customerId ? doc : notFound()
}

/** R83 the evidence that somebody's affairs may be told to another, or no longer. */
const shareConsent = (ctx: Context, customerId: string, toId: string, isGiven: boolean): ConsentDoc => ({
  _id: ctx.newId('con'),
  customerId,
  what: `share:${toId}`,
  isGiven,
  at: ctx.now,
  on: ctx.today,
  how: 'officer',
  byId: ctx.staff._id,
})

/** R83 taken back: the wall stands, whatever relation of the two opened it, and the evidence says so. */
const withdraw = async (
  ctx: Context,
  t: Transaction,
  relations: readonly RelationDoc[],
  aboutId: string,
  hearerId: string,
): Promise<void> => {
  await closeShares(t, relations, aboutId, hearerId)
  await addConsent(t, shareConsent(ctx, aboutId, hearerId, false))
}

/** R127 the number of a 备用联系人: the one left for it, or the own one of who is a customer too and takes calls. */
const backupPhone = async (ctx: Context, { _id, bId, phoneEnc }: RelationDoc): Promise<string> => {
  if (phoneEnc !== null) return openPhone(phoneEnc, _id)
  const other = await ownCustomer(ctx, bId ?? notFound())
  if (other.phoneEnc === null) return refuse('NOT_FOUND', '还没有登记备用联系人的电话。')
  const { isAllowed, sentence } = await contactVerdict(ctx, other, { purpose: 'service', channel: 'T' })
  return isAllowed ? openPhone(other.phoneEnc, other._id) : refuse('CONDUCT', sentence)
}

export const relation: Handlers<typeof contract> = {
  'relation.list': async (ctx, { customerId }) => {
    await ownCustomer(ctx, customerId)
    return listed(ctx, customerId)
  },
  'relation.add': async (ctx, input) => {
    mustFit(input)
    const customer = await ownCustomer(ctx, input.customerId)
    if (input.otherId !== null) await ownCustomer(ctx, input.otherId)
    if (input.needId !== null && !customer.journal.needs.some(need => need.id === input.needId)) notFound()
    if ((await relationsOf(input.customerId)).length >= MOST) refuse('LIMIT', '关系太多了。')
    const mark = await checkAbout(ctx, [input.backup?.salutation ?? ''])
    const doc = made(ctx, input)
    await transact(async t => {
      const known = await relationIn(t, input.id)
      if (known === null) {
        const { customerId, otherId } = input
        await recordAuditIn(t, ctx, 'relation.add', customerId, { relationId: doc._id, otherId })
        await markUncheckedIn(t, customerId, mark)
        return saveRelation(t, doc)
      }
      if (plain(known) !== plain(doc)) refuse('ID_TAKEN', '这个编号已经用过了。')
    })
    return listed(ctx, input.customerId)
  },
  'relation.remove': async (ctx, { id, customerId }) => {
    const relations = await relationsOf(customerId)
    await transact(async t => {
      const { aId, bId, aMayKnow, bMayKnow } = await ownRelation(ctx, t, id, customerId)
      // R83: a consent that ends with the relation is withdrawn, and the evidence says so.
      if (bId !== null && bMayKnow) await withdraw(ctx, t, relations, aId, bId)
      if (bId !== null && aMayKnow) await withdraw(ctx, t, relations, bId, aId)
      await recordAuditIn(t, ctx, 'relation.remove', customerId, { relationId: id })
      await removeRelation(t, id)
    })
    return listed(ctx, customerId)
  },
  'relation.consent': async (ctx, { id, customerId, isGiven }) => {
    const relations = await relationsOf(customerId)
    await transact(async t => {
      const doc = await ownRelation(ctx, t, id, customerId)
      const isA = doc.aId === customerId
      const otherId = (isA ? doc.bId : doc.aId) ?? refuse('INVALID', '对方不是客户，没有要知道的事。')
      if ((isA ? doc.bMayKnow : doc.aMayKnow) === isGiven) return
      if (!isGiven) return withdraw(ctx, t, relations, customerId, otherId)
      await saveRelation(t, isA ? { ...doc, bMayKnow: true } : { ...doc, aMayKnow: true })
      await addConsent(t, shareConsent(ctx, customerId, otherId, true))
    })
    return listed(ctx, customerId)
  },
  'wall.check': async (ctx, { aboutId, hearerId, matter }) => {
    await Promise.all([ownCustomer(ctx, aboutId), ownCustomer(ctx, hearerId)])
    const answer = await wallBetween(aboutId, hearerId, matter)
    return answer.isOpen
      ? { isOpen: true, door: answer.door, sentence: '' }
      : { isOpen: false, door: null, sentence: answer.sentence }
  },
  'relation.callBack': async (ctx, { id, customerId }) => {
    const doc = await transact(t => ownRelation(ctx, t, id, customerId))
    if (doc.kind !== 'backup' || doc.aId !== customerId) {
      return refuse('WALL', '只有本人指定的备用联系人，才能请他转告回电。')
    }
    const customer = await ownCustomer(ctx, customerId)
    if (!isUnreached(customer.journal, ctx.today)) return refuse('WALL', UNREACHED_WORDS)
    // The attempts at the customer are why another is called, and count for no call to that one.
    const { isAllowed, sentence } = verdictOf(ctx, customer, { purpose: 'service', channel: 'T' }, [])
    if (!isAllowed) return refuse('CONDUCT', sentence)
    const phone = await backupPhone(ctx, doc)
    await recordAudit(ctx, 'relation.callBack', customerId, { relationId: id })
    return { phone, words: CALL_BACK_WORDS }
  },
}
