import { addMonths, type Day } from './day'
import { leadingNeed } from './grade'
import { type Channel, hasReached, type Journal, type Outcome } from './journal'
import { type Demand, MAX_OPEN_NEEDS } from './need'

/** The officer's fresh answer on one need; `needId: null` speaks of the customer without an open need. */
export type Answer = {
  readonly needId: string | null
  readonly demand: Demand
  readonly expectedOn: Day | null
}

export type GateRefusal =
  | 'answerMissing'
  | 'answerOnAttempt'
  | 'answeredTwice'
  | 'unknownNeed'
  | 'dayPassed'
  | 'dayTooFar'
  | 'dayWithoutDemand'
  | 'tooManyNeeds'

/** An expected day lies at most so many months ahead. */
const FURTHEST_MONTHS = 120

const dayRefusal = (answer: Answer, today: Day): GateRefusal | null => {
  if (answer.expectedOn === null) return null
  if (answer.demand !== 'clear') return 'dayWithoutDemand'
  if (answer.expectedOn < today) return 'dayPassed'
  return answer.expectedOn > addMonths(today, FURTHEST_MONTHS) ? 'dayTooFar' : null
}

const needRefusal = (journal: Pick<Journal, 'needs'>, answer: Answer): GateRefusal | null => {
  const open = journal.needs
  if (answer.needId !== null) return open.some(need => need.id === answer.needId) ? null : 'unknownNeed'
  if (answer.demand !== 'clear') return open.length === 0 ? null : 'unknownNeed'
  return open.length >= MAX_OPEN_NEEDS ? 'tooManyNeeds' : null
}

/**
 * R19 the re-grade gate: an entry that reached the customer answers the leading need (with none open: `needId: null`),
 * with a day that has not passed; an attempt or a note answers nothing. Null when it may pass.
 */
export const gate = (
  journal: Pick<Journal, 'needs'>,
  entry: { channel: Channel; outcome: Outcome; answers: readonly Answer[] },
  today: Day,
): GateRefusal | null => {
  const { answers } = entry
  if (!hasReached(entry.channel, entry.outcome)) return answers.length === 0 ? null : 'answerOnAttempt'
  if (new Set(answers.map(answer => answer.needId)).size < answers.length) return 'answeredTwice'
  for (const answer of answers) {
    const refusal = needRefusal(journal, answer) ?? dayRefusal(answer, today)
    if (refusal !== null) return refusal
  }
  const lead = leadingNeed(journal.needs, today)?.id ?? null
  return answers.some(answer => answer.needId === lead) ? null : 'answerMissing'
}
