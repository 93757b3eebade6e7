import type * as z from 'zod'
import { checkAbout } from '#cloud/check-text'
import { contactVerdict, lawfulPurpose } from '#cloud/contact-verdict'
import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit, recordAuditIn } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomer, ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { entriesBetween, isAttempt } from '#cloud/store/entries'
import { nameIndex } from '#cloud/store/name-index'
import { openPhone, storedPhone } from '#cloud/store/phone-vault'
import { wakeBookAt } from '#cloud/store/reminder-books'
import { transact } from '#cloud/store/transact'
import { spreadWithdrawn } from '#cloud/store/withdrawn-elsewhere'
import type { officer } from '@/contract/officer'
import { heatFrom } from '@/domain/heat'
import { importanceOf } from '@/domain/importance'
import { isContact } from '@/domain/journal'
import { catchUpAt } from '../catch-up-at'
import { appointCoOwner } from '../co-owner'
import { viewOf } from '../customer-view'
import { deskTexts } from '../desk-texts'
import { refuseDuplicate } from '../duplicate'
import { holdsOf } from '../holds'
import { liftWithdrawn } from '../lift-withdrawn'
import { refuseLoanAgent } from '../loan-agent'
import { refusePrivate } from '../refuse-private'
import { mustConcern } from '../wall'

type Changes = z.output<(typeof officer)['customer.update']['input']>['changes']

/** A customer's document with an officer's changes; the phone is sealed, the name indexed, importance weighed again. */
const changed = (ctx: Context, doc: CustomerDoc, changes: Changes): CustomerDoc => {
  const { phone, importance, prefersWriting, refusesContact, ...plain } = changes
  const set = importance === undefined ? doc.importance : importance && { ...importance, byHand: true }
  const weighed = importanceOf(doc.journal.needs, set, ctx.settings.keyFromFen)
  const { typedBySelf = [] } = doc
  return {
    ...doc,
    ...plain,
    ...(typedBySelf.length > 0
      ? { typedBySelf: typedBySelf.filter(field => changes[field] === undefined) }
      : {}),
    ...(changes.name === undefined ? {} : nameIndex(changes.name, doc._id)),
    ...(phone === undefined
      ? {}
      : phone === null
        ? { phoneEnc: null, phoneHashes: [] }
        : storedPhone(phone, doc._id)),
    importance: weighed,
    journal: {
      ...doc.journal,
      isKey: weighed.isKey,
      prefersWriting: prefersWriting ?? doc.journal.prefersWriting,
      refusesContact: refusesContact ?? doc.journal.refusesContact,
    },
  } as CustomerDoc
}

type Customer = Pick<
  Handlers<typeof officer>,
  'customer.get' | 'customer.update' | 'customer.archive' | 'customer.restore' | 'customer.phone'
>

const archive = (doc: CustomerDoc, archived: CustomerDoc['archived']): CustomerDoc => ({
  ...doc,
  archived,
  isArchived: archived !== null,
})

export const customer: Customer = {
  'customer.get': async (ctx, { id }) => {
    const doc = await ownCustomer(ctx, id)
    const entries = await entriesBetween([doc.ownerId], heatFrom(ctx.today), ctx.today, { customerId: id })
    const contacts = entries.filter(
      ({ channel, outcome, voided }) => channel && outcome && !voided && isContact(channel, outcome, true),
    )
    const attempts = entries.filter(isAttempt).map(entry => entry.on)
    return {
      ...(await viewOf(ctx, doc)),
      contactDays: contacts.map(entry => entry.on),
      holds: holdsOf(ctx, doc, attempts),
      withdrawn: [...(doc.withdrawn ?? [])],
      // Whoever covers a leave has circles of the own.
      circles: doc.ownerId === ctx.staff._id ? [...(doc.circles ?? [])] : [],
    }
  },
  'customer.update': async (ctx, { id, version, changes, hasConsented = false }) => {
    refusePrivate(changes.facts)
    await refuseDuplicate(ctx, id, changes.phone ?? null, changes.customerNo ?? null)
    const mark = await checkAbout(ctx, deskTexts(changes))
    let numberBefore: string | undefined
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, id, version)
      numberBefore = doc.phoneHashes[0]
      await appointCoOwner(ctx, t, doc.ownerId, changes.coOwnerId)
      const after = await liftWithdrawn(ctx, t, changed(ctx, doc, changes), hasConsented)
      refuseLoanAgent(after)
      await recordAuditIn(t, ctx, 'customer.update', id, { fields: Object.keys(changes).sort().join(' ') })
      return saveCustomer(ctx, t, { ...after, ...mark })
    })
    if (changes.phone !== undefined || changes.contactWishes !== undefined)
      await spreadWithdrawn([numberBefore, saved.phoneHashes[0]])
    return viewOf(ctx, saved)
  },
  'customer.archive': async (ctx, { id, version, reason }) => {
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, id, version)
      await recordAuditIn(t, ctx, 'customer.archive', id)
      return saveCustomer(ctx, t, archive(doc, { at: ctx.now, reason }))
    })
    return viewOf(ctx, saved)
  },
  'customer.restore': async (ctx, { id, version }) => {
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, id, version)
      await recordAuditIn(t, ctx, 'customer.restore', id)
      return saveCustomer(ctx, t, archive(doc, null))
    })
    return viewOf(ctx, saved)
  },
  'customer.phone': async (
    ctx,
    { id, purpose: named = 'service', isAsked = false, aboutId, aboutNeedId },
  ) => {
    const doc = await ownCustomer(ctx, id)
    const purpose = lawfulPurpose(doc, named)
    await mustConcern(ctx, { aboutId, aboutNeedId }, id)
    if (doc.phoneEnc === null) return refuse('NOT_FOUND', '还没有登记电话。')
    const { isAllowed, reason, sentence } = await contactVerdict(ctx, doc, { purpose, channel: 'T' })
    const isOverridden = isAsked && purpose === 'service'
    if (!isAllowed && !isOverridden) return refuse('CONDUCT', sentence)
    const about = aboutId === undefined || aboutId === id ? {} : { aboutId }
    await recordAudit(ctx, 'customer.phone', id, { purpose, askedDespite: reason, ...about })
    await wakeBookAt(ctx.staff._id, catchUpAt(ctx.today, ctx.now))
    const dont = doc.contactWishes?.dont
    return { phone: openPhone(doc.phoneEnc, id), ...(dont ? { dont } : {}) }
  },
}
