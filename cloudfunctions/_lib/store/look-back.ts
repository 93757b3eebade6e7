import { type Day, startOf } from '@/domain/day'
import type { Grade } from '@/domain/grade'
import type { Context } from '../context'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import { coveredOwners, isOwn } from '../session'
import type { CustomerDoc } from './customer-doc'
import type { EntryDoc } from './entries'
import { genuine } from './genuine'

const PAGE = 1000

/** An opened number, or the word that it was not dialled. */
export type PhoneAct = {
  readonly _id: string
  readonly at: number
  readonly what: string
  /** Whom the call was about: R82 another number may have been dialled for it. */
  readonly subjectId: string
}
type StoredAct = PhoneAct & { readonly byId: string; readonly aboutId?: string }
export const DIALLED = 'customer.phone'
export const NOT_DIALLED = 'customer.phone.notDialled'

/** What these colleagues did with phone numbers since a day. */
export const phoneActs = async (
  byIds: readonly string[],
  from: Day,
): Promise<(PhoneAct & { byId: string })[]> => {
  const { data } = await db
    .collection('audit')
    .where({
      byId: command.in(byIds),
      at: command.gte(startOf(from)),
      what: command.in([DIALLED, NOT_DIALLED]),
    })
    .orderBy('at', 'desc')
    .limit(PAGE)
    .get()
  return genuine('audit', data as StoredAct[]).map(({ aboutId, ...act }) => ({
    ...act,
    subjectId: aboutId ?? act.subjectId,
  }))
}

/** An entry as looking back needs it, without the journal that it carries for its undo. */
export type SlimEntry = Pick<
  EntryDoc,
  '_id' | 'kind' | 'customerId' | 'ownerId' | 'byId' | 'on' | 'at' | 'channel' | 'outcome' | 'note'
> & {
  readonly gradeBefore: Grade
  readonly gradeAfter: Grade
}
const SLIM = [
  '_openid',
  'kind',
  'customerId',
  'ownerId',
  'byId',
  'on',
  'at',
  'channel',
  'outcome',
  'note',
  'gradeBefore',
  'gradeAfter',
]

/** Follow-ups of these owners' customers since a day that were not voided, 1,000 a request until all are read. */
export const followUpsSince = async (ownerIds: readonly string[], from: Day): Promise<SlimEntry[]> => {
  const found: SlimEntry[] = []
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await db
      .collection('entries')
      .where({ ownerId: command.in(ownerIds), on: command.gte(from), kind: 'followUp', voided: null })
      .orderBy('on', 'asc')
      .orderBy('_id', 'asc')
      .skip(skip)
      .limit(PAGE)
      .field(Object.fromEntries(SLIM.map(field => [field, true])))
      .get()
    found.push(...genuine('entries', data as SlimEntry[]))
    if (data.length < PAGE) return found
  }
}

/** Whose customers the caller looks after today: the own, and those of whom this one covers. */
export const ownersOf = (ctx: Context): string[] => [ctx.staff._id, ...coveredOwners(ctx.staff, ctx.today)]

/** Own customers of these ids that are not archived; what was handed over meanwhile is left out. */
export const ownByIds = async (ctx: Context, ids: readonly string[]): Promise<CustomerDoc[]> => {
  if (ids.length === 0) return []
  const condition: Condition = { _id: command.in(ids) }
  const { data } = await db.collection('customers').where(condition).limit(ids.length).get()
  return genuine('customers', data as CustomerDoc[]).filter(
    doc => isOwn(ctx.staff, doc, ctx.today) && !doc.isArchived,
  )
}

/** How the grades of these customers went since a day, the oldest first, each with the journal from before it. */
export const gradesSince = async (
  customerIds: readonly string[],
  from: Day,
): Promise<Pick<EntryDoc, '_id' | 'customerId' | 'on' | 'gradeBefore' | 'gradeAfter' | 'before'>[]> => {
  const found: EntryDoc[] = []
  for (let i = 0; i < customerIds.length; i += 50) {
    for (let skip = 0; ; skip += PAGE) {
      const { data } = await db
        .collection('entries')
        .where({
          customerId: command.in(customerIds.slice(i, i + 50)),
          on: command.gte(from),
          kind: command.in(['followUp', 'review']),
          voided: null,
        })
        .orderBy('at', 'asc')
        .orderBy('_id', 'asc')
        .skip(skip)
        .limit(PAGE)
        .get()
      found.push(...genuine('entries', data as EntryDoc[]))
      if (data.length < PAGE) break
    }
  }
  return found
}
