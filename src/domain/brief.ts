import type { Day } from './day'
import type { Grade } from './grade'
import type { Journal, NextStep, Promised } from './journal'

/** A line of the journal as a brief needs it, the newest first. */
export type BriefEntry = {
  readonly on: Day
  readonly by: string
  readonly note: string
  readonly kind: 'followUp' | 'review' | 'event' | 'greeting'
  readonly gradeBefore: Grade
  readonly gradeAfter: Grade
}

/** What whoever takes over has to know before the first call (R115). */
export type Brief = {
  readonly next: NextStep | null
  readonly promises: readonly Promised[]
  readonly dont: string
  readonly lastContactOn: Day | null
  readonly grades: readonly {
    readonly on: Day
    readonly from: Grade
    readonly to: Grade
    readonly by: string
  }[]
  readonly notes: readonly { readonly on: Day; readonly by: string; readonly text: string }[]
}

const NOTES = 3
const GRADES = 5

/** R115 the hand-over brief of a customer: promises open, don'ts, the next step, how its grade moved, the last three notes. */
export const briefOf = (
  journal: Pick<Journal, 'next' | 'promises' | 'contactedOn'>,
  dont: string,
  entries: readonly BriefEntry[],
): Brief => ({
  next: journal.next,
  promises: [...journal.promises].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  dont,
  lastContactOn: journal.contactedOn,
  grades: entries
    .filter(({ gradeBefore, gradeAfter }) => gradeBefore !== gradeAfter)
    .slice(0, GRADES)
    .map(({ on, by, gradeBefore, gradeAfter }) => ({ on, by, from: gradeBefore, to: gradeAfter })),
  notes: entries
    .filter(({ kind, note }) => kind === 'followUp' && note !== '')
    .slice(0, NOTES)
    .map(({ on, by, note }) => ({ on, by, text: note })),
})
