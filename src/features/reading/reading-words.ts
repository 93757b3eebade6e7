import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { contactWords } from '@/features/customer/entry-words'
import type { Output } from '@/lib/cloud'
import type { Read } from './use-reading'

type ReadEntry = Read['entries'][number]
export type Look = Output<'team', 'reading.mine'>['rows'][number]

/** A line of the journal as its reader sees it: what was noted, then when, how and by whom. */
export const readingEntry = (entry: ReadEntry, today: Day): { title: string; note: string } => {
  const how = contactWords(entry)
  const moved = entry.gradeBefore === entry.gradeAfter ? '' : `${entry.gradeBefore} → ${entry.gradeAfter}`
  return {
    title: entry.note === '' ? how : entry.note,
    note: [dayWords(entry.on, today), entry.note === '' ? '' : how, moved, entry.by]
      .filter(Boolean)
      .join(' · '),
  }
}
