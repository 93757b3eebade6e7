import type { DayRecord } from '../../../cloudfunctions/_lib/store/reminder-days'

/** Holds that end by themselves: half an hour after a batch, an agreed hour to come, eight a day, an hour's rest (-604101). */
const PASSING = ['justSent', 'keptForHour', 'tooMany', 'rests']

export type Facts = {
  /** A customers that are due, without an hour of today that is still to come. */
  readonly due: readonly string[]
  readonly record: DayRecord
  /** Every due customer of the officer, by the database's own count. */
  readonly dueInAll: number
}

/** 47003: a field that WeChat does not take, raised to the admin. */
const OUR_MISTAKE = 47003

const hasArrived = ({ state }: DayRecord['messages'][number]): boolean => state !== 'failed'

const customersIn = (who: string): number => Number(/^(\d+) 位客户/.exec(who)?.[1] ?? 0)

/** Customers with a message of their own, or waiting for their hour. */
const passedAlone = ({ items }: Pick<DayRecord, 'items'>): number => {
  const alone = items.filter(({ customerId, fate, reason }) => {
    return customerId !== null && (fate === 'sent' || (fate === 'held' && PASSING.includes(reason)))
  })
  return new Set(alone.map(({ customerId }) => customerId)).size
}

/**
 * How many due customers a day's messages account for: the largest digest's number, those with a message of their own,
 * and those that wait for their hour. Only the first dozens are listed one by one; a digest that left must be large
 * enough to hold all others.
 */
const accountedFor = ({ items, messages }: DayRecord): number => {
  const counted = Math.max(0, ...messages.filter(hasArrived).map(({ who }) => customersIn(who)))
  if (counted === 0) return 0
  return counted + passedAlone({ items })
}

/** How many customers the day's messages were about that WeChat refused as our mistake: the largest digest, and singles. */
const lostTo47003 = ({ messages }: DayRecord): number => {
  const lost = messages.filter(({ state, code }) => state === 'failed' && code === OUR_MISTAKE)
  const digest = Math.max(0, ...lost.map(({ who }) => customersIn(who)))
  return digest === 0 ? 0 : digest + lost.filter(({ kind, who }) => kind === 'one' && who !== '您自己').length
}

/** Whether even the best that are listed wait, half an hour, for an hour to come or while nothing may be sent, and no digest left. */
const isListWaiting = (record: DayRecord): boolean =>
  accountedFor(record) === 0 &&
  record.items.some(
    ({ customerId, hour, fate, reason }) =>
      customerId !== null &&
      hour === null &&
      fate === 'held' &&
      ['justSent', 'keptForHour', 'rests'].includes(reason),
  )

type Fate = 'told' | 'waits' | 'failed' | 'missed'

const fateOf = (id: string, { record, dueInAll }: Facts): Fate => {
  const items = record.items.filter(({ customerId, kind }) => customerId === id && kind !== 'greeting')
  const arrived = record.messages.filter(hasArrived)
  if (items.some(({ fate, messageId }) => fate !== 'held' && arrived.some(one => one.id === messageId)))
    return 'told'
  if (items.some(({ fate, reason }) => fate === 'held' && PASSING.includes(reason))) return 'waits'
  if (items.some(({ reason }) => reason === 'failed')) return 'failed'
  if (items.length > 0) return 'missed'
  if (accountedFor(record) >= dueInAll) return 'told'
  if (accountedFor(record) === 0 && lostTo47003(record) + passedAlone(record) >= dueInAll) return 'failed'
  return isListWaiting(record) ? 'waits' : 'missed'
}

/**
 * After a sweep that ran whole within the officer's hours on a workday, with a message left in the ledger and at WeChat
 * before it: each due A was told (a message of its own, or a digest that counts it, sent or unknown), waits
 * for a moment of this day that is recorded, or WeChat refused its message as our mistake.
 */
export const judgeDueA = (facts: Facts): { missed: string[]; failed: number; isSettled: boolean } => {
  const fates = facts.due.map(id => ({ id, fate: fateOf(id, facts) }))
  const of = (fate: Fate) => fates.filter(one => one.fate === fate).map(({ id }) => id)
  const why = (id: string): string =>
    facts.record.items
      .filter(({ customerId }) => customerId === id)
      .map(({ key, fate, reason }) => `${key} ${fate} ${reason}`)
      .join(', ')
  const beyond = `not in the record, ${accountedFor(facts.record)} of ${facts.dueInAll} accounted for`
  return {
    missed: of('missed').map(id => `${id} (${why(id) || beyond})`),
    failed: of('failed').length,
    isSettled: of('waits').length === 0,
  }
}
