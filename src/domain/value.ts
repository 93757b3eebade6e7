import type { Day } from './day'
import { LEDGER_SIGN, type LedgerKind, type LedgerLine } from './ledger'
import { type Month, monthOf } from './month'
import {
  costOfMinutes,
  minutesOf,
  NOTHING_SERVED,
  type Served,
  type ServedCounts,
  type ServiceRates,
} from './service-cost'

/** Sums of ledger lines by kind, in fen; a kind without any is absent. */
export type Parts = Readonly<Partial<Record<LedgerKind, number>>>

/** One month of a customer: income, cost to serve, and what they are made of. */
export type ValueMonth = {
  readonly month: Month
  readonly incomeFen: number
  readonly costFen: number
  readonly minutes: number
  readonly parts: Parts
}

/** What a customer brought and cost (R49-R58): by month, and over the whole relation. */
export type CustomerValue = {
  /** The last 24 in which anything happened, the oldest first. */
  readonly months: readonly ValueMonth[]
  readonly incomeFen: number
  readonly costFen: number
  readonly parts: Parts
  readonly served: ServedCounts
  readonly minutes: number
  /** Products in use, by the last month that the ledger knows. */
  readonly services: readonly string[]
  readonly grantedCount: number
  readonly firstMonth: Month | null
  readonly lastIncomeMonth: Month | null
}

/** Something that took time, on a day. */
export type ServedOn = { readonly as: Served; readonly on: Day }

const KEPT_MONTHS = 24

const plusPart = (parts: Parts, kind: LedgerKind, fen: number): Parts => ({
  ...parts,
  [kind]: (parts[kind] ?? 0) + fen,
})

const sumWhere = (parts: Parts, sign: (typeof LEDGER_SIGN)[LedgerKind]): number =>
  Object.entries(parts).reduce(
    (sum, [kind, fen]) => (LEDGER_SIGN[kind as LedgerKind] === sign ? sum + fen : sum),
    0,
  )

/** R49 income is interest and fees without what was reversed: `incomeOf({ interest: 500, reversal: 100 }) === 400`. */
export const incomeOf = (parts: Parts): number => sumWhere(parts, 'income') - sumWhere(parts, 'lessIncome')
/** R52 what the ledger itself says a customer cost, before anybody's minutes. */
export const directCostOf = (parts: Parts): number => sumWhere(parts, 'cost')
/** What is left: `marginOf({ incomeFen: 500, costFen: 600 }) === -100`. */
export const marginOf = ({ incomeFen, costFen }: Pick<CustomerValue, 'incomeFen' | 'costFen'>): number =>
  incomeFen - costFen

type Held = { parts: Parts; served: ServedCounts }
const NOTHING: Held = { parts: {}, served: NOTHING_SERVED }

const inUse = (lines: readonly LedgerLine[]): string[] => {
  const last = lines.reduce<Month | null>(
    (latest, { month }) => (latest === null || month > latest ? month : latest),
    null,
  )
  const stands = lines.filter(
    ({ month, kind, amountFen }) =>
      month === last && (kind === 'service' || (kind === 'balance' && amountFen > 0)),
  )
  return [...new Set(stands.flatMap(({ product }) => (product === null ? [] : [product])))].sort()
}

/** A customer's figures from the lines of the ledger and what the journal says it took to serve. */
export const customerValue = (
  lines: readonly LedgerLine[],
  served: readonly ServedOn[],
  rates: ServiceRates,
): CustomerValue => {
  const byMonth = new Map<Month, Held>()
  const change = (month: Month, to: (held: Held) => Held): void =>
    void byMonth.set(month, to(byMonth.get(month) ?? NOTHING))
  let parts: Parts = {}
  let counts: ServedCounts = NOTHING_SERVED
  for (const { month, kind, amountFen } of lines) {
    parts = plusPart(parts, kind, amountFen)
    change(month, held => ({ ...held, parts: plusPart(held.parts, kind, amountFen) }))
  }
  for (const { as, on } of served) {
    counts = { ...counts, [as]: counts[as] + 1 }
    change(monthOf(on), held => ({ ...held, served: { ...held.served, [as]: held.served[as] + 1 } }))
  }
  const months = [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, held]): ValueMonth => {
      const minutes = minutesOf(held.served, rates)
      return {
        month,
        incomeFen: incomeOf(held.parts),
        costFen: directCostOf(held.parts) + costOfMinutes(minutes, rates),
        minutes,
        parts: held.parts,
      }
    })
  const ledgerMonths = lines.map(({ month }) => month).sort()
  return {
    months: months.slice(-KEPT_MONTHS),
    incomeFen: months.reduce((sum, month) => sum + month.incomeFen, 0),
    costFen: months.reduce((sum, month) => sum + month.costFen, 0),
    parts,
    served: counts,
    minutes: minutesOf(counts, rates),
    services: inUse(lines),
    grantedCount: lines.filter(({ kind }) => kind === 'granted').length,
    firstMonth: ledgerMonths[0] ?? null,
    lastIncomeMonth: months.filter(({ incomeFen }) => incomeFen > 0).at(-1)?.month ?? null,
  }
}

/** The same months from one on: what a year of them brought and cost. */
export const sinceMonth = (
  months: readonly ValueMonth[],
  from: Month,
): Pick<CustomerValue, 'incomeFen' | 'costFen'> & { readonly minutes: number; readonly parts: Parts } => {
  let parts: Parts = {}
  const counted = months.filter(({ month }) => month >= from)
  for (const { parts: some } of counted)
    for (const [kind, fen] of Object.entries(some)) parts = plusPart(parts, kind as LedgerKind, fen)
  const sum = (of: (month: ValueMonth) => number): number =>
    counted.reduce((all, month) => all + of(month), 0)
  return {
    incomeFen: sum(month => month.incomeFen),
    costFen: sum(month => month.costFen),
    minutes: sum(month => month.minutes),
    parts,
  }
}
