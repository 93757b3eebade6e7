import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { BookDoc } from '#cloud/store/reminder-book-doc'
import { templateSetting, templatesOf } from '#cloud/templates'
import type { reminder } from '@/contract/reminder'
import { refusedOn } from '@/domain/quota-claim'

type View = z.input<(typeof reminder)['reminder.book']['output']>

/** A book as the phone shows it: what is left of each template that this role is asked for, hours, what waits. */
export const bookView = (ctx: Context, book: BookDoc): View => ({
  today: ctx.today,
  templates: templatesOf(ctx.staff.role).map(name => ({
    name,
    id: templateSetting(name).id,
    left: book.standing[name] ? null : book.balance[name],
  })),
  hours: book.hours,
  refusedOn: refusedOn(book.entries),
  waiting: book.record.on === ctx.today ? book.record.items.filter(({ fate }) => fate === 'held').length : 0,
})
