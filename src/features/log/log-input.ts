import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import type { Journal } from '@/domain/journal'
import type { Input } from '@/lib/cloud'
import type { LogDraft } from './draft'
import type { Reading } from './entry'
import { tickedTasks } from './loan-tasks'
import { instantOf } from './when'

type Tried = LogDraft & { id: string; triedAt: number }

/** The draft as the server wants it: the same however often it is tried. */
export const logInput = (
  row: Pick<CustomerRow, 'id' | 'version'> & { journal: Pick<Journal, 'tasks'> },
  draft: Tried,
  reading: Reading,
  today: Day,
): Input<'officer', 'followUp.log'> => {
  const { channel, outcome, answers, next, promise } = reading
  const note = draft.note.trim()
  const taskIds = tickedTasks(row.journal, draft, reading)
  return {
    id: draft.id,
    customerId: row.id,
    version: row.version,
    at: instantOf(draft.when, today, draft.triedAt),
    channel,
    outcome,
    answers,
    ...(note ? { note } : {}),
    ...(next ? { next } : {}),
    ...(taskIds.length > 0 ? { taskIds: [...taskIds] } : {}),
    ...(promise ? { promises: [{ id: draft.id.replace('fol_', 'pro_'), ...promise }] } : {}),
  }
}
