import { command, db } from '../platform'
import { genuine } from './genuine'
import type { BookDoc } from './reminder-book-doc'

/** Whether a nudge can still reach somebody: `never` was asked, `empty` has used up what was accepted. */
export type QuotaState = 'left' | 'empty' | 'never'
type Slim = Pick<BookDoc, '_id' | 'balance' | 'standing'>

/** The quota of nudges of these colleagues, in one request. */
export const quotaOfMany = async (staffIds: readonly string[]): Promise<Map<string, QuotaState>> => {
  const { data } = await db
    .collection('reminderBooks')
    .where({ _id: command.in(staffIds) })
    .limit(1000)
    .field({ _id: true, _openid: true, balance: true, standing: true })
    .get()
  const books = new Map(genuine('reminderBooks', data as Slim[]).map(book => [book._id, book]))
  const stateOf = (id: string): QuotaState => {
    const book = books.get(id)
    if (book === undefined) return 'never'
    return book.balance.nudge > 0 || book.standing.nudge ? 'left' : 'empty'
  }
  return new Map(staffIds.map(id => [id, stateOf(id)]))
}
