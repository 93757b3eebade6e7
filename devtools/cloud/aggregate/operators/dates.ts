import { notHere, requestFailed } from '../../cloud-error'
import { typeName } from '../../store/order'
import { type Doc, isPlain, type Value } from '../../store/value'
import { isNothing } from '../truth'
import type { Compile, Evaluate, Special } from '../types'
import { whole } from './arrays'
import { dayOfYear, fromIsoWeek, isoDay, isoWeek, isoYear, week } from './calendar'
import { partsOf } from './conditions'
import { formatDate } from './date-format'
import { fromZone, inZone } from './time-zone'

function dateOf(value: Value): Date {
  if (value instanceof Date) return value
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to Date`)
}

/** A part of a date, given as `{date, timezone}` or as the date alone. */
function part(read: (local: Date) => number): Special {
  return (operand, compile, operator) => {
    const hasZone = isPlain(operand) && operand.date !== undefined
    const parts = hasZone
      ? partsOf(operand, operator, ['date'], ['timezone'])
      : { date: only(operand, operator) }
    const date = compile(parts.date ?? null)
    const zone = parts.timezone === undefined ? undefined : compile(parts.timezone)
    return scope => {
      const value = date(scope)
      const name = zone?.(scope)
      if (isNothing(value) || (zone !== undefined && isNothing(name))) return null
      return read(inZone(dateOf(value), name))
    }
  }
}

function only(operand: Value, operator: string): Value {
  if (!Array.isArray(operand)) return operand
  if (operand.length === 1) return operand[0] ?? null
  throw requestFailed(`Expression ${operator} takes exactly 1 arguments. ${operand.length} were passed in.`)
}

const compileParts = (parts: Doc, compile: Compile): Record<string, Evaluate> =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, compile(value)]))

const WEEKS = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const DAYS = ['year', 'month', 'day']
const TIMES = ['hour', 'minute', 'second', 'millisecond', 'timezone']

function fromParts(operand: Value, compile: Compile, operator: string): Evaluate {
  const byWeek = isPlain(operand) && operand.isoWeekYear !== undefined
  const [first = '', ...others] = byWeek ? WEEKS : DAYS
  const given = compileParts(partsOf(operand, operator, [first], [...others, ...TIMES]), compile)
  return scope => {
    const values = Object.entries(given).map(([name, evaluate]) => [name, evaluate(scope)] as const)
    if (values.some(([, value]) => isNothing(value))) return null
    const { timezone, ...numbers } = Object.fromEntries(values)
    const n = (name: string, fallback: number): number =>
      numbers[name] === undefined ? fallback : whole(numbers[name], `'${name}' of $dateFromParts`)
    // What lies outside of its range is carried: month 14 is February of the next year.
    const day = byWeek
      ? fromIsoWeek(n('isoWeekYear', 0), n('isoWeek', 1), n('isoDayOfWeek', 1))
      : Date.UTC(n('year', 0), n('month', 1) - 1, n('day', 1))
    const time = ((n('hour', 0) * 60 + n('minute', 0)) * 60 + n('second', 0)) * 1000 + n('millisecond', 0)
    return fromZone(new Date(day + time), timezone)
  }
}

function fromString(operand: Value, compile: Compile, operator: string): Evaluate {
  if (isPlain(operand) && operand.format !== undefined) throw notHere('$dateFromString with a format')
  const given = compileParts(
    partsOf(operand, operator, ['dateString'], ['timezone', 'onError', 'onNull']),
    compile,
  )
  return scope => {
    const source = given.dateString?.(scope)
    if (isNothing(source)) return given.onNull?.(scope) ?? null
    const read = typeof source === 'string' ? ISO.exec(source) : null
    const date = read === null ? undefined : new Date(`${read[1]}T${read[2] ?? '00:00:00'}${read[3] ?? 'Z'}`)
    if (read === null || date === undefined || Number.isNaN(date.getTime())) {
      if (given.onError !== undefined) return given.onError(scope)
      throw requestFailed(`Error parsing date string '${String(source)}'`)
    }
    const zone = given.timezone?.(scope)
    if (given.timezone !== undefined && isNothing(zone)) return null
    if (read[3] !== undefined && zone !== undefined)
      throw requestFailed(
        'you cannot pass in a date/time string with time zone information together with a timezone argument',
      )
    return fromZone(date, zone)
  }
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:?\d\d)?$/

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#date-expression-operators */
export const DATES: Record<string, Special> = {
  $year: part(local => local.getUTCFullYear()),
  $month: part(local => local.getUTCMonth() + 1),
  $dayOfMonth: part(local => local.getUTCDate()),
  $dayOfWeek: part(local => local.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part(local => local.getUTCHours()),
  $minute: part(local => local.getUTCMinutes()),
  $second: part(local => local.getUTCSeconds()),
  $millisecond: part(local => local.getUTCMilliseconds()),
  $week: part(week),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoYear),
  $isoDayOfWeek: part(isoDay),
  $dateFromParts: fromParts,
  $dateFromString: fromString,
  $dateToString(operand, compile, operator) {
    const given = compileParts(
      partsOf(operand, operator, ['date'], ['format', 'timezone', 'onNull']),
      compile,
    )
    return scope => {
      const value = given.date?.(scope)
      if (isNothing(value)) return given.onNull?.(scope) ?? null
      const zone = given.timezone?.(scope)
      const format = given.format === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : given.format(scope)
      if (isNothing(format) || (given.timezone !== undefined && isNothing(zone))) return null
      if (typeof format !== 'string')
        throw requestFailed(`$dateToString requires that 'format' be a string, found: ${typeName(format)}`)
      return formatDate(dateOf(value), format, zone)
    }
  },
}
