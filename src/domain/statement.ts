import { CONTACT_CHANNELS } from './contact-wishes'
import { type Counts, sumOf } from './counts'
import type { Day } from './day'
import { CHANNEL_LABEL, CLOSING_LABEL, STAGE_LABEL } from './labels'
import { CLOSINGS, STAGES } from './need'

/** What a number of the statement counts; it names the query that opens it: `reached.T`, `closed.disbursed`. */
export const STATEMENT_KEYS = [
  ...CONTACT_CHANNELS.map(channel => `reached.${channel}` as const),
  'attempts',
  'reviews',
  'late',
  'tasks',
  'greetings',
  'newCustomers',
  'imported',
  'needsOpened',
  ...STAGES.map(stage => `stageMoves.${stage}` as const),
  ...CLOSINGS.map(closing => `closed.${closing}` as const),
] as const
export type StatementKey = (typeof STATEMENT_KEYS)[number]

/** R100 work and what came of it, side by side. */
export type StatementLine = {
  readonly key: StatementKey
  readonly side: 'process' | 'result'
  readonly label: string
  readonly n: number
  readonly amountFen: number | null
  /** January to December. */
  readonly months: readonly number[]
}

const PLAIN = {
  attempts: '未接通',
  reviews: '看过',
  late: '补记',
  tasks: '贷后事项',
  greetings: '祝福',
  newCustomers: '新增客户',
  imported: '导入客户',
  needsOpened: '新需求',
} as const
type Plain = keyof typeof PLAIN
const isPlain = (key: string): key is Plain => key in PLAIN

const labelOf = (key: StatementKey): string => {
  if (isPlain(key)) return PLAIN[key]
  const [kind, which] = key.split('.') as [string, never]
  if (kind === 'reached') return `${CHANNEL_LABEL[which]}联系`
  return kind === 'closed' ? CLOSING_LABEL[which] : `进入${STAGE_LABEL[which]}`
}

/** How much of a number is in the counts: `countOf(counts, 'reached.T')`. */
export const countOf = (counts: Counts, key: StatementKey): number => {
  if (isPlain(key)) return counts[key]
  const [kind, which] = key.split('.') as [string, never]
  if (kind === 'reached') return counts.reached[which]
  return kind === 'closed' ? (counts.closed[which] as { n: number }).n : counts.stageMoves[which]
}

const amountOf = (counts: Counts, key: StatementKey): number | null => {
  const closing = CLOSINGS.find(one => key === `closed.${one}`)
  return closing === undefined ? null : counts.closed[closing].amountFen
}

/** New customers and closed needs are what came of it; everything else is the work (R95). */
const RESULTS: readonly StatementKey[] = [
  'newCustomers',
  'needsOpened',
  ...CLOSINGS.map(closing => `closed.${closing}` as const),
]

/** R100 a year from its days: 12 months a line, in a fixed order. */
export const statementOf = (
  days: readonly { readonly on: Day; readonly counts: Counts }[],
): StatementLine[] => {
  const months = Array.from({ length: 12 }, (_, i) => {
    const month = String(i + 1).padStart(2, '0')
    return sumOf(days.filter(({ on }) => on.slice(5, 7) === month).map(({ counts }) => counts))
  })
  const year = sumOf(months)
  return STATEMENT_KEYS.map(key => ({
    key,
    side: RESULTS.includes(key) ? 'result' : 'process',
    label: labelOf(key),
    n: countOf(year, key),
    amountFen: amountOf(year, key),
    months: months.map(counts => countOf(counts, key)),
  }))
}
