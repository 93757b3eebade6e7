import { CONTACT_CHANNELS } from './contact-wishes'
import type { Channel, Outcome } from './journal'
import { CLOSINGS, type Closing, STAGES, type Stage } from './need'

type ContactChannel = (typeof CONTACT_CHANNELS)[number]

/** What somebody did on a day, or a team in a month (R95, R96): process and results side by side; amounts in fen. */
export type Counts = {
  /** Contacts that reached the customer, by channel; M are the visits (R98). */
  readonly reached: Readonly<Record<ContactChannel, number>>
  /** 未接通. */
  readonly attempts: number
  /** 「看过，不变」. */
  readonly reviews: number
  /** Follow-ups written down on a later day (R40). */
  readonly late: number
  /** R125 duties of loans done. */
  readonly tasks: number
  readonly greetings: number
  /** Customers entered one by one; a list that was imported counts apart. */
  readonly newCustomers: number
  readonly imported: number
  readonly needsOpened: number
  /** Needs that reached a stage for the first time. */
  readonly stageMoves: Readonly<Record<Stage, number>>
  readonly closed: Readonly<Record<Closing, { readonly n: number; readonly amountFen: number }>>
}

const each = <K extends string, V>(keys: readonly K[], value: V): Record<K, V> =>
  Object.fromEntries(keys.map(key => [key, value])) as Record<K, V>

export const NO_COUNTS: Counts = {
  reached: each(CONTACT_CHANNELS, 0),
  attempts: 0,
  reviews: 0,
  late: 0,
  tasks: 0,
  greetings: 0,
  newCustomers: 0,
  imported: 0,
  needsOpened: 0,
  stageMoves: each(STAGES, 0),
  closed: each(CLOSINGS, { n: 0, amountFen: 0 }),
}

type Tree = { readonly [key: string]: number | Tree }

const combine = (a: Tree, b: Tree, sign: 1 | -1): Tree =>
  Object.fromEntries(
    Object.entries(a).map(([key, left]) => {
      const right = b[key] ?? 0
      const both =
        typeof left === 'number'
          ? left + sign * (typeof right === 'number' ? right : 0)
          : combine(left, typeof right === 'number' ? {} : right, sign)
      return [key, both]
    }),
  )

/** Two counts together. */
export const plus = (a: Counts, b: Counts): Counts => combine(a, b, 1) as Counts
/** What is left of the first without the second: `minus(plus(a, b), b)` is a. */
export const minus = (a: Counts, b: Counts): Counts => combine(a, b, -1) as Counts
export const sumOf = (all: readonly Counts[]): Counts => all.reduce(plus, NO_COUNTS)

const isZero = (tree: Tree): boolean =>
  Object.values(tree).every(value => (typeof value === 'number' ? value === 0 : isZero(value)))
export const isNothing = (counts: Counts): boolean => isZero(counts)

/** As much of a journal's line as is counted. */
export type CountedEntry = {
  readonly kind: 'followUp' | 'review' | 'event' | 'greeting'
  readonly channel: Channel | null
  readonly outcome: Outcome | null
  readonly isLate: boolean
  readonly tasks?: readonly unknown[]
}

const followUpCounts = ({ channel, outcome, isLate, tasks = [] }: CountedEntry): Counts => {
  const base = { ...NO_COUNTS, tasks: tasks.length, late: isLate ? 1 : 0 }
  // A note is no contact (R75).
  if (channel === null || channel === 'N' || outcome === null) return base
  if (outcome === 'missed') return { ...base, attempts: 1 }
  return { ...base, reached: { ...base.reached, [channel]: 1 } }
}

/** What a line of a journal counts as; what a customer did counts for nobody. An undo takes the same away. */
export const entryCounts = (entry: CountedEntry): Counts => {
  switch (entry.kind) {
    case 'followUp':
      return followUpCounts(entry)
    case 'review':
      return { ...NO_COUNTS, reviews: 1 }
    case 'greeting':
      return { ...NO_COUNTS, greetings: 1 }
    case 'event':
      return NO_COUNTS
    default:
      return entry.kind satisfies never
  }
}

export const customerCounts = (): Counts => ({ ...NO_COUNTS, newCustomers: 1 })
export const importCounts = (created: number): Counts => ({ ...NO_COUNTS, imported: created })
export const openedCounts = (needs: number): Counts => ({ ...NO_COUNTS, needsOpened: needs })
export const stageCounts = (stage: Stage): Counts => ({
  ...NO_COUNTS,
  stageMoves: { ...NO_COUNTS.stageMoves, [stage]: 1 },
})
export const closedCounts = (closing: Closing, amountFen: number): Counts => ({
  ...NO_COUNTS,
  closed: { ...NO_COUNTS.closed, [closing]: { n: 1, amountFen } },
})

/** Contacts that reached somebody, whatever the channel. */
export const contactsOf = ({ reached }: Counts): number =>
  CONTACT_CHANNELS.reduce((sum, channel) => sum + reached[channel], 0)
