import { addDays, type Day, dayOf, timeOf } from './day'
import { type Channel, hasReached, type Journal, type Outcome } from './journal'

/** R40: from this hour on the day's work is looked over. */
export const CATCH_UP_AT = '17:00'
/** R40: so many days back something may still be written down; what is not of today is marked late. */
export const CATCH_UP_DAYS = 7

/** What is left to write down: a dial, an agreed step or an opened card without a follow-up, a follow-up without a note. */
export type CatchUpKind = 'dial' | 'agreed' | 'card' | 'note'
export type CatchUp = {
  readonly kind: CatchUpKind
  readonly customerId: string
  readonly on: Day
  /** Its hour `HH:mm`, where it has one. */
  readonly at: string | null
  readonly isLate: boolean
  /** The follow-up that lacks a note. */
  readonly entryId: string | null
}

/** An opened phone number: a dial, unless the officer said that it was none. */
export type Dial = { readonly customerId: string; readonly at: number; readonly isDismissed: boolean }
/** A follow-up as this looks at it; voided ones and mere looks are left out. */
export type Logged = {
  readonly id: string
  readonly customerId: string
  readonly on: Day
  readonly at: number
  readonly channel: Channel
  readonly outcome: Outcome
  readonly note: string
  /** Written by the officer who asks: a note is wanted of no one else. */
  readonly isMine: boolean
}
/** A card that its customer has opened. */
export type OpenedCard = { readonly customerId: string; readonly at: number }
export type Agreed = { readonly customerId: string; readonly next: Journal['next'] }
type Week = {
  readonly now: number
  readonly dials: readonly Dial[]
  readonly logged: readonly Logged[]
  readonly agreed: readonly Agreed[]
  readonly opened: readonly OpenedCard[]
}

type Found = Omit<CatchUp, 'isLate'>

/** The last dial of a customer and day, unless that day has a follow-up or the dial was dismissed afterwards. */
const openDials = ({ dials, logged }: Week): Found[] => {
  const last = new Map<string, Dial>()
  for (const dial of [...dials].sort((a, b) => a.at - b.at))
    last.set(`${dial.customerId}|${dayOf(dial.at)}`, dial)
  return [...last.values()]
    .filter(dial => !dial.isDismissed)
    .map(({ customerId, at }) => ({ customerId, on: dayOf(at), at: timeOf(at) }))
    .filter(({ customerId, on }) => !logged.some(one => one.customerId === customerId && one.on === on))
    .map(dial => ({ kind: 'dial', ...dial, entryId: null }))
}

/** A step of today is missed once its hour has passed; one without an hour in the evening. */
const openSteps = ({ now, logged, agreed }: Week): Found[] =>
  agreed.flatMap(({ customerId, next }) => {
    if (next === null) return []
    const { on, at } = next
    const today = dayOf(now)
    const isPast = on < today || (on === today && (at ?? CATCH_UP_AT) <= timeOf(now))
    const isLogged = logged.some(one => one.customerId === customerId && one.on >= on)
    return isPast && !isLogged ? [{ kind: 'agreed', customerId, on, at, entryId: null }] : []
  })

/** Cards opened and not followed up since that day; whoever says that nothing is to be written says it of the card too. */
const openCards = ({ dials, logged, opened }: Week): Found[] =>
  opened.flatMap(({ customerId, at }) => {
    const on = dayOf(at)
    const isDone =
      logged.some(one => one.customerId === customerId && one.on >= on) ||
      dials.some(one => one.customerId === customerId && one.isDismissed && one.at >= at)
    return isDone ? [] : [{ kind: 'card', customerId, on, at: timeOf(at), entryId: null }]
  })

/** Follow-ups that reached the customer and say nothing. */
const withoutNote = ({ logged }: Week): Found[] =>
  logged
    .filter(one => one.isMine && one.note === '' && hasReached(one.channel, one.outcome))
    .map(({ id, customerId, on, at }) => ({ kind: 'note', customerId, on, at: timeOf(at), entryId: id }))

/**
 * R40 「今日补记」: what of today and the seven days before is still to be written down, newest day first; of one customer
 * and day only the first of dial, agreed step, opened card and note.
 */
export const catchUps = (of: Week): CatchUp[] => {
  const today = dayOf(of.now)
  const first = addDays(today, -CATCH_UP_DAYS)
  const seen = new Set<string>()
  return [...openDials(of), ...openSteps(of), ...openCards(of), ...withoutNote(of)]
    .filter(({ on }) => on >= first && on <= today)
    .filter(({ customerId, on }) => {
      const key = `${customerId}|${on}`
      return !seen.has(key) && seen.add(key)
    })
    .map(found => ({ ...found, isLate: found.on < today }))
    .sort((a, b) => (a.on === b.on ? (a.at ?? '99').localeCompare(b.at ?? '99') : a.on < b.on ? 1 : -1))
}
