import { FLOOR_DAYS, type FloorDays, floorDue } from './clocks'
import { type Day, dayAt, daysBetween } from './day'
import { dayWords } from './day-words'
import { GRADES, type Grade } from './grade'
import type { Journal } from './journal'
import type { WorkCalendar } from './workday'

/** R65 by what one notices that a customer is being lost. */
export type LosingKind = 'maturing' | 'past' | 'unanswered' | 'floor' | 'fallen'
/** An alarm with its evidence in words; `days`: how long it has stood. */
export type LosingSign = { readonly kind: LosingKind; readonly words: string; readonly days: number }

/** A contact floor that is late by so many days, an expected day that has passed by so many. */
export const LOSING = { floor: 14, past: 7, unanswered: 3, fallen: 28, maturing: 30 } as const

/** A grade that fell by an answer, and when. */
export type Fall = { readonly on: Day; readonly from: Grade; readonly to: Grade }
export type LosingSubject = {
  readonly journal: Journal
  readonly grade: Grade
  readonly fall: Fall | null
}
type At = { readonly today: Day; readonly calendar: WorkCalendar; readonly floorDays?: FloorDays }

const floorSign = ({ journal, grade }: LosingSubject, { today, calendar, floorDays }: At): LosingSign[] => {
  const due = floorDue(journal, grade, calendar, floorDays ?? FLOOR_DAYS)
  if (due === null) return []
  const days = daysBetween(dayAt(due), today)
  if (days < LOSING.floor) return []
  const { contactedOn, createdOn } = journal
  const since = contactedOn
    ? `上次联系是 ${dayWords(contactedOn, today)}`
    : `建档 ${dayWords(createdOn, today)}后没联系上过`
  return [
    { kind: 'floor', days, words: `${since}，最晚 ${dayWords(dayAt(due), today)}该联系，晚了 ${days} 天` },
  ]
}

const unansweredSign = ({ journal, grade }: LosingSubject, { today }: At): LosingSign[] => {
  const { missedInRow, contactedOn, createdOn } = journal
  if (missedInRow < LOSING.unanswered || grade === 'E') return []
  const last = contactedOn ? `，上次联系上是 ${dayWords(contactedOn, today)}` : '，还没联系上过'
  const days = daysBetween(contactedOn ?? createdOn, today)
  return [{ kind: 'unanswered', days, words: `连续 ${missedInRow} 次没接通${last}` }]
}

const pastSign = ({ journal }: LosingSubject, { today }: At): LosingSign[] => {
  const past = journal.needs.flatMap(need =>
    need.demand === 'clear' && need.expectedOn && daysBetween(need.expectedOn, today) >= LOSING.past
      ? [need.expectedOn]
      : [],
  )
  const [first] = past.sort()
  if (first === undefined) return []
  const days = daysBetween(first, today)
  return [{ kind: 'past', days, words: `预计 ${dayWords(first, today)}放款，过了 ${days} 天没改日子` }]
}

const rank = (grade: Grade): number => GRADES.indexOf(grade)

/** A fall that was made good since is none. */
const fallenSign = ({ fall, grade }: LosingSubject, { today }: At): LosingSign[] => {
  if (fall === null || rank(grade) <= rank(fall.from)) return []
  const days = daysBetween(fall.on, today)
  if (days > LOSING.fallen) return []
  return [{ kind: 'fallen', days, words: `${dayWords(fall.on, today)}从 ${fall.from} 级降到 ${grade} 级` }]
}

/** The nearest maturity that nobody has attended to; an open need is taken for the renewal. */
export const nextMaturity = ({ needs, tasks = [] }: Journal): Day | undefined =>
  needs.length > 0
    ? undefined
    : tasks
        .filter(({ kind }) => kind === 'mature60' || kind === 'mature30')
        .map(({ about }) => about)
        .sort()[0]

const maturingSign = ({ journal }: LosingSubject, { today }: At): LosingSign[] => {
  const maturesOn = nextMaturity(journal)
  if (maturesOn === undefined) return []
  const left = daysBetween(today, maturesOn)
  if (left < 0 || left > LOSING.maturing) return []
  const words = `贷款 ${dayWords(maturesOn, today)}到期，还有 ${left} 天，没有续贷需求`
  return [{ kind: 'maturing', days: LOSING.maturing - left, words }]
}

/** R63, R65: why a customer may be going, the gravest first; none where all is well. */
export const losingSigns = (subject: LosingSubject, at: At): LosingSign[] => [
  ...maturingSign(subject, at),
  ...pastSign(subject, at),
  ...unansweredSign(subject, at),
  ...floorSign(subject, at),
  ...fallenSign(subject, at),
]

type Ranked = { readonly id: string; readonly isKey: boolean; readonly signs: readonly LosingSign[] }
const longest = ({ signs }: Ranked): number => Math.max(...signs.map(({ days }) => days))

/** Whom to look at first: more signs, then 重点, then the one that has stood longest. */
export const byLoss = (a: Ranked, b: Ranked): number =>
  b.signs.length - a.signs.length ||
  Number(b.isKey) - Number(a.isKey) ||
  longest(b) - longest(a) ||
  (a.id < b.id ? -1 : 1)
