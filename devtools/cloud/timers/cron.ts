/** A seven-field cron: second minute hour day month weekday year, in UTC+8, Sunday = 0. */
export type Cron = {
  /** Whether it fires in that second. */
  at(date: Date): boolean
  /** The first moment after one at which it fires, in milliseconds; undefined if it never does again. */
  next(after: number): number | undefined
}

const RANGES: [low: number, high: number][] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
]
const LAST_YEAR = 2099
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const DAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ')
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const EIGHT_HOURS = 8 * HOUR

export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a timer's cron has seven fields: ${expression}`)
  const sets = fields.map((field, i) => parseField(field.toUpperCase(), i, expression))
  const isAny = (i: number): boolean => fields[i] === '*' || fields[i] === '?'
  const has = (i: number, value: number): boolean => sets[i]?.has(value) === true
  const isDay = (there: Date): boolean => {
    const day = has(3, there.getUTCDate())
    const weekday = has(5, there.getUTCDay())
    // Both given: either will do. https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/triggers.html
    return isAny(3) || isAny(5) ? day && weekday : day || weekday
  }
  const step = (ms: number, unit: number): number => (Math.floor(ms / unit) + 1) * unit
  /** Goes on by the largest field that does not fit, so that a year is looked at in hundreds of steps. */
  const next = (after: number): number | undefined => {
    // Shifted by eight hours, the UTC getters read Beijing's clock.
    for (let ms = step(after + EIGHT_HOURS, SECOND); ; ) {
      const there = new Date(ms)
      const year = there.getUTCFullYear()
      const month = there.getUTCMonth()
      if (year > LAST_YEAR) return undefined
      if (!has(6, year)) ms = Date.UTC(year + 1, 0)
      else if (!has(4, month + 1)) ms = Date.UTC(year, month + 1)
      else if (!isDay(there)) ms = Date.UTC(year, month, there.getUTCDate() + 1)
      else if (!has(2, there.getUTCHours())) ms = step(ms, HOUR)
      else if (!has(1, there.getUTCMinutes())) ms = step(ms, MINUTE)
      else if (!has(0, there.getUTCSeconds())) ms = laterSecond(sets[0], there) ?? step(ms, MINUTE)
      else return ms - EIGHT_HOURS
    }
  }
  return {
    next,
    at(date) {
      const second = Math.floor(date.getTime() / SECOND) * SECOND
      return next(second - 1) === second
    },
  }
}

/** The next second of the same minute that is in the set. */
function laterSecond(set: Set<number> | undefined, there: Date): number | undefined {
  const now = there.getUTCSeconds()
  const later = [...(set ?? [])].filter(second => second > now)
  return later.length === 0 ? undefined : there.getTime() + (Math.min(...later) - now) * SECOND
}

function parseField(field: string, at: number, expression: string): Set<number> {
  const [low, high] = RANGES[at] ?? [0, 0]
  const bad = (): Error => new Error(`bad cron field ${field} in ${expression}`)
  const numberOf = (text: string): number => {
    const named = at === 4 ? MONTHS.indexOf(text) + 1 : at === 5 ? DAYS.indexOf(text) : -1
    const value = /^\d+$/.test(text) ? Number(text) : named
    if (value < low || value > high || (value === 0 && at === 4)) throw bad()
    return value
  }
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [range = '', stepText] = part.split('/')
    const step = stepText === undefined ? 1 : Number(stepText)
    if (!Number.isInteger(step) || step < 1) throw bad()
    const [from = '', to] = range === '*' || range === '?' ? [String(low), String(high)] : range.split('-')
    const first = numberOf(from)
    const last = to !== undefined ? numberOf(to) : stepText === undefined ? first : high
    for (let value = first; value <= last; value += step) values.add(value)
  }
  return values
}
