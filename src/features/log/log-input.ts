import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import type { Input } from '@/lib/cloud'
import type { LogDraft } from './draft'
import type { Reading } from './entry'
import { instantOf } from './when'

type Tried = LogDraft & { id: string; triedAt: number }

/** The draft as the server wants it: the same however often it is tried. */
export const logInput = (
  row: Pick<CustomerRow, 'id' | 'version'>,
  draft: Tried,
  { channel, outcome, answers, next, promise }: Reading,
  today: Day,
): Input<'officer', 'followUp.log'> => {
  const note = draft.note.trim()
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
    ...(promise ? { promises: [{ id: draft.id.replace('fol_', 'pro_'), ...promise }] } : {}),
  }
}
