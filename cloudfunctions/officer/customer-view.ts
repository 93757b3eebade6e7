import type * as z from 'zod'
import type { Context } from '#cloud/context'
import { isAskedOf } from '#cloud/store/book-lives'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { EntryDoc } from '#cloud/store/entries'
import { withoutPrivate } from '#cloud/store/facts'
import { openPhone } from '#cloud/store/phone-vault'
import { staffByIds } from '#cloud/store/staff'
import type { customerRow, customerView, entryView } from '@/contract/views'
import { isWish } from '@/domain/contact-wishes'
import { buyingHistoryOf, dealStatusOf, demandOf, urgencyOf } from '@/domain/division'
import { duePurpose } from '@/domain/due-purpose'
import { dueWords } from '@/domain/due-words'
import { explainGrade } from '@/domain/grade-explain'
import { lifeOf } from '@/domain/lifecycle'
import { TASK_LABEL } from '@/domain/loan-words'
import { maskPhone } from '@/domain/phone-number'
import { mayProfile } from '@/domain/profiling'
import { starsOf } from '@/domain/stars'
import { bucketOf, hasPastNeed, stripOf } from '@/domain/today'
import { standpoint } from '@/domain/what-if'
import { ownHold } from './holds'

type Row = z.input<typeof customerRow>
type View = z.input<typeof customerView>

/** A customer as a row; computed from its journal and today, never from what is stored beside it. */
export const rowOf = (ctx: Pick<Context, 'now' | 'today' | 'rules' | 'settings'>, doc: RowSource): Row => {
  const { journal } = doc
  const { grade, due } = standpoint(journal, ctx.today, ctx.rules)
  const words = dueWords(journal, grade, due, ctx.today)
  return {
    id: doc._id,
    version: doc.version,
    name: doc.name,
    kind: doc.kind,
    grade,
    isPast: hasPastNeed(journal, ctx.today),
    dueOn: due.on,
    bucket: bucketOf(due.on, ctx.today),
    strip: stripOf(journal, due, ctx.today),
    words,
    tags: [...doc.tags],
    hasPhone: doc.phoneEnc !== null,
    isArchived: doc.isArchived,
    journal: mutable(journal),
    ...ownHold(ctx, doc, duePurpose(words)),
  }
}

/** What a row is made of; Today's query answers no more than this. */
export type RowSource = Pick<
  CustomerDoc,
  | '_id'
  | 'version'
  | 'name'
  | 'kind'
  | 'journal'
  | 'tags'
  | 'phoneEnc'
  | 'isArchived'
  | 'contactWishes'
  | 'withdrawnElsewhere'
>

const mutable = (journal: CustomerDoc['journal']): Row['journal'] => ({
  ...journal,
  needs: [...journal.needs],
  promises: [...journal.promises],
})

/** A customer on its own page; the phone masked. */
export const viewOf = async (ctx: Context, doc: CustomerDoc): Promise<View> => {
  const { journal, dealings } = doc
  const others = [doc.ownerId, doc.coOwnerId].filter(id => id !== null && id !== ctx.staff._id)
  const known = [ctx.staff, ...(others.length > 0 ? await staffByIds(others as string[]) : [])]
  const named = (id: string | null) => known.find(({ _id }) => _id === id)
  const coOwner = named(doc.coOwnerId)
  return {
    ...rowOf(ctx, doc),
    phoneMasked: doc.phoneEnc === null ? null : maskPhone(openPhone(doc.phoneEnc, doc._id)),
    customerNo: doc.customerNo,
    note: doc.note,
    facts: withoutPrivate(doc.facts),
    birthday: doc.birthday,
    contactWishes: wishesView(doc.contactWishes),
    noProfiling: !mayProfile(doc),
    importance: doc.importance,
    dealStatus: dealStatusOf(journal.needs, dealings),
    demand: demandOf(journal.needs, journal.standing, ctx.today),
    urgency: urgencyOf(journal, ctx.today),
    buyingHistory: buyingHistoryOf(dealings, ctx.today),
    dealings: { count: dealings.count, firstOn: dealings.firstOn, running: dealings.running },
    ownerName: named(doc.ownerId)?.name ?? '',
    coOwner: coOwner ? { id: coOwner._id, name: coOwner.name } : null,
    life: lifeView(ctx, doc),
    letGo: letGoView(doc.letGo),
    due: dueView(standpoint(journal, ctx.today, ctx.rules).due),
    explanation: explanationOf(ctx, doc),
  }
}

const lifeView = (ctx: Context, { journal, dealings, winBack, letGo }: CustomerDoc): View['life'] => {
  const life = lifeOf({ needs: journal.needs, dealings }, ctx.today, ctx.settings.declineDays)
  const isAsked = isAskedOf(life, winBack?.since ?? null, letGo?.status ?? null)
  const chosen = winBack !== undefined && winBack.since === life.since ? winBack.reason : null
  return {
    stage: life.stage,
    reason: life.reason,
    on: life.on,
    isAsked,
    winBack: chosen,
    stars: starsOf(dealings, ctx.today),
  }
}

const letGoView = (letGo: CustomerDoc['letGo']): View['letGo'] =>
  letGo ? { status: letGo.status, reason: letGo.reason, answer: letGo.answer } : null

const wishesView = (wishes: CustomerDoc['contactWishes']): View['contactWishes'] =>
  wishes && isWish(wishes) ? { ...wishes, refusedChannels: [...wishes.refusedChannels] } : null

export const explanationOf = (ctx: Context, doc: Pick<CustomerDoc, 'journal'>): View['explanation'] => {
  const explained = explainGrade(doc.journal.needs, doc.journal.standing, ctx.today)
  return { ...explained, wouldChange: [...explained.wouldChange] }
}

export const dueView = (due: ReturnType<typeof standpoint>['due']): View['due'] => ({
  on: due.on,
  reasons: [...due.reasons],
})

/** A journal line as shown; the day of the contact and what it did to the grade. */
export const entryViewOf = (entry: EntryDoc): z.input<typeof entryView> => ({
  id: entry._id,
  customerId: entry.customerId,
  kind: entry.kind,
  at: entry.at,
  on: entry.on,
  loggedAt: entry.loggedAt,
  isLate: entry.isLate,
  channel: entry.channel,
  outcome: entry.outcome,
  note: entry.note,
  next: entry.next,
  gradeBefore: entry.gradeBefore,
  gradeAfter: entry.gradeAfter,
  by: entry.byName,
  ...(entry.tasks?.length
    ? { did: entry.tasks.map(({ task }) => `${task.product} ${TASK_LABEL[task.kind]}`) }
    : {}),
  voided: entry.voided && { at: entry.voided.at, reason: entry.voided.reason },
})
