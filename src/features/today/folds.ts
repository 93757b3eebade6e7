import type { CustomerRow } from '@/contract'
import type { Bucket } from '@/domain/today'
import type { Alarm } from '@/lib/phone-calendar'

/** A row just done: it stays where it was, folded to one line; `open` while it can be taken back. */
export type Fold = {
  row: CustomerRow
  after: string | null
  text: string
  /** For an hour that was just agreed. */
  alarm: Alarm | null
  state: 'open' | 'undoing' | 'over'
}
export type Line = { kind: 'row'; row: CustomerRow } | { kind: 'fold'; row: CustomerRow; fold: Fold }

const ORDER: readonly Bucket[] = ['overdue', 'today', 'next']
const place = (bucket: Bucket) => ORDER.indexOf(bucket)

/** Where a fold lies: after the row that stood above it, else where its bucket begins. */
const placeOf = (lines: readonly Line[], { row, after }: Fold): number => {
  const above = lines.findIndex(line => line.row.id === after)
  if (above >= 0) return above + 1
  const first = lines.findIndex(line => place(line.row.bucket) >= place(row.bucket))
  return first < 0 ? lines.length : first
}

/** A strip's rows with its folds in the places their rows had. */
export const withFolds = (rows: readonly CustomerRow[], folds: readonly Fold[]): Line[] => {
  const folded = folds.map(fold => fold.row.id)
  const lines: Line[] = rows
    .filter(row => folded.indexOf(row.id) < 0)
    .map(row => ({ kind: 'row' as const, row }))
  const waiting = [...folds]
  while (waiting.length > 0) {
    // One that lay under another waits for that other.
    const ready = waiting.findIndex(({ after }) => !waiting.some(other => other.row.id === after))
    const [fold] = waiting.splice(Math.max(0, ready), 1)
    if (fold) lines.splice(placeOf(lines, fold), 0, { kind: 'fold', row: fold.row, fold })
  }
  return lines
}

/** Ten seconds are over for one. Folds go all together, so that nothing moves under a thumb that ticks on. */
export const expire = (folds: readonly Fold[], id: string): Fold[] => {
  const next = folds.map(fold => (fold.row.id === id ? { ...fold, state: 'over' as const } : fold))
  return next.every(fold => fold.state === 'over') ? [] : next
}
