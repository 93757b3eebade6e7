import { attemptsOfWeek } from './attempts'
import type { Day } from './day'
import type { Answer } from './gate'
import {
  type Channel,
  hasReached,
  isContact,
  type Journal,
  type NextStep,
  type Outcome,
  type Promised,
} from './journal'
import type { Need } from './need'

/** What an officer logs; `on` is the Beijing day of the contact, `newNeedId` names the need a `null` answer opens. */
export type FollowUp = {
  readonly on: Day
  readonly channel: Channel
  readonly outcome: Outcome
  readonly answers: readonly Answer[]
  readonly next: NextStep | null
  readonly promises: readonly Promised[]
  readonly newNeedId: string
}

const later = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b)

const answered = (need: Need, answers: readonly Answer[]): Need => {
  const answer = answers.find(one => one.needId === need.id)
  return answer ? { ...need, demand: answer.demand, expectedOn: answer.expectedOn } : need
}

const openedBy = (entry: FollowUp): Need[] =>
  entry.answers
    .filter(answer => answer.needId === null && answer.demand === 'clear')
    .map(answer => ({
      id: entry.newNeedId,
      product: UNNAMED_PRODUCT,
      amountFen: 0,
      demand: 'clear',
      expectedOn: answer.expectedOn,
      stage: 'intent',
      stageOn: entry.on,
      waitingFor: null,
      openedOn: entry.on,
    }))

/** What a need is called until the officer names its product. */
export const UNNAMED_PRODUCT = '待定产品'

const standingAfter = (journal: Journal, entry: FollowUp): Journal['standing'] => {
  const answer = entry.answers.find(one => one.needId === null)
  if (!answer) return journal.standing
  return answer.demand === 'none' ? 'none' : 'latent'
}

/** A step agreed for that day or earlier is done once the customer was reached; a later one stands. */
const nextAfter = (journal: Journal, entry: FollowUp): NextStep | null => {
  if (entry.next) return entry.next
  const isDone =
    journal.next !== null && journal.next.on <= entry.on && hasReached(entry.channel, entry.outcome)
  return isDone ? null : journal.next
}

const missedAfter = (journal: Journal, entry: FollowUp): number => {
  if (entry.channel === 'N') return journal.missedInRow
  if (entry.outcome !== 'missed') return 0
  const isReachedSince = journal.contactedOn !== null && journal.contactedOn > entry.on
  return isReachedSince ? journal.missedInRow : journal.missedInRow + 1
}

const attemptsAfter = ({ attempts = [] }: Journal, { channel, outcome, on }: FollowUp): Partial<Journal> =>
  channel !== 'N' && outcome === 'missed' ? { attempts: attemptsOfWeek([...attempts, on]) } : {}

/** The journal after an entry that passed the gate: a look always, a contact where R70 counts it, the answers at once. */
export const withFollowUp = (journal: Journal, entry: FollowUp): Journal => ({
  ...journal,
  needs: [...journal.needs.map(need => answered(need, entry.answers)), ...openedBy(entry)],
  standing: standingAfter(journal, entry),
  next: nextAfter(journal, entry),
  promises: [...journal.promises, ...entry.promises],
  lookedOn: later(journal.lookedOn, entry.on),
  contactedOn: isContact(entry.channel, entry.outcome, journal.prefersWriting)
    ? later(journal.contactedOn, entry.on)
    : journal.contactedOn,
  missedInRow: missedAfter(journal, entry),
  ...attemptsAfter(journal, entry),
})

/** 「看过，不变」: a look that confirms the grade and touches nothing else. */
export const withReview = (journal: Journal, on: Day): Journal => ({
  ...journal,
  lookedOn: later(journal.lookedOn, on),
})
