import type { ContactWishes } from './contact-wishes'
import type { Day } from './day'
import type { Grade } from './grade'
import type { Journal, NextStep, Promised } from './journal'
import { CHANNEL_LABEL } from './labels'

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
  /** What the customer asked of whoever is in touch (R79), in words. */
  readonly dos: readonly string[]
  readonly donts: readonly string[]
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

/** What was asked for beside the wishes; `noProfiling`: no offers by what is known of the person. */
type Asked = Pick<Journal, 'prefersWriting' | 'refusesContact'> & { readonly noProfiling?: boolean }

const dosOf = ({ prefersWriting }: Asked, { hours }: ContactWishes): string[] => [
  ...(prefersWriting ? ['用文字联系'] : []),
  ...(hours ? [`在 ${hours.from}-${hours.to} 联系`] : []),
]

const dontsOf = (
  { refusesContact, noProfiling = false }: Asked,
  { refusedChannels, noMarketing, dont }: ContactWishes,
): string[] => [
  ...(refusesContact ? ['只在客户来找时回应'] : []),
  ...(refusedChannels.length > 0 ? [`不用${refusedChannels.map(one => CHANNEL_LABEL[one]).join('、')}`] : []),
  ...(noMarketing ? ['不做营销'] : []),
  ...(noProfiling ? ['不按个人情况推荐'] : []),
  ...(dont === '' ? [] : [dont]),
]

/** R115 the hand-over brief of a customer: promises open, do's and don'ts, the next step, how its grade moved, three notes. */
export const briefOf = (
  journal: Pick<Journal, 'next' | 'promises' | 'contactedOn'> & Asked,
  wishes: ContactWishes,
  entries: readonly BriefEntry[],
): Brief => ({
  next: journal.next,
  promises: [...journal.promises].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  dos: dosOf(journal, wishes),
  donts: dontsOf(journal, wishes),
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
