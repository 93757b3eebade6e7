import { ownCondition } from '#cloud/session'
import { countDue, type DueCustomer, firstDue } from '#cloud/store/due-customers'
import { loanDue } from '@/domain/clocks'
import { type Day, dayNumber } from '@/domain/day'
import { dueWords } from '@/domain/due-words'
import type { Journal } from '@/domain/journal'
import { addressed } from '@/domain/name-words'
import type { Candidate } from '@/domain/nudge'
import { hasPastNeed } from '@/domain/today'
import { standpoint } from '@/domain/what-if'
import type { Found } from './candidates'
import type { Person } from './person'

/** So many are looked at one by one, in Today's order; the others are counted. */
const MOST = 20

type Moment = Pick<Person, 'today' | 'rules'>
const isUpTo = (today: Day, on: Day | undefined): boolean => on !== undefined && on <= today

/** What was agreed with the customer comes before the loan's own calendar, and both before the journal. */
const kindOf = (journal: Journal, { today, rules }: Moment): Candidate['kind'] => {
  const { next, promises } = journal
  if (isUpTo(today, next?.on) || promises.some(({ on }) => on <= today)) return 'agreed'
  // R125: what falls on a rest day is told on the workday before.
  const loan = loanDue(journal, rules.calendar)
  if (loan !== null && loan <= dayNumber(today)) return 'loan'
  return 'due'
}

/** A due customer. Its key holds the hour, so that an hour agreed during the day is worth a nudge of its own. */
const candidateOf = (doc: DueCustomer, person: Person): Candidate => {
  const { _id, journal } = doc
  const { today, rules } = person
  const { grade, due } = standpoint(journal, today, rules)
  const { before, late, after } = dueWords(journal, grade, due, today)
  const at = journal.next?.on === today ? journal.next.at : null
  return {
    key: at === null ? `due:${_id}` : `due:${_id}@${at}`,
    kind: kindOf(journal, person),
    customerId: _id,
    salutation: addressed(doc),
    at,
    dueOn: due.on,
    grade,
    isPastExpected: hasPastNeed(journal, today),
    words: `${before}${late}${after}`,
  }
}

/** Own due and overdue customers, those with an hour of today first, and whose 主办 is on leave (R102) too. */
export const dueCustomers = async (person: Person): Promise<Found> => {
  const { staff, today } = person
  if (staff.role !== 'officer' && staff.role !== 'lead') return { candidates: [] }
  const own = ownCondition(staff, today)
  const docs = await firstDue(own, today, MOST)
  const all = docs.length < MOST ? docs.length : await countDue(own, today)
  return { candidates: docs.map(doc => candidateOf(doc, person)), alsoDue: Math.max(0, all - docs.length) }
}
