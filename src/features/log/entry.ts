import { addDays, type Day, dayNumber } from '@/domain/day'
import type { FollowUp } from '@/domain/follow-up'
import type { Answer } from '@/domain/gate'
import { leadingNeed } from '@/domain/grade'
import { type Channel, hasReached, type Journal, type NextStep, type Outcome } from '@/domain/journal'
import type { Need } from '@/domain/need'
import type { WorkCalendar } from '@/domain/workday'
import type { LogDraft } from './draft'
import { answerOf, type Choice } from './gate-chips'
import { dayOfWhen } from './when'

/** What a draft says so far; `lacks` names what must still be answered before it can be saved. */
export type Reading = {
  lead: Need | null
  channel: Channel
  outcome: Outcome
  /** The answer on the leading need, or on the customer without one. */
  answer: Answer | null
  answers: Answer[]
  next: NextStep | null
  promise: { what: string; on: Day } | null
  lacks: 'chip' | 'day' | null
}

export const nextWorkday = (calendar: WorkCalendar, today: Day): Day => {
  let on = addDays(today, 1)
  while (calendar.isRest(dayNumber(on))) on = addDays(on, 1)
  return on
}

const outcomeOf = (draft: LogDraft): Outcome => {
  if (draft.chip === 'missed') return 'missed'
  return draft.isIncoming ? 'incoming' : 'reached'
}

const otherAnswers = (draft: LogDraft, others: readonly Need[], today: Day): Answer[] =>
  others.flatMap(need => {
    const choice = draft.others[need.id]
    const answer = choice && choice.chip !== 'same' ? answerOf(need, choice, today) : null
    return answer ? [answer] : []
  })

const isWaiting = (choice: Choice): boolean => choice.chip === 'day' && choice.day === null

/** The entry that a draft stands for: untouched needs are carried over, an attempt and a note answer nothing (R19). */
export const readDraft = (
  journal: Journal,
  draft: LogDraft,
  preset: Channel,
  today: Day,
  calendar: WorkCalendar,
): Reading => {
  const lead = leadingNeed(journal.needs, today)
  const channel = draft.channel ?? preset
  const outcome = channel === 'N' ? 'reached' : outcomeOf(draft)
  const isAnswering = hasReached(channel, outcome)
  const choice = draft.chip && { chip: draft.chip, day: draft.day }
  const answer = isAnswering && choice ? answerOf(lead, choice, today) : null
  const others = journal.needs.filter(need => need !== lead)
  const soon = nextWorkday(calendar, today)
  const what = draft.nextWhat.trim()
  const promised = draft.promiseWhat.trim()
  const lacks = () => {
    if (!isAnswering) return null
    if (choice === null) return 'chip'
    if (isWaiting(choice)) return 'day'
    if (answer === null) return 'chip'
    return others.some(need => draft.others[need.id] && isWaiting(draft.others[need.id] as Choice))
      ? 'day'
      : null
  }
  return {
    lead,
    channel,
    outcome,
    answer,
    answers: answer ? [answer, ...otherAnswers(draft, others, today)] : [],
    next: what ? { what, on: draft.nextOn ?? soon, at: draft.nextAt } : null,
    promise: promised ? { what: promised, on: draft.promiseOn ?? soon } : null,
    lacks: lacks(),
  }
}

/** The same as the domain's FollowUp, to ask what it would change. */
export const followUpOf = (read: Reading, draft: LogDraft, today: Day): FollowUp => ({
  on: dayOfWhen(draft.when, today),
  channel: read.channel,
  outcome: read.outcome,
  answers: read.answers,
  next: read.next,
  promises: read.promise ? [{ id: 'pro_new', ...read.promise }] : [],
  newNeedId: 'need_new',
})
