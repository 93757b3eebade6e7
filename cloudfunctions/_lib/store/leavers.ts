import { TEMPLATE_NAMES } from '@/domain/message-templates'
import { db } from '../platform'
import { removeCirclesOf } from './circles'
import { genuine } from './genuine'
import { giveCoveredReminders, removeOwnReminders } from './leaver-reminders'
import { emptyOut, quotaOf } from './quota-changes'
import { NEVER } from './reminder-book-doc'
import { bookOf, writeBook } from './reminder-books'
import { removeFiltersOf } from './saved-filters'
import { replaceStaff, type StaffDoc, staffIn } from './staff'
import { transact } from './transact'
import { dropUpload, rowsNotImported, unfinishedUploads } from './uploads'

/** Colleagues who left and whose desk was not emptied to the end. */
export const leaversToEmpty = async (): Promise<StaffDoc[]> => {
  const { data } = await db.collection('staff').where({ hasDesk: true }).limit(1000).get()
  return genuine('staff', data as StaffDoc[])
}

/** The ledger of messages ends at nothing, and no message leaves any more; a twin that wrote it meanwhile goes first. */
const closeBook = async (staffId: string, now: number): Promise<void> => {
  const book = await bookOf(staffId)
  if (book === null || book.isClosed) return
  const entries = TEMPLATE_NAMES.reduce<typeof book.entries>(
    (all, template) => emptyOut(all, { id: `left:${template}`, template, at: now }, 'refused'),
    book.entries,
  )
  const isWritten = await writeBook(book, { ...quotaOf(entries), isClosed: true, nextAt: NEVER })
  if (!isWritten) await closeBook(staffId, now)
}

const settle = (staffId: string): Promise<void> =>
  transact(async t => {
    const current = await staffIn(t, staffId)
    if (!current?.hasDesk) return
    const { hasDesk: _, ...settled } = current
    await replaceStaff(t, settled)
  })

/**
 * R114 what a leaver leaves behind besides customers, which are handed over: the book of reminders is closed, reminders
 * about nobody, saved filters and circles go, those about colleagues' customers go to them, files that were not imported go with their rows. Each
 * step may run again.
 */
export const emptyDesk = async (staffId: string, now: number): Promise<void> => {
  await closeBook(staffId, now)
  await giveCoveredReminders(staffId)
  await removeOwnReminders(staffId)
  await removeFiltersOf(staffId)
  await removeCirclesOf(staffId)
  const uploads = await unfinishedUploads(staffId)
  const rows = rowsNotImported(uploads)
  // Counted before they go, so that a run that is cut off in between loses no count.
  if (rows > 0)
    await db
      .collection('staff')
      .where({ _id: staffId, 'left.unimported': null })
      .update({ data: { 'left.unimported': rows } })
  for (const upload of uploads) await dropUpload(upload)
  await settle(staffId)
}
