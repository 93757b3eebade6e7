import { type Counts, contactsOf } from './counts'
import { addDays, type Day, dayNumber, mondayOf } from './day'
import { monthDayWords } from './day-words'
import { GRADES, type Grade } from './grade'
import { STAGE_LABEL } from './labels'
import { STAGES } from './need'
import type { WorkCalendar } from './workday'

/** The team's summary of a day or of the week up to it. */
export type Span = 'day' | 'week'
/** When the day's summary is ready, Beijing. */
export const DIGEST_AT = '17:30'
/** A median of fewer colleagues would say what the others did. */
export const FEWEST_FOR_MEDIAN = 3

/** The days that a summary counts: `digestFrom('2026-11-26', 'week') === '2026-11-23'`. */
export const digestFrom = (on: Day, span: Span): Day => (span === 'week' ? mondayOf(on) : on)

/** The summary that is due on a workday: the week's on its last workday, else the day's. */
export const digestDue = (today: Day, calendar: WorkCalendar): Span | null => {
  if (calendar.isRest(dayNumber(today))) return null
  const next = calendar.nextWorkday(dayNumber(today) + 1)
  return next > dayNumber(addDays(mondayOf(today), 6)) ? 'week' : 'day'
}

type ByGrade = Readonly<Record<Grade, number>>

/** The open customers of somebody by grade, and how many of them are overdue (R21). */
export type Stock = {
  readonly grades: ByGrade
  /** Due today or before, and still to be looked at. */
  readonly due: ByGrade
  /** Looked at in the span, with nothing left that is due. */
  readonly seen: ByGrade
  readonly overdue: number
}
const NONE: ByGrade = { A: 0, B: 0, C: 0, D: 0, E: 0 }
export const NO_STOCK: Stock = { grades: NONE, due: NONE, seen: NONE, overdue: 0 }

const addGrades = (a: ByGrade, b: ByGrade): ByGrade =>
  Object.fromEntries(GRADES.map(grade => [grade, a[grade] + b[grade]])) as ByGrade
export const addStock = (a: Stock, b: Stock): Stock => ({
  grades: addGrades(a.grades, b.grades),
  due: addGrades(a.due, b.due),
  seen: addGrades(a.seen, b.seen),
  overdue: a.overdue + b.overdue,
})
const total = (grades: ByGrade): number => GRADES.reduce((sum, grade) => sum + grades[grade], 0)
export const customersOf = ({ grades }: Stock): number => total(grades)

/** 跟进完成 in whole per cent of what was due, `doneShare(seen 6, due 1) === 86`; null where nothing was. */
export const doneShare = (seen: number, due: number): number | null =>
  seen + due === 0 ? null : Math.round((100 * seen) / (seen + due))

/** The few numbers of a line: what was done (R95), and what is left overdue. */
export type Line = {
  readonly contacts: number
  readonly visits: number
  readonly attempts: number
  readonly reviews: number
  readonly newCustomers: number
  readonly needsOpened: number
  readonly disbursed: number
  readonly disbursedFen: number
  readonly customers: number
  readonly overdue: number
  /** 跟进完成 as of now; null where nothing was due, and of a span that is over. */
  readonly done: number | null
}

export const lineOf = (counts: Counts, stock: Stock): Line => ({
  contacts: contactsOf(counts),
  visits: counts.reached.M,
  attempts: counts.attempts,
  reviews: counts.reviews,
  newCustomers: counts.newCustomers,
  needsOpened: counts.needsOpened,
  disbursed: counts.closed.disbursed.n,
  disbursedFen: counts.closed.disbursed.amountFen,
  customers: customersOf(stock),
  overdue: stock.overdue,
  done: doneShare(total(stock.seen), total(stock.due)),
})

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/**
 * The median of each number, `[1, 2, 9]` → 2, `[1, 2, 3, 9]` → 2.5; null where it would say what the others did. Of 跟进完成
 * only those count to whom something was due.
 */
export const medianLine = (lines: readonly Line[]): Line | null => {
  const [first] = lines
  if (first === undefined || lines.length < FEWEST_FOR_MEDIAN) return null
  const of = (key: keyof Line): number | null => {
    const values = lines.flatMap(line => line[key] ?? [])
    return values.length < FEWEST_FOR_MEDIAN ? null : medianOf(values)
  }
  return Object.fromEntries(Object.keys(first).map(key => [key, of(key as keyof Line)])) as Line
}

/** 逾期占比 in whole per cent: `overdueShare({ customers: 3, overdue: 1 }) === 33`. */
export const overdueShare = ({ customers, overdue }: Pick<Line, 'customers' | 'overdue'>): number =>
  customers === 0 ? 0 : Math.round((100 * overdue) / customers)

/** 「11月26日」, of a week 「11月23日至11月26日」. */
const spanWords = (on: Day, span: Span): string =>
  span === 'day' ? monthDayWords(on) : `${monthDayWords(digestFrom(on, span))}至${monthDayWords(on)}`

/** The title of the card in the group: counts only (§7), `小微一部 11月23日：联系 31 次，新需求 3 个，放款 2 笔`. */
export const digestTitle = (team: string, on: Day, span: Span, line: Line): string =>
  `${team} ${spanWords(on, span)}：联系 ${line.contacts} 次，新需求 ${line.needsOpened} 个，放款 ${line.disbursed} 笔`

export type DigestTotals = { readonly line: Line; readonly counts: Counts; readonly stock: Stock }

/** What the books hold as of now. */
const stockWords = ({ line, stock }: DigestTotals): string[] => [
  `在管客户 ${line.customers} 位：${GRADES.map(grade => `${grade} ${stock.grades[grade]}`).join('，')}`,
  `逾期未跟进 ${line.overdue} 位，占 ${overdueShare(line)}%`,
]

/**
 * The same as plain text to paste into the group: counts only, of nobody by name and of no customer. What the books hold
 * is as of now: of a span that is over, `today` past `on`, it is left out.
 */
export const digestText = (team: string, on: Day, span: Span, totals: DigestTotals, today: Day): string => {
  const { line, counts } = totals
  const stages = STAGES.filter(stage => counts.stageMoves[stage] > 0)
  return [
    `${team} ${span === 'day' ? '日' : '周'}小结（${spanWords(on, span)}）`,
    `联系客户 ${line.contacts} 次（见面 ${line.visits} 次），未接通 ${line.attempts} 次，看过 ${line.reviews} 次`,
    `新增客户 ${line.newCustomers} 位，新需求 ${line.needsOpened} 个，放款 ${line.disbursed} 笔`,
    ...(stages.length === 0
      ? []
      : [`进入环节：${stages.map(stage => `${STAGE_LABEL[stage]} ${counts.stageMoves[stage]}`).join('，')}`]),
    ...(on === today ? stockWords(totals) : []),
  ].join('\n')
}
