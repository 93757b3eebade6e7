import type { TemplateName } from '@/domain/message-templates'
import type { DayRecord, RecordedItem } from '../../../cloudfunctions/_lib/store/reminder-days'
import { isRestDay } from '../calendar-2026'
import { dayAt, hourAt, MINUTE } from '../moments'
import type { Colleague } from '../world'

export type Facts = {
  readonly now: number
  readonly hours: Colleague['hours']
  /** What the ledger held before the sweep. */
  readonly balance: Readonly<Record<TemplateName, number>>
  readonly record: DayRecord
  /** When WeChat last said that our function may not send at all (-604101), or null. */
  readonly barredAt: number | null
  readonly isE: (customerId: string) => boolean
}

const hasHourToCome = ({ now, record }: Facts): boolean =>
  record.items.some(({ hour }) => hour !== null && hour > hourAt(now))

/** Whether a hold's reason is true at the moment at which it was decided. */
const isTrue = (item: RecordedItem, facts: Facts): boolean => {
  const { now, hours, balance, record, isE, barredAt } = facts
  const template: TemplateName = item.kind === 'complaint' || item.kind === 'fault' ? 'alert' : 'nudge'
  const messages = record.messages.filter(one => one.template === template)
  const own = messages.find(({ id }) => id === item.messageId)
  switch (item.reason) {
    case 'off':
      return hours.isOff
    case 'restDay':
      return isRestDay(dayAt(now)) && !hours.onRestDays
    case 'beforeHours':
      return hourAt(now) < hours.from
    case 'afterHours':
      return hourAt(now) >= hours.to
    case 'rests':
      return barredAt !== null && barredAt <= now && now - barredAt < 60 * MINUTE
    case 'notGranted':
      return false
    case 'noQuota':
      return balance[template] < 1
    case 'tooMany':
      return messages.length >= 8
    case 'keptForHour':
      return hasHourToCome(facts)
    case 'justSent':
      return messages.some(({ at, state }) => state !== 'failed' && at <= now && now - at < 30 * MINUTE)
    case 'onlyCounted':
      return item.kind === 'card' || (item.customerId !== null && isE(item.customerId))
    case 'refused':
    case 'failed':
      return own?.state === 'failed'
    case 'unknown':
      return own?.state === 'unknown'
    case 'best':
    case 'itsHour':
    case 'counted':
    case 'earlier':
      return false
    default:
      return item.reason satisfies never
  }
}

const isSame = (a: RecordedItem, b: RecordedItem): boolean =>
  a.key === b.key && a.fate === b.fate && a.reason === b.reason && a.until === b.until

/** Holds that this sweep decided and whose reason is not true. */
export const untrueHolds = (before: DayRecord, facts: Facts): string[] =>
  facts.record.items
    .filter(item => item.fate === 'held')
    .filter(item => before.on !== facts.record.on || !before.items.some(one => isSame(one, item)))
    .filter(item => !isTrue(item, facts))
    .map(({ key, reason, until }) => `${key} is held as ${reason} ${until ?? ''}`)
