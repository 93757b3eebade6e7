import type { Context } from '#cloud/context'
import { command } from '#cloud/platform'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { coveredOwners } from '#cloud/session'
import { findOwn, ownCustomer } from '#cloud/store/customers'
import { type EntryDoc, entriesBetween } from '#cloud/store/entries'
import type { officer } from '@/contract/officer'
import { columnsTo, dayTotals, type Marked, marksOf } from '@/domain/contact-calendar'
import { addDays, addMonths, dayNumber, mondayOf } from '@/domain/day'
import { entryViewOf, rowOf } from '../customer-view'

const isMark = (entry: EntryDoc): entry is EntryDoc & Marked =>
  entry.channel !== null && entry.outcome !== null && entry.voided === null

const OLDEST_MONTHS = 120

const ownersOf = (ctx: Context): string[] => [ctx.staff._id, ...coveredOwners(ctx.staff, ctx.today)]

export const calendar: Pick<Handlers<typeof officer>, 'calendar.grid' | 'calendar.cell'> = {
  'calendar.grid': async (ctx, { to = ctx.today, days: count = 14, limit = 50, after }) => {
    if (to > ctx.today) return refuse('INVALID', '还没到那个日子。')
    if (to < addMonths(ctx.today, -OLDEST_MONTHS)) return refuse('INVALID', '只能看最近十年的联系。')
    const days = columnsTo(to, count)
    const monday = mondayOf(ctx.today)
    const from = days[0] && days[0] < monday ? days[0] : monday
    const [docs, entries] = await Promise.all([
      findOwn(
        ctx,
        { isArchived: false, ...(after === undefined ? {} : { todayRank: command.gt(after) }) },
        { limit },
      ),
      entriesBetween(ownersOf(ctx), from, ctx.today),
    ])
    const marks = entries.filter(isMark)
    const work = marks.filter(({ ownerId, byId }) => ownerId === ctx.staff._id || byId === ctx.staff._id)
    const week = dayTotals(work, columnsTo(addDays(monday, 6), 7))
    const contacted = work.filter(one => one.on >= monday && one.channel !== 'N' && one.outcome !== 'missed')
    return {
      today: ctx.today,
      days: dayTotals(work, days).map(day => ({
        ...day,
        isRest: ctx.rules.calendar.isRest(dayNumber(day.on)),
      })),
      rows: docs.map(doc => {
        const { id, name, grade, dueOn } = rowOf(ctx, doc)
        const own = marks.filter(one => one.customerId === id)
        return { id, name, grade, dueOn, marks: marksOf(own, days), lastOn: doc.journal.contactedOn }
      }),
      after: docs.length === limit ? (docs.at(-1)?.todayRank ?? null) : null,
      week: {
        contacts: week.reduce((sum, day) => sum + day.contacts, 0),
        customers: new Set(contacted.map(one => one.customerId)).size,
      },
    }
  },
  'calendar.cell': async (ctx, { customerId, on }) => {
    const doc = await ownCustomer(ctx, customerId)
    const entries = await entriesBetween([doc.ownerId], on, on, { customerId })
    return { entries: entries.map(entryViewOf) }
  },
}
