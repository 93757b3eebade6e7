import type { ContactChannel, ContactWishes } from './contact-wishes'
import { type Day, dayOf, timeOf } from './day'
import { dayWords } from './day-words'
import type { Grade } from './grade'
import type { Journal, NextStep } from './journal'
import { yuanText } from './money'
import type { Need } from './need'

const WAY: Readonly<Record<ContactChannel, string>> = {
  T: '打电话',
  W: '发微信',
  S: '发短信',
  M: '上门',
  E: '发邮件',
}
const USUAL = ['T', 'W', 'M', 'S', 'E'] as const
const IN_WRITING = ['W', 'S', 'E', 'T', 'M'] as const
/** After so many unanswered calls another way is proposed (rulebook §2). */
const UNANSWERED = 3

/**
 * R56, R88 the way to reach somebody: as the customer likes it, never what was refused, another than the phone after three
 * calls that nobody took; null where no way is left.
 */
export const wayTo = (
  { prefersWriting, missedInRow }: Pick<Journal, 'prefersWriting' | 'missedInRow'>,
  { refusedChannels }: Pick<ContactWishes, 'refusedChannels'>,
  hasPhone: boolean,
): ContactChannel | null => {
  const order = prefersWriting ? IN_WRITING : USUAL
  const open = order.filter(
    way => !refusedChannels.includes(way) && (hasPhone || (way !== 'T' && way !== 'S')),
  )
  const others = missedInRow >= UNANSWERED ? open.filter(way => way !== 'T') : open
  return others[0] ?? open[0] ?? null
}

/** An approved product that fits, and by what (R59, R119). */
export type Fitting = { readonly title: string; readonly why: readonly string[] }

/** What one sentence about a customer is made of. */
export type Approach = {
  readonly today: Day
  readonly now: number
  readonly grade: Grade
  readonly refusesContact: boolean
  /** R125 a duty of the loan is due, which goes before any wish and any grade. */
  readonly isDuty: boolean
  /** Why this customer: `'A 级，5 天没看了'`. */
  readonly why: string
  /** What was agreed, where its day has not passed. */
  readonly step: NextStep | null
  /** The day before which contact is wanted; null where today or sooner. */
  readonly before: Day | null
  readonly way: ContactChannel | null
  /** The first instant at which the guard allows it (R79); null: never. */
  readonly at: number | null
  readonly need: Pick<Need, 'product' | 'amountFen' | 'expectedOn' | 'demand' | 'waitingFor'> | null
  readonly fitting: Fitting | null
}

const whenWords = ({ at, now, today, before }: Approach): string => {
  if (before !== null) return `${dayWords(before, today)}前`
  if (at === null || at <= now) return '现在就可以'
  return `${dayWords(dayOf(at), today)} ${timeOf(at)} 后`
}

const needWords = ({ need, today }: Approach): string => {
  if (need === null) return '问问近况和打算'
  const { product, amountFen, expectedOn, demand, waitingFor } = need
  if (waitingFor) return `先说${product}的进展（等${waitingFor}）`
  const on = demand === 'clear' && expectedOn !== null ? `，${dayWords(expectedOn, today)}要用` : ''
  return `先谈${product}${amountFen > 0 ? ` ${yuanText(amountFen)}` : ''}${on}`
}

const aboutWords = (approach: Approach): string => {
  const { fitting } = approach
  if (fitting === null) return needWords(approach)
  const why = fitting.why.length > 0 ? `（${fitting.why.join('、')}）` : ''
  return `${needWords(approach)}，顺便说说${fitting.title}${why}`
}

/**
 * R56, R88 right customer, time, way and product in one sentence:
 * `'A 级，5 天没看了。今天 18:00 后打电话，先谈经营贷 50 万，12月20日要用，顺便说说惠农贷（标签 种植）。'`
 */
export const approachWords = (approach: Approach): string => {
  const { today, grade, refusesContact, isDuty, why, step, way } = approach
  if (step !== null) {
    const agreed = [dayWords(step.on, today), step.at, step.what].filter(Boolean).join(' ')
    return `约好${agreed}，${aboutWords(approach)}。`
  }
  if (refusesContact && !isDuty) return '客户只愿意自己来找：不去联系，来的时候好好接。'
  if (grade === 'E' && !isDuty) return 'E 级，一年看一次记录就好，不做营销。'
  if (way === null || approach.at === null) return '客户没有留下可以联系的办法：见到时先问怎么联系合适。'
  return `${why === '' ? '' : `${why}。`}${whenWords(approach)}${WAY[way]}，${aboutWords(approach)}。`
}
