import type { Candidate } from '@/domain/nudge'
import { careFor } from './care-candidates'
import { digestFor } from './digest-candidate'
import { dueCustomers } from './due-customers'
import type { Person } from './person'
import { remindersOf } from './reminder-candidates'

/** What a source found: candidates, and how many due customers and items of the inbox there are beyond them. */
export type Found = {
  readonly candidates: readonly Candidate[]
  readonly alsoDue?: number
  readonly alsoOpen?: number
}
/** The same of all sources. */
export type Gathered = Required<Found>
export type Source = (person: Person) => Promise<Found>

/**
 * Everything that may be worth a nudge today: the one place to add a source. A source reads what is due and not the
 * book: a few dozen documents of one colleague at most, by an index, or what `peopleOf` read for the whole batch.
 */
const SOURCES: readonly Source[] = [dueCustomers, remindersOf, careFor, digestFor]

/** All of somebody's candidates of today, each key once. */
export const candidatesOf = async (person: Person): Promise<Gathered> => {
  const found = await Promise.all(SOURCES.map(source => source(person)))
  const byKey = new Map(found.flatMap(({ candidates }) => candidates.map(one => [one.key, one])))
  return {
    candidates: [...byKey.values()],
    alsoDue: found.reduce((sum, { alsoDue = 0 }) => sum + alsoDue, 0),
    alsoOpen: found.reduce((sum, { alsoOpen = 0 }) => sum + alsoOpen, 0),
  }
}
