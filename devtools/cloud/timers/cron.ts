/** A seven-field cron: second minute hour day month weekday year, in UTC+8, Sunday = 0. */
export type Cron = (date: Date) => boolean

const RANGES: [low: number, high: number][] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
]
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const DAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ')
const EIGHT_HOURS = 8 * 3_600_000

export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a timer's cron has seven fields: ${expression}`)
  const sets = fields.map((field, i) => parseField(field.toUpperCase(), i, expression))
  const isAny = (i: number): boolean => fields[i] === '*' || fields[i] === '?'
  return date => {
    // Shifted by eight hours, the UTC getters read Beijing's clock.
    const there = new Date(date.getTime() + EIGHT_HOURS)
    const has = (i: number, value: number): boolean => sets[i]?.has(value) === true
    const day = has(3, there.getUTCDate())
    const weekday = has(5, there.getUTCDay())
    // Both given: either will do. https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/triggers.html
    const isDay = isAny(3) || isAny(5) ? day && weekday : day || weekday
    return (
      isDay &&
      has(0, there.getUTCSeconds()) &&
      has(1, there.getUTCMinutes()) &&
      has(2, there.getUTCHours()) &&
      has(4, there.getUTCMonth() + 1) &&
      has(6, there.getUTCFullYear())
    )
  }
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
