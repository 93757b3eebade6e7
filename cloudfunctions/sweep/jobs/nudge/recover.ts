import { type BookHead, newBook } from '#cloud/store/reminder-book-doc'
import { changeBook } from '#cloud/store/reminder-books'
import type { Tick } from '../jobs'
import { settledBook } from './settle'

/**
 * Messages that a run left behind between the debit and its end: nobody knows whether they left, so they are called
 * unknown, are never sent again, and are shown.
 */
export const callUnknown = async ({ _id, batch }: BookHead, { now, today }: Tick): Promise<void> => {
  await changeBook(_id, newBook(_id, today, now), book => {
    if (book.sending.length === 0 || book.batch !== batch) return null
    const settled = book.sending.map(sending => ({
      sending,
      outcome: { kind: 'unknown', code: 0 } as const,
    }))
    return settledBook(book, settled, now)
  })
}
