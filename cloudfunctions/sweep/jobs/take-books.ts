import { bookLives } from '#cloud/store/book-lives'
import { bookTakenSince, bookTakeOf, forgetBookTakes, putBookTake } from '#cloud/store/book-takes'
import { readSettings } from '#cloud/store/settings'
import { staffOf } from '#cloud/store/staff'
import { addDays, type Day, day, mondayOf } from '@/domain/day'
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
  const sellers = staff.filter(
    ({ _id, status, role }) =>
      status === 'active' && (role === 'officer' || role === 'lead') && !taken.has(_id),
  )
  let changed = 0
  for (const { _id } of sellers) {
    if (!hasTime()) return { read: changed, changed, isDone: false }
    await putBookTake(bookTakeOf(_id, today, await bookLives(_id, today, declineDays)))
    changed += 1
  }
  if (changed > 0) await forgetBookTakes(addDays(today, -KEPT_DAYS))
  return { read: changed, changed, isDone: true }
}
