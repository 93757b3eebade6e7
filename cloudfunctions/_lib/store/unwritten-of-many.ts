import { type Day, startOf } from '@/domain/day'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import type { CardDoc } from './card-doc'
import type { CustomerDoc } from './customer-doc'
import { GENUINE } from './genuine'
import { DIALLED, NOT_DIALLED, type PhoneAct } from './look-back'

/** So many of each are looked at, the latest dials and cards and the steps due first: 12 documents of a colleague. */
const MOST = { acts: 8, steps: 2, cards: 2 } as const

type Step = Pick<CustomerDoc, '_id' | 'journal'>
type Card = Pick<CardDoc, '_id' | 'customerId' | 'proposal'>
type Act = PhoneAct & { readonly aboutId?: string }
type Logged = { readonly logged: readonly { readonly n: number }[] }
type Found = {
  readonly _id: string
  readonly acts: (Act & Logged)[]
  readonly steps: (Step & Logged)[]
  readonly cards: (Card & Logged)[]
  readonly unnoted: readonly { readonly n: number }[]
}

/** What of a day one colleague has not written down, as far as it was looked at; follow-ups without a note are all counted. */
export type Unwritten = {
  readonly staffId: string
  readonly acts: readonly PhoneAct[]
  readonly steps: readonly Step[]
  readonly cards: readonly Card[]
  readonly unnoted: number
  /** Whether all of them were looked at. */
  readonly isWhole: boolean
}

const $ = command.aggregate
const of = (owner: string, condition: Condition) =>
  $.pipeline()
    .match({ ...condition, ...GENUINE })
    .match(command.expr($.eq([owner, '$$id'])))

/** How many follow-ups the customer has of that day: counted by the index, none is read. */
const logged = (customerId: unknown, on: Day) => ({
  from: 'entries',
  let: { subject: customerId },
  pipeline: $.pipeline()
    .match({ on, kind: 'followUp', voided: null, ...GENUINE })
    .match(command.expr($.eq(['$customerId', '$$subject'])))
    .count('n')
    .done(),
  as: 'logged',
})
const lookup = (from: string, as: string, pipeline: { done(): unknown }) => ({
  from,
  let: { id: '$_id' },
  pipeline: pipeline.done(),
  as,
})

const open = <T extends Logged>(docs: readonly T[]): T[] => docs.filter(doc => doc.logged.length === 0)

const unwrittenOf = ({ _id: staffId, acts, steps, cards, unnoted }: Found): Unwritten => ({
  staffId,
  acts: open(acts).map(({ aboutId, subjectId, ...act }) => ({
    ...act,
    subjectId: aboutId ?? subjectId,
  })),
  steps: open(steps),
  cards: open(cards),
  unnoted: unnoted[0]?.n ?? 0,
  isWhole: acts.length < MOST.acts && steps.length < MOST.steps && cards.length < MOST.cards,
})

/**
 * R40 many colleagues with a few of their dials, agreed steps and opened cards of a day whose customers have no follow-up of
 * that day, in one request; what has one is read and left out. Who sees more is the page, which reads them all.
 */
export const unwrittenOfMany = async (ids: readonly string[], on: Day): Promise<Unwritten[]> => {
  const phone = [DIALLED, NOT_DIALLED]
  const acts = of('$byId', { at: command.gte(startOf(on)), what: command.in(phone) })
    .sort({ at: -1 })
    .limit(MOST.acts)
    .lookup(logged($.ifNull(['$aboutId', '$subjectId']), on))
  const steps = of('$ownerId', { isArchived: false, 'journal.next.on': on })
    .sort({ nextDueOn: 1 })
    .limit(MOST.steps)
    .lookup(logged('$_id', on))
  const cards = of('$ownerId', { 'proposal.at': command.gte(startOf(on)) })
    .sort({ 'proposal.at': -1 })
    .limit(MOST.cards)
    .lookup(logged('$customerId', on))
  const unnoted = of('$byId', { isUnnoted: true, on }).count('n')
  const { list } = await db
    .collection('staff')
    .aggregate()
    .match({ _id: command.in(ids), ...GENUINE })
    .lookup(lookup('audit', 'acts', acts))
    .lookup(lookup('customers', 'steps', steps))
    .lookup(lookup('cards', 'cards', cards))
    .lookup(lookup('entries', 'unnoted', unnoted))
    .limit(ids.length)
    .end()
  return (list as Found[]).map(unwrittenOf)
}
