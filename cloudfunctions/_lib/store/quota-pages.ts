import type { Day } from '@/domain/day'
import { rollEntries } from '@/domain/quota-roll'
import { db } from '../platform'
import { quotaOf } from './quota-changes'
import { newBook } from './reminder-book-doc'
import { changeBook } from './reminder-books'

/** A book keeps so many entries; beyond that the oldest are filed on a page, and one entry carries their sum. */
export const MOST_ENTRIES = 300
const KEPT = 100

const pageId = (staffId: string, page: number): string => `${staffId}_${page}`

/**
 * Files the older entries of a book. The page is written first, under an id that follows from the book, so that a run
 * that is cut off in between writes the same page again.
 */
export const filePages = async (staffId: string, today: Day, now: number): Promise<void> => {
  const fresh = newBook(staffId, today, now)
  await changeBook(staffId, fresh, async book => {
    const { kept, filed } = rollEntries(book.entries, KEPT)
    if (filed.length === 0) return quotaOf(book.entries)
    await db
      .collection('quotaPages')
      .doc(pageId(staffId, book.pages))
      .set({ data: { staffId, entries: filed } })
    return { ...quotaOf(kept), pages: book.pages + 1 }
  })
}
