import { rollEntries } from '@/domain/quota-roll'
import { command, db } from '../platform'
import { type ServiceBook, serviceBookById, serviceBookId } from './service-books'

/** A ledger that grew so long is filed, but for its last entries; one entry carries the sum of the others. */
const MOST_ENTRIES = 200
const KEPT_ENTRIES = 100

const PAGES = 'quotaPages'
const pageId = (bookId: string, page: number): string => `${bookId}_${page}`

/**
 * A book's ledger at a length that can be written. The page comes first, under an id that follows from the book, so that a
 * run that is cut off in between writes the same page again.
 */
export const fileServicePage = async (book: ServiceBook): Promise<Pick<ServiceBook, 'entries' | 'pages'>> => {
  const { _id, entries, pages = 0 } = book
  if (entries.length <= MOST_ENTRIES) return { entries, pages }
  const { kept, filed } = rollEntries(entries, KEPT_ENTRIES)
  await db
    .collection(PAGES)
    .doc(pageId(_id, pages))
    .set({ data: { entries: filed } })
  return { entries: kept, pages: pages + 1 }
}

/** What a WeChat user agreed to be told goes, the pages of its ledger too. */
export const removeServiceBook = async (openid: string): Promise<void> => {
  const id = serviceBookId(openid)
  const pages = (await serviceBookById(id))?.pages ?? 0
  const ids = Array.from({ length: pages }, (_, page) => pageId(id, page))
  if (pages > 0)
    await db
      .collection(PAGES)
      .where({ _id: command.in(ids) })
      .remove()
  await db.collection('serviceBooks').doc(id).remove()
}
