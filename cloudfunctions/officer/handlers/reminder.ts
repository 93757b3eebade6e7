import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { acceptedEntries } from '#cloud/store/accepted-entries'
import { quotaOf } from '#cloud/store/quota-changes'
import { type BookDoc, newBook } from '#cloud/store/reminder-book-doc'
import { bookOf, changeBook } from '#cloud/store/reminder-books'
import { templateSetting, templatesOf } from '#cloud/templates'
import type { reminder as contract } from '@/contract/reminder'
import { hasRoom } from '@/domain/office-hours'
import { decline } from '@/domain/quota-claim'
import { bookView } from '../book-view'
import { reminderHistory } from './reminder-history'
import { reminderInbox } from './reminder-inbox'

const freshBook = (ctx: Context): BookDoc => newBook(ctx.staff._id, ctx.today, ctx.now)

/** Quota, hours, and what was said in WeChat's dialog. A book is made by the first accept, refusal or hours set. */
export const reminder: Handlers<typeof contract> = {
  'reminder.book': async ctx => bookView(ctx, (await bookOf(ctx.staff._id)) ?? freshBook(ctx)),
  'reminder.accepted': async (ctx, { tapId, answers }) => {
    const asked = templatesOf(ctx.staff.role).filter(name => templateSetting(name).id !== null)
    if (answers.some(({ template }) => !asked.includes(template)))
      return refuse('INVALID', '没有这个提醒模板。')
    const accepted = answers.filter(({ answer }) => answer === 'accept').map(({ template }) => template)
    const declined = answers.filter(({ answer }) => answer !== 'accept').map(({ template }) => template)
    const book = await changeBook(ctx.staff._id, freshBook(ctx), current => {
      const tap = { tapId, at: ctx.now }
      const entries = decline(acceptedEntries(current.entries, { ...tap, accepted }), { ...tap, declined })
      if (entries === current.entries) return null
      return { ...quotaOf(entries), nextAt: Math.min(current.nextAt, ctx.now) }
    })
    return bookView(ctx, book)
  },
  'reminder.hours': async (ctx, hours) => {
    if (!hasRoom(hours)) return refuse('INVALID', '结束时间要晚于开始时间。')
    const book = await changeBook(ctx.staff._id, freshBook(ctx), current => ({
      hours,
      nextAt: Math.min(current.nextAt, ctx.now),
    }))
    return bookView(ctx, book)
  },
  ...reminderInbox,
  ...reminderHistory,
}
