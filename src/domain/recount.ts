import { attemptsOfWeek } from './attempts'
import type { Day } from './day'
import { type Channel, isContact, type Journal, type Outcome } from './journal'

/** A journal entry as the clocks see it; a review has neither channel nor outcome. */
export type Counted = { readonly on: Day; readonly channel: Channel | null; readonly outcome: Outcome | null }

/**
 * The clocks as the remaining entries leave them (newest first), after one was voided.
 * `before` is the last contact from before the journal, as an import brought it: a contact, but no look.
 */
export const recountClocks = (
  journal: Journal,
  entries: readonly Counted[],
  before: Day | null,
): Pick<Journal, 'lookedOn' | 'contactedOn' | 'missedInRow' | 'attempts'> => {
  const calls = entries.filter(entry => entry.channel !== null && entry.channel !== 'N')
  const contacts = calls.filter(
    entry =>
      entry.channel && entry.outcome && isContact(entry.channel, entry.outcome, journal.prefersWriting),
  )
  const reached = calls.findIndex(entry => entry.outcome !== 'missed')
  return {
    lookedOn: latest(entries, null),
    contactedOn: latest(contacts, before),
    missedInRow: reached === -1 ? calls.length : reached,
    attempts: attemptsOfWeek(calls.filter(entry => entry.outcome === 'missed').map(entry => entry.on)),
  }
}

const latest = (entries: readonly Counted[], before: Day | null): Day | null =>
  entries.reduce<Day | null>((last, entry) => (last === null || entry.on > last ? entry.on : last), before)
