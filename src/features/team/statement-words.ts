import { yuanText } from '@/domain/money'
import type { Output } from '@/lib/cloud'

export type StatementLine = Output<'team', 'statement.year'>['lines'][number]
type Side = StatementLine['side']

export const SIDE_LABEL: Readonly<Record<Side, string>> = { process: '做了什么', result: '得到什么' }

export const hasNumbers = (lines: readonly StatementLine[]): boolean => lines.some(({ n }) => n > 0)

/** What is shown of a side: what has a number; what closed as 已放款 always, since a year is asked for it. */
export const linesOfSide = (lines: readonly StatementLine[], side: Side): StatementLine[] =>
  lines.filter(line => line.side === side && (line.n > 0 || line.key === 'closed.disbursed'))

/** `38`, with its amount below where it has one. */
export const amountWords = ({ amountFen }: Pick<StatementLine, 'amountFen'>): string | null =>
  amountFen === null || amountFen === 0 ? null : yuanText(amountFen)

/** The months that have something, January first: `[{ month: 3, n: 2 }]`. */
export const monthsOf = ({ months }: Pick<StatementLine, 'months'>): { month: number; n: number }[] =>
  months.map((n, i) => ({ month: i + 1, n })).filter(({ n }) => n > 0)
