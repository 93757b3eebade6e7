import type * as z from 'zod'
import { contactVerdict, lawfulPurpose, verdictOf } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import {
  type ContactPersonDoc,
  contactPersonIn,
  contactPersonsOf,
  MAX_PERSONS,
  removeContactPerson,
  saveContactPerson,
} from '#cloud/store/contact-persons'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer, ownCustomerIn } from '#cloud/store/customers'
import { attemptDays } from '#cloud/store/entries'
import { openPhone, phoneHash, sealPhone } from '#cloud/store/phone-vault'
import { wakeBookAt } from '#cloud/store/reminder-books'
import { transact } from '#cloud/store/transact'
import { withdrawnByNumber } from '#cloud/store/withdrawn-of-number'
import type { contactPerson as contract } from '@/contract/contact-person'
import { boundBy, CONTACT_ROLES } from '@/domain/contact-person'
import { NO_WISHES } from '@/domain/contact-wishes'
import { type Day, mondayOf } from '@/domain/day'
import { maskPhone } from '@/domain/phone-number'
import type { Withdrawn } from '@/domain/withdrawn'
import { catchUpAt } from '../catch-up-at'
import { mustConcern } from '../wall'

type Answer = z.input<(typeof contract)['contactPerson.list']['output']>
type Save = z.output<(typeof contract)['contactPerson.save']['input']>

/** The firm as the guard sees it when this person is called: bound by the wishes of both. */
const asPerson = (firm: CustomerDoc, person: ContactPersonDoc): CustomerDoc => ({
  ...firm,
  contactWishes: boundBy(firm.contactWishes ?? NO_WISHES, person.wishes),
  journal: { ...firm.journal, refusesContact: firm.journal.refusesContact || person.refusesContact },
})

const personView = (
  ctx: Context,
  firm: CustomerDoc,
  doc: ContactPersonDoc,
  attempts: readonly Day[],
  withdrawnElsewhere: readonly Withdrawn[],
): Answer['persons'][number] => {
  const bound = { ...asPerson(firm, doc), withdrawnElsewhere }
  const verdict = verdictOf(ctx, bound, { purpose: 'service', channel: 'T' }, attempts)
  const { sentence, nextAllowedAt } = verdict
  return {
    id: doc._id,
    version: doc.version,
    role: doc.role,
    name: doc.name,
    phoneMasked: doc.phoneEnc === null ? null : maskPhone(openPhone(doc.phoneEnc, doc._id)),
    wishes: { ...doc.wishes, refusedChannels: [...doc.wishes.refusedChannels] },
    refusesContact: doc.refusesContact,
    hold: verdict.isAllowed ? null : { sentence, nextAllowedAt },
  }
}

const byRole = (a: ContactPersonDoc, b: ContactPersonDoc): number =>
  CONTACT_ROLES.indexOf(a.role) - CONTACT_ROLES.indexOf(b.role) || (a._id < b._id ? -1 : 1)

const listed = async (ctx: Context, firm: CustomerDoc): Promise<Answer> => {
  const [docs, attempts] = await Promise.all([
    contactPersonsOf(firm._id),
    attemptDays(firm._id, mondayOf(ctx.today)),
  ])
  const numbers = docs.flatMap(({ phoneHash: number }) => number ?? [])
  const withdrawn = await withdrawnByNumber(firm._id, numbers)
  const of = ({ phoneHash: number }: ContactPersonDoc) => (number && withdrawn.get(number)) || []
  return { persons: docs.sort(byRole).map(doc => personView(ctx, firm, doc, attempts, of(doc))) }
}

const saved = (
  { _id, ownerId }: CustomerDoc,
  input: Save,
  known: ContactPersonDoc | null,
): ContactPersonDoc => {
  const { id, version, role, name, phone, wishes, refusesContact } = input
  const number =
    phone === undefined
      ? { phoneEnc: known?.phoneEnc ?? null, phoneHash: known?.phoneHash ?? null }
      : { phoneEnc: phone && sealPhone(phone, id), phoneHash: phone && phoneHash(phone) }
  return {
    _id: id,
    version: version + 1,
    customerId: _id,
    ownerId,
    role,
    name,
    ...number,
    wishes,
    refusesContact,
  }
}

/** Created by a call whose answer was lost. */
const isRepeat = (known: ContactPersonDoc, { version, role, name }: Save): boolean =>
  version === 0 && known.version === 1 && known.role === role && known.name === name

const ofFirm = (doc: ContactPersonDoc | null, customerId: string): ContactPersonDoc =>
  doc !== null && doc.customerId === customerId ? doc : notFound()

export const contactPerson: Handlers<typeof contract> = {
  'contactPerson.list': async (ctx, { customerId }) => listed(ctx, await ownCustomer(ctx, customerId)),
  'contactPerson.save': async (ctx, input) => {
    const firm = await ownCustomer(ctx, input.customerId)
    if (firm.kind === 'person') return refuse('INVALID', '个人客户不设联系人，家人请记在「关系」里。')
    const there = await contactPersonsOf(firm._id)
    if (input.version === 0 && there.length >= MAX_PERSONS) return refuse('LIMIT', '联系人太多了。')
    await transact(async t => {
      const owner = await ownCustomerIn(ctx, t, firm._id)
      const stored = await contactPersonIn(t, input.id)
      const known = stored && ofFirm(stored, firm._id)
      if (known && isRepeat(known, input)) return
      if ((known?.version ?? 0) !== input.version) return changedMeanwhile()
      await recordAuditIn(t, ctx, 'contactPerson.save', firm._id, { personId: input.id })
      await saveContactPerson(t, saved(owner, input, known))
    })
    return listed(ctx, firm)
  },
  'contactPerson.remove': async (ctx, { id, customerId }) => {
    const firm = await ownCustomer(ctx, customerId)
    await transact(async t => {
      ofFirm(await contactPersonIn(t, id), customerId)
      await recordAuditIn(t, ctx, 'contactPerson.remove', customerId, { personId: id })
      await removeContactPerson(t, id)
    })
    return listed(ctx, firm)
  },
  'contactPerson.phone': async (
    ctx,
    { id, customerId, purpose: named = 'service', isAsked = false, aboutId, aboutNeedId },
  ) => {
    const firm = await ownCustomer(ctx, customerId)
    const purpose = lawfulPurpose(firm, named)
    await mustConcern(ctx, { aboutId, aboutNeedId }, customerId)
    const doc = ofFirm(await transact(t => contactPersonIn(t, id)), customerId)
    if (doc.phoneEnc === null) return refuse('NOT_FOUND', '还没有登记电话。')
    const bound = asPerson(firm, doc)
    const phone = openPhone(doc.phoneEnc, id)
    const ask = { purpose, channel: 'T' } as const
    const { isAllowed, reason, sentence } = await contactVerdict(ctx, bound, ask, [phoneHash(phone)])
    if (!isAllowed && !(isAsked && purpose === 'service')) return refuse('CONDUCT', sentence)
    // Under the name of a customer's dial, so that R40 asks for it to be written down.
    const about = aboutId === undefined || aboutId === customerId ? {} : { aboutId }
    const kept = { purpose, askedDespite: reason, personId: id, ...about }
    await recordAudit(ctx, 'customer.phone', customerId, kept)
    await wakeBookAt(ctx.staff._id, catchUpAt(ctx.today, ctx.now))
    return { phone, dont: bound.contactWishes?.dont ?? '' }
  },
}
