import { firstTask } from './clocks'
import { type Day, daysBetween } from './day'
import { dayWords } from './day-words'
import type { Due, DueReason } from './due'
import { type Grade, leadingNeed } from './grade'
import type { Journal } from './journal'
import { taskWords } from './loan-words'
import { isPastExpected } from './need'

/**
 * A reason in words; `late` is the part that is shown in the warning colour, between `before` and `after`. `taskId` names
 * the loan's task that they speak of, which a tap can do.
 */
export type DueWords = {
  readonly before: string
  readonly late: string
  readonly after: string
  readonly taskId?: string | undefined
}

const plain = (text: string): DueWords => ({ before: text, late: '', after: '' })

/** R125 the first task of the customer's loans; nothing agreed stands on that day. */
const loanWords = (journal: Journal, late: number, on: Day, today: Day): DueWords => {
  const task = firstTask(journal)
  if (task === null) return plain('')
  const what = taskWords(task, today)
  if (late > 0) return { before: `${what}，`, late: `晚了 ${late} 天`, after: '', taskId: task.id }
  return { ...plain(late === 0 ? what : `${dayWords(on, today)} ${what}`), taskId: task.id }
}

const agreedWords = (journal: Journal, on: Day, today: Day): DueWords => {
  const promise = journal.promises.find(one => one.on === on)
  const step = journal.next?.on === on ? journal.next : null
  const late = daysBetween(on, today)
  if (step === null && promise === undefined) return loanWords(journal, late, on, today)
  if (late > 0) {
    const what = step
      ? `约好${dayWords(on, today)}${step.what}`
      : `答应${dayWords(on, today)}${promise?.what ?? ''}`
    return { before: `${what}，`, late: `晚了 ${late} 天`, after: '' }
  }
  const when = late === 0 ? (step?.at ?? '今天') : [dayWords(on, today), step?.at].filter(Boolean).join(' ')
  return plain(step ? `${when} ${step.what}` : `${when} 答应：${promise?.what ?? ''}`)
}

const sinceWords = (since: Day, today: Day, what: string): string =>
  `${daysBetween(since, today)} 天没${what}`

const floorWords = (journal: Journal, on: Day, today: Day): DueWords => {
  const what = journal.prefersWriting ? '联系' : '通话'
  if (journal.missedInRow >= 3) return plain(`连续 ${journal.missedInRow} 次未接通，换个方式试试`)
  const text = journal.contactedOn
    ? `${sinceWords(journal.contactedOn, today, what)}了`
    : `建档 ${daysBetween(journal.createdOn, today)} 天，还没${what}过`
  return on < today ? { before: '', late: text, after: '' } : plain(text)
}

const reviewWords = (journal: Journal, grade: Grade, today: Day): DueWords => {
  const lead = leadingNeed(journal.needs, today)
  if (lead?.demand === 'clear' && lead.stage !== 'intent' && lead.waitingFor) {
    return plain(`${grade} 级，等${lead.waitingFor}第 ${daysBetween(lead.stageOn, today) + 1} 天`)
  }
  const last = journal.lookedOn ?? journal.createdOn
  if (last === today) return plain(`${grade} 级，今天看过`)
  return plain(`${grade} 级，${sinceWords(last, today, '看')}了`)
}

const reasonWords = (journal: Journal, grade: Grade, reason: DueReason, today: Day): DueWords => {
  switch (reason.clock) {
    case 'agreed':
      return agreedWords(journal, reason.on, today)
    case 'expected':
      return plain(`预计日是 ${dayWords(reason.on, today)}前`)
    case 'floor':
      return floorWords(journal, reason.on, today)
    case 'review':
      return reviewWords(journal, grade, today)
    default:
      return reason.clock satisfies never
  }
}

/** Why a customer stands in Today, in words: "预计 11月20日放款，过了 3 天，约新日期", "A 级，5 天没看了". */
export const dueWords = (journal: Journal, grade: Grade, due: Due, today: Day): DueWords => {
  const past = journal.needs.flatMap(need =>
    need.expectedOn && isPastExpected(need, today) ? [need.expectedOn] : [],
  )
  const [longest] = past.sort()
  if (longest !== undefined) {
    const late = `过了 ${daysBetween(longest, today)} 天`
    return { before: `预计 ${dayWords(longest, today)}放款，`, late, after: '，约新日期' }
  }
  const contact = due.reasons.find(reason => reason.clock !== 'review' && reason.on <= today)
  const reason = contact ?? due.reasons.find(one => one.clock !== 'expected')
  return reason ? reasonWords(journal, grade, reason, today) : plain('')
}

/** What comes next, after saving: "明天看一眼", "周四 10:30 上门". */
export const nextWords = (journal: Journal, due: Due, today: Day): string => {
  const look = due.reasons.find(reason => reason.clock === 'review')
  const call = due.reasons.find(reason => reason.clock === 'floor')
  const parts = [
    journal.next
      ? [dayWords(journal.next.on, today), journal.next.at, journal.next.what].filter(Boolean).join(' ')
      : null,
    look ? `${dayWords(look.on, today)}看一眼` : null,
    call && call.on !== look?.on
      ? `${call.on <= today ? '今天就' : `${dayWords(call.on, today)}前`}联系`
      : null,
  ]
  return parts.filter(Boolean).join('，')
}
