import { addDays, type Day, daysBetween } from './day'
import {
  CLOSING_GRADES,
  type ClosingGrade,
  closingsRange,
  openByGrade,
  type Range,
  type Trials,
} from './forecast'
import type { Closing, Need } from './need'

/** A need that has ended, known by its customer's id and its own. */
export type Ended = {
  readonly key: string
  readonly closing: Closing
  readonly closedOn: Day
  readonly closedById: string
}

/**
 * 放款 of a period, for the forecast as for the summary, the plan and the year's statement: needs closed as 已放款 on its days,
 * counted for whoever closed them, whenever they were opened and whatever their grade was.
 */
export const disbursedIn = <E extends Omit<Ended, 'key'>>(
  ended: readonly E[],
  byId: string,
  from: Day,
  to: Day,
): E[] =>
  ended.filter(
    one =>
      one.closing === 'disbursed' && one.closedById === byId && one.closedOn >= from && one.closedOn <= to,
  )

/** What came of a stock-take: by grade how many were still open when each day after it began, and were paid out; what else was. */
export type Outcome = Readonly<
  Record<ClosingGrade, { readonly left: readonly number[]; readonly closed: number }>
> & {
  readonly others: number
}

/**
 * R99 an officer's needs on the first day of a week or month (`on`), by their grade then, which is what the next one (`from`,
 * `to`) is forecast from; once that is over, what came of them.
 */
export type StockTake = {
  readonly ownerId: string
  readonly on: Day
  readonly from: Day
  readonly to: Day
  readonly open: Readonly<Record<ClosingGrade, readonly string[]>> | null
  readonly trials: Outcome | null
}

export type Keyed = Need & { readonly key: string }

export const forEachGrade = <T>(of: (grade: ClosingGrade) => T): Record<ClosingGrade, T> => ({
  A: of('A'),
  B: of('B'),
  C: of('C'),
})

/** The needs of a stock-take, by grade, as their keys. */
export const takenNeeds = (needs: readonly Keyed[], on: Day): Record<ClosingGrade, string[]> => {
  const graded = openByGrade(needs, on)
  return forEachGrade(grade => graded[grade].map(({ key }) => key))
}

/** All that a stock-take asks about. */
export const keysOf = ({ open }: Pick<StockTake, 'open'>): string[] =>
  open === null ? [] : CLOSING_GRADES.flatMap(grade => open[grade])

const leftOn = (keys: readonly string[], closedOn: ReadonlyMap<string, Day>, on: Day): number =>
  keys.filter(key => (closedOn.get(key) ?? on) >= on).length

/** What came of it, from how its own needs ended and from all that its officer paid out in the period. */
export const outcomeOf = (
  { ownerId, on, from, to, open }: StockTake & { readonly open: object },
  ended: readonly Ended[],
): Outcome => {
  const closedOn = new Map(ended.map(one => [one.key, one.closedOn]))
  const days = Array.from({ length: daysBetween(on, from) }, (_, i) => addDays(on, i))
  const paid = new Set(disbursedIn(ended, ownerId, from, to).map(({ key }) => key))
  const of = (grade: ClosingGrade) => ({
    left: days.map(day => leftOn(open[grade], closedOn, day)),
    closed: open[grade].filter(key => paid.has(key)).length,
  })
  const [A, B, C] = [of('A'), of('B'), of('C')]
  return { A, B, C, others: paid.size - A.closed - B.closed - C.closed }
}

/** A team's past periods as they looked on a day of the period before: the third day is 2. */
const pastOf = (takes: readonly StockTake[], day: number): Trials[] => {
  const byPeriod = new Map<Day, Outcome[]>()
  for (const { from, trials } of takes)
    if (trials) byPeriod.set(from, [...(byPeriod.get(from) ?? []), trials])
  return [...byPeriod.values()].map(all => {
    const sum = (of: (one: Outcome) => number) => all.reduce((total, one) => total + of(one), 0)
    const trials = forEachGrade(grade => ({
      // Periods differ in length by a few days: past the end of a shorter one its last day stands.
      n: sum(one => one[grade].left[Math.min(day, one[grade].left.length - 1)] ?? 0),
      closed: sum(one => one[grade].closed),
    }))
    return { ...trials, others: sum(one => one.others), officers: all.length }
  })
}

export type ClosingsAhead = {
  readonly open: Readonly<Record<ClosingGrade, number>>
  readonly closings: Range | null
  readonly periods: number
  /** Whether stock was taken when the period began that runs today. */
  readonly isTaken: boolean
}

/**
 * R99 the closings of the period that begins on `from`, as they can be told today: the stock-takes of the period that runs,
 * without what has ended before today, held against what came of earlier ones seen on the same day of their period.
 */
export const closingsAhead = (
  takes: readonly StockTake[],
  ended: readonly Pick<Ended, 'key' | 'closedOn'>[],
  { today, from }: { readonly today: Day; readonly from: Day },
): ClosingsAhead => {
  const present = takes.filter(take => take.from === from)
  const closedOn = new Map(ended.map(one => [one.key, one.closedOn]))
  const open = forEachGrade(grade =>
    present.reduce((sum, take) => sum + leftOn(take.open?.[grade] ?? [], closedOn, today), 0),
  )
  const past = pastOf(takes, present[0] ? daysBetween(present[0].on, today) : 0)
  return {
    open,
    closings: present.length > 0 ? closingsRange(past, { ...open, officers: present.length }) : null,
    periods: past.length,
    isTaken: present.length > 0,
  }
}

/** The range in words, 「预计放款 1-8 笔，多半 4 笔」, or that it cannot be told. */
export const closingsWords = ({ closings, periods, isTaken }: ClosingsAhead, unit: '周' | '个月'): string => {
  if (closings === null)
    return isTaken || periods === 0
      ? `只有 ${periods} ${unit}的记录，还不够预测放款`
      : `${unit === '周' ? '本周一' : '本月1日'}没有盘点，这次预测不了放款`
  const { low, likely, high } = closings
  return low === high ? `预计放款 ${likely} 笔` : `预计放款 ${low}-${high} 笔，多半 ${likely} 笔`
}
