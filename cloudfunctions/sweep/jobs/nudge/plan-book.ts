import type { BookDoc, BookHead, Sending } from '#cloud/store/reminder-book-doc'
import { NEVER } from '#cloud/store/reminder-book-doc'
import { templateSetting } from '#cloud/templates'
import { CATCH_UP_AT } from '@/domain/catch-up'
import type { Day } from '@/domain/day'
import { TEMPLATE_NAMES, type TemplateName, templateOf } from '@/domain/message-templates'
import type { Message, Plan, PlanInput } from '@/domain/nudge'
import { afterSending, dayOn } from '@/domain/nudge-day'
import { planNudges } from '@/domain/nudge-plan'
import { instantOf } from '@/domain/office-hours'
import type { QuotaEntry } from '@/domain/quota'
import type { Gathered } from './candidates'
import { digestReadyAt } from './digest-candidate'
import type { Person } from './person'
import { recordAfter } from './record'

/** A message with the template that carries it. */
export type Planned = Message & { readonly template: TemplateName; readonly entryId: string }

/** What a plan makes of a book: what leaves, what is written before it leaves, and the debits. */
export type BookPlan = {
  readonly send: readonly Planned[]
  readonly fields: Partial<Omit<BookDoc, '_id' | 'version' | 'entries'>>
  readonly entries: readonly QuotaEntry[]
}

/** Consent that stands is good for any number of messages, or for so many a day; a template without an id for none. */
const balanceOf = (book: BookHead, template: TemplateName, sentToday: number): number => {
  const { id, perDay } = templateSetting(template)
  if (id === null) return 0
  return book.standing[template] ? perDay - sentToday : book.balance[template]
}

/** Why a template without a message left has none: it is not granted, the day's number is reached, or all accepts are used. */
const whyNoneOf = (book: BookHead, template: TemplateName): NonNullable<PlanInput['whyNone']> => {
  if (templateSetting(template).id === null) return 'notGranted'
  return book.standing[template] ? 'tooMany' : 'noQuota'
}

const debitOf = (book: BookHead, message: Planned, now: number): QuotaEntry => ({
  id: message.entryId,
  template: message.template,
  at: now,
  cause: 'sending',
  change: book.standing[message.template] ? 0 : -1,
  ref: message.id,
})

/** Plans one template's messages from its own share of the candidates; a day's cap counts those of the other one too. */
const planOf = (
  book: BookHead,
  template: TemplateName,
  gathered: Gathered,
  person: Person,
  sentElsewhere: number,
): Plan => {
  const day = dayOn(book.days[template], person.today)
  return planNudges({
    staffId: `${book._id}_${template}`,
    now: person.now,
    hours: book.hours,
    calendar: person.rules.calendar,
    candidates: gathered.candidates.filter(({ kind }) => templateOf(kind) === template),
    alsoDue: template === 'nudge' ? gathered.alsoDue : 0,
    alsoOpen: template === 'nudge' ? gathered.alsoOpen : 0,
    balance: balanceOf(book, template, day.sent),
    whyNone: whyNoneOf(book, template),
    restsUntil: person.rests.get(template) ?? 0,
    sentElsewhere,
    day,
  })
}

/** What leads must see is planned first; nudges have what it leaves of the day. */
const plansOf = (book: BookHead, gathered: Gathered, person: Person): Record<TemplateName, Plan> => {
  const sent = (template: TemplateName): number => dayOn(book.days[template], person.today).sent
  const alert = planOf(book, 'alert', gathered, person, sent('nudge'))
  return {
    alert,
    nudge: planOf(book, 'nudge', gathered, person, sent('alert') + alert.send.length),
  }
}

/** R40: what is agreed for today and a card that was opened today are looked over at 17:00. */
const toWriteDownAt = ({ candidates }: Gathered, today: Day): number[] =>
  candidates.some(({ kind, dueOn }) => (kind === 'agreed' || kind === 'card') && dueOn === today)
    ? [instantOf(today, CATCH_UP_AT)]
    : []

/** Plans a book's day: alerts and nudges each by their own quota, and all that is written before anything leaves. */
export const planBook = (book: BookHead, gathered: Gathered, person: Person, batch: string): BookPlan => {
  const { now, today } = person
  const planned = plansOf(book, gathered, person)
  const plans = TEMPLATE_NAMES.map(template => ({ template, plan: planned[template] }))
  const send = plans.flatMap(({ template, plan }) =>
    plan.send.map(message => ({ ...message, template, entryId: `snd_${message.id}_v${book.version}` })),
  )
  const entries = send.map(message => debitOf(book, message, now))
  const sending = send.map(
    ({ id, entryId, template, covers }): Sending => ({
      messageId: id,
      entryId,
      template,
      isPaid: !book.standing[template],
      covers,
    }),
  )
  const wakes = [book.wakeAt, ...digestReadyAt(person), ...toWriteDownAt(gathered, today)]
  const spent = (template: TemplateName): number =>
    entries.reduce((sum, entry) => (entry.template === template ? sum + entry.change : sum), 0)
  return {
    send,
    entries,
    fields: {
      balance: mapTemplates(template => book.balance[template] + spent(template)),
      days: mapTemplates(template =>
        afterSending(
          dayOn(book.days[template], today),
          send.filter(one => one.template === template),
          now,
        ),
      ),
      record: recordAfter(
        book.record,
        gathered,
        plans.flatMap(({ plan }) => plan.items),
        send,
        person,
      ),
      nextAt: Math.min(...plans.map(({ plan }) => plan.nextAt), ...wakes.filter(at => at > now)),
      entryCount: book.entryCount + entries.length,
      ...(send.length === 0 ? {} : { sending, sendingAt: now, batch }),
    },
  }
}

const mapTemplates = <T>(value: (template: TemplateName) => T): Record<TemplateName, T> =>
  Object.fromEntries(TEMPLATE_NAMES.map(name => [name, value(name)])) as Record<TemplateName, T>

/** A book at rest: nothing is on its way. */
export const AT_REST = { sending: [], sendingAt: NEVER, batch: null } as const
