import type { Handlers } from '#cloud/serve'
import { namesOf } from '#cloud/store/customer-names'
import { bookOf } from '#cloud/store/reminder-books'
import { type DayRecord, filedDay, type RecordedMessage } from '#cloud/store/reminder-days'
import type { reminder } from '@/contract/reminder'
import { holdWords, someone } from '@/domain/nudge-words'

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
      on,
      messages: record.messages.map(message => ({
        ...message,
        state: onTheirWay.has(message.id) ? ('sending' as const) : message.state,
        why: onTheirWay.has(message.id) ? '' : whyOf(message),
      })),
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
