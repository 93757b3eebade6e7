/**
 * Why an overdue customer waits, the first that applies: the officer has left or is away; nobody may get in touch; the
 * customer named hours or ways; it waits for somebody; attempts only; the day has passed; nothing but late.
 */
export const STALLS = ['left', 'away', 'refuses', 'wishes', 'waiting', 'unanswered', 'past', 'plain'] as const
export type Stall = (typeof STALLS)[number]

/** What is known of an overdue customer and its officer. What stands against a contact holds nobody from having a look. */
export type StallSigns = {
  readonly hasLeft: boolean
  readonly isAway: boolean
  /** A contact is due, and not only a look. */
  readonly isContact: boolean
  readonly refuses: boolean
  readonly hasWishes: boolean
  readonly isWaiting: boolean
  /** Attempts alone since the last contact. */
  readonly isUnanswered: boolean
  readonly isPast: boolean
}

/** `stallOf({ isWaiting: true, isPast: true, … }) === 'waiting'`: what the officer cannot change comes first. */
export const stallOf = (signs: StallSigns): Stall => {
  if (signs.hasLeft) return 'left'
  if (signs.isAway) return 'away'
  if (signs.isContact && signs.refuses) return 'refuses'
  if (signs.isContact && signs.hasWishes) return 'wishes'
  if (signs.isWaiting) return 'waiting'
  if (signs.isContact && signs.isUnanswered) return 'unanswered'
  return signs.isPast ? 'past' : 'plain'
}

/** For the lead, in plain words. */
export const STALL_LABEL: Readonly<Record<Stall, string>> = {
  left: '同事已离开，没交接',
  away: '同事在休假',
  refuses: '客户不让联系',
  wishes: '客户限了时间或方式',
  waiting: '在等别人',
  unanswered: '打了没接通',
  past: '预计日过了没改',
  plain: '没顾上',
}
