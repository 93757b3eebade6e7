import type { CustomerRow } from '@/contract'
import { type Day, daysBetween } from '@/domain/day'
import { AHEAD_DAYS, type Bucket, type Strip, todayRank } from '@/domain/today'
import type { Output } from '@/lib/cloud'

export type TodayData = Output<'officer', 'today.list'>
export type Counts = TodayData['counts']
export type Rows = Readonly<Record<Strip, readonly CustomerRow[]>>
export type TodayList = { counts: Counts; rows: Rows }
/** Rows as they became after the list was read, by customer. */
export type Changes = Readonly<Record<string, CustomerRow>>

const BUCKETS: readonly Bucket[] = ['overdue', 'today', 'next']

export const totalOf = (counts: Counts, strip: Strip): number =>
  counts[strip].overdue + counts[strip].today + counts[strip].next

/** What is due: 逾期 and 今天. */
export const dueCount = (counts: Counts, strip: Strip): number => counts[strip].overdue + counts[strip].today

const keyOf = (row: CustomerRow, today: Day): string =>
  `${BUCKETS.indexOf(row.bucket)}|${todayRank(row.journal, row.grade, row.dueOn, row.id, today)}`

const isShown = (row: CustomerRow, today: Day): boolean => daysBetween(today, row.dueOn) <= AHEAD_DAYS

/** The newest of each customer, in the order in which they first come. */
const newest = (rows: readonly CustomerRow[]): CustomerRow[] => {
  const byId = new Map<string, CustomerRow>()
  for (const row of rows) {
    const known = byId.get(row.id)
    if (!known || known.version < row.version) byId.set(row.id, row)
  }
  return [...byId.values()]
}

/** A row among others by Today's order; past the last of a list that goes on it is left to its page. */
const insert = (rows: CustomerRow[], row: CustomerRow, isWhole: boolean, today: Day): void => {
  const key = keyOf(row, today)
  const at = rows.findIndex(other => keyOf(other, today) > key)
  if (at >= 0) rows.splice(at, 0, row)
  else if (isWhole) rows.push(row)
}

/** Both strips as they stand: the first page, the further ones, and what has changed since; counts moved along. */
export const todayList = (data: TodayData, further: readonly CustomerRow[], changes: Changes): TodayList => {
  const all = newest([...data.rows, ...further])
  const isChanged = (row: CustomerRow) => (changes[row.id]?.version ?? 0) > row.version
  const counts: Counts = { contact: { ...data.counts.contact }, look: { ...data.counts.look } }
  const stays = all.filter(row => !isChanged(row))
  const rows: Record<Strip, CustomerRow[]> = { contact: [], look: [] }
  for (const row of stays) rows[row.strip].push(row)
  const isWhole = (strip: Strip) =>
    all.filter(row => row.strip === strip).length >= totalOf(data.counts, strip)
  const whole = { contact: isWhole('contact'), look: isWhole('look') }
  for (const before of all.filter(isChanged)) {
    const after = changes[before.id] as CustomerRow
    counts[before.strip][before.bucket] = Math.max(0, counts[before.strip][before.bucket] - 1)
    if (!isShown(after, data.today)) continue
    counts[after.strip][after.bucket] += 1
    insert(rows[after.strip], after, whole[after.strip], data.today)
  }
  return { counts, rows }
}
