import type { Context } from '#cloud/context'
import type { Handlers } from '#cloud/serve'
import { namesOf } from '#cloud/store/customer-names'
import type { BookDoc } from '#cloud/store/reminder-book-doc'
import { bookOf } from '#cloud/store/reminder-books'
import { type DayRecord, filedDay, type RecordedMessage } from '#cloud/store/reminder-days'
import { isAwayOn } from '#cloud/store/staff'
import type { Quiet, reminder } from '@/contract/reminder'
import { type Day, startOf } from '@/domain/day'
import { holdWords, someone } from '@/domain/nudge-words'
import { closedBy, DEFAULT_HOURS } from '@/domain/office-hours'

/** Why a message did not arrive, in words; nothing where it did. */
const whyOf = ({ state, code }: RecordedMessage): string => {
  switch (state) {
    case 'sent':
      return ''
    case 'unknown':
      return holdWords('unknown')
    case 'failed':
      return holdWords(code === 43101 ? 'refused' : 'failed')
    default:
      return state satisfies never
  }
}

/**
 * Nothing is planned on a rest day or a leave, so nothing is recorded: the calendar and the person's hours and leave say why. Nor without a
 * book, and today not before the first plan. `off` is known of today only, since hours are kept as they stand.
 */
const quietOn = (ctx: Context, book: BookDoc | null, on: Day): Quiet | null => {
  if (isAwayOn(ctx.staff, on)) return 'away'
  const hours = book?.hours ?? DEFAULT_HOURS
  const isOff = on === ctx.today && hours.isOff
  const closed = closedBy({ ...hours, isOff }, ctx.rules.calendar, startOf(on) + NOON_MS)
  if (closed === 'restDay' || closed === 'off') return closed
  if (book === null) return 'neverAsked'
  const isPlanned = book.record.on === ctx.today && book.nextAt > ctx.now
  return on === ctx.today && !isPlanned ? 'notYet' : null
}
const NOON_MS = 12 * 3_600_000

/** 提醒记录: one day's messages and why each thing was sent, merged or held back. */
export const reminderHistory: Pick<Handlers<typeof reminder>, 'reminder.history'> = {
  'reminder.history': async (ctx, { day: on = ctx.today }) => {
    const book = await bookOf(ctx.staff._id)
    const isOpenDay = book !== null && book.record.on === on
    const record: DayRecord = (isOpenDay ? book.record : await filedDay(ctx.staff._id, on)) ?? {
      on,
      items: [],
      messages: [],
    }
    const onTheirWay = new Set(isOpenDay ? book.sending.map(({ messageId }) => messageId) : [])
    const names = await namesOf(
      ctx,
      record.items.map(({ customerId }) => customerId),
    )
    return {
      today: ctx.today,
      quiet: record.items.length + record.messages.length > 0 ? null : quietOn(ctx, book, on),
      on,
      messages: record.messages.map(message => ({
        ...message,
        state: onTheirWay.has(message.id) ? ('sending' as const) : message.state,
        why: onTheirWay.has(message.id) ? '' : whyOf(message),
      })),
      beyond: record.beyond ?? 0,
      items: record.items.map(item => ({
        key: item.key,
        kind: item.kind,
        customerId: item.customerId,
        who: (item.customerId === null ? undefined : names.get(item.customerId)) ?? someone(item.kind),
        words: item.words,
        at: item.hour,
        fate: item.fate,
        why: holdWords(item.reason, item.until),
      })),
    }
  },
}
