import { day, dayAt, dayNumber } from '@/domain/day'
import { nextDueOn } from '@/domain/due'
import { gradeOf } from '@/domain/grade'
import type { Journal } from '@/domain/journal'
import { workCalendar } from '@/domain/workday'
import { bareLoop } from './bare-loop'
import { median, print, timed, timedAsync } from './figure'
import { gradeRecords } from './grade-records'
import { byRulesEngine } from './rules-engine'

const CUSTOMERS = 1_000_000
const BY_ENGINE = 10_000
const ROUNDS = 5

/** Grade and next due day of 1,000,000 customers on one core, against json-rules-engine and a bare loop. */
export const benchGrade = async (): Promise<void> => {
  const today = day('2026-11-23')
  const journals = gradeRecords(CUSTOMERS, today)
  const calendar = workCalendar()
  const first = dayNumber(day('2020-01-01'))
  const span = dayNumber(day('2036-01-01')) - first
  const rest = Uint8Array.from({ length: span }, (_, i) => (calendar.isRest(first + i) ? 1 : 0))
  const names = Array.from({ length: span }, (_, i) => dayAt(first + i) as string)

  const ours = (): { grades: string[]; dues: string[] } => {
    const now = dayNumber(today)
    const grades: string[] = new Array(journals.length)
    const dues: string[] = new Array(journals.length)
    for (let i = 0; i < journals.length; i++) {
      const journal = journals[i] as Journal
      const grade = gradeOf(journal.needs, journal.standing, now)
      grades[i] = grade
      dues[i] = nextDueOn(journal, grade, calendar)
    }
    return { grades, dues }
  }
  const bare = () => bareLoop(journals, today, rest, names, first)

  const oursResult = ours()
  const bareResult = bare()
  const differs = oursResult.dues.findIndex(
    (due, i) => due !== bareResult.dues[i] || oursResult.grades[i] !== bareResult.grades[i],
  )
  if (differs !== -1) throw new Error(`the bare loop and the domain differ at ${differs}`)

  const oursMs: number[] = []
  const bareMs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    oursMs.push(timed(ours).ms)
    bareMs.push(timed(bare).ms)
  }
  const engine = await timedAsync(() => byRulesEngine(journals.slice(0, BY_ENGINE), today))
  const agrees = engine.result.filter(
    (one, i) => journals[i]?.needs.length !== 1 || one.grade === oursResult.grades[i],
  )
  if (agrees.length !== BY_ENGINE) throw new Error('json-rules-engine and the domain grade differently')
  const perSecond = CUSTOMERS / (median(oursMs) / 1000)
  const enginePerSecond = BY_ENGINE / (engine.ms / 1000)
  print({
    bench: 'grade and next due day',
    value: perSecond,
    unit: 'customers/s',
    vs: {
      'json-rules-engine/s': enginePerSecond,
      'ratio to json-rules-engine (>= 200)': perSecond / enginePerSecond,
      'ratio to bare loop time (<= 3)': median(oursMs) / median(bareMs),
    },
  })
}
