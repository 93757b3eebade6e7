import { bookLives } from '#cloud/store/book-lives'
import { bookTakenSince, bookTakeOf, forgetBookTakes, putBookTake } from '#cloud/store/book-takes'
import { readSettings } from '#cloud/store/settings'
import { isSeller, type StaffDoc, staffOf } from '#cloud/store/staff'
import { addDays, type Day, day, dayOf, mondayOf } from '@/domain/day'
import type { Progress } from './regrade'

/** Two quarters and what a leap or a holiday may add. */
const KEPT_DAYS = 200

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * R46 writes down every officer's book on the first day of a week and of a month, or on the first later day that a run
 * comes by: grades move by days as well as by entries, so that only two lists tell who moved. A second run takes nobody
 * twice.
 */
export const takeBooks = async (today: Day, hasTime: () => boolean): Promise<Progress> => {
  const since = laterOf(mondayOf(today), day(`${today.slice(0, 7)}-01`))
  const [staff, taken, { declineDays }] = await Promise.all([
    staffOf(null),
    bookTakenSince(since),
    readSettings(),
  ])
  // Who left keeps a book until somebody has accepted its last customer.
  const isAsked = ({ status, left }: StaffDoc) =>
    status === 'active' || (left !== null && dayOf(left.at) >= addDays(today, -KEPT_DAYS))
  const sellers = staff.filter(one => isSeller(one) && isAsked(one) && !taken.has(one._id))
  let changed = 0
  for (const { _id, teamId } of sellers) {
    if (!hasTime()) return { read: changed, changed, isDone: false }
    const rows = await bookLives(_id, today, declineDays)
    await putBookTake(bookTakeOf({ ownerId: _id, teamId }, today, rows))
    changed += 1
  }
  if (changed > 0) await forgetBookTakes(addDays(today, -KEPT_DAYS))
  return { read: changed, changed, isDone: true }
}
