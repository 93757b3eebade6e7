import type { Day } from '@/domain/day'
import type { BookDoc } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import type { DayRecord } from '../../cloudfunctions/_lib/store/reminder-days'
import { isOpenFor } from './checks/open-hours'
import type { Colleague, World } from './world'

/** Later than any planned time, as a resting book has it. */
const AT_REST_FROM = 8_000_000_000_000

/** Whether a sweep at this moment has any book to work on. */
export const hasBooksDue = ({ cloud, now }: World): boolean =>
  cloud.engine.count('reminderBooks', {
    $or: [{ nextAt: { $lte: now() } }, { sendingAt: { $lt: AT_REST_FROM } }],
  }) > 0

/** Whether a book is due whose owner may be reminded now and has a message left. */
export const mayAnythingLeave = ({ cloud, colleagues, now }: World): boolean => {
  const due = cloud.engine.find('reminderBooks', { nextAt: { $lte: now() }, 'balance.nudge': { $gte: 1 } })
  return due.some(({ _id }) => colleagues.some(who => who.id === _id && isOpenFor(who, now())))
}

/** The ledgers as they are stored, by colleague. */
export const readBooks = ({ cloud }: World): Map<string, BookDoc> =>
  new Map(
    cloud.engine
      .find('reminderBooks', {})
      .map(doc => doc as unknown as BookDoc)
      .map(book => [book._id, book]),
  )

/** A day's record, from the book while it is today's, else as it was filed. */
export const recordOf = (world: World, { id }: Colleague, day: Day): DayRecord | null => {
  const book = world.cloud.engine.byId('reminderBooks', id)?.doc() as unknown as BookDoc | undefined
  if (book?.record.on === day) return book.record
  const filed = world.cloud.engine.byId('reminderDays', `${id}_${day}`)?.doc()
  return (filed as unknown as DayRecord | undefined) ?? null
}

/** Every entry of a ledger, those on its pages first. */
export const allEntries = (world: World, book: BookDoc): BookDoc['entries'] => {
  const pages = Array.from({ length: book.pages }, (_, page) =>
    world.cloud.engine.byId('quotaPages', `${book._id}_${page}`)?.doc(),
  )
  const filed = pages.flatMap(page => (page as { entries?: BookDoc['entries'] } | undefined)?.entries ?? [])
  return [...filed, ...book.entries].filter(({ cause }) => cause !== 'carried')
}
