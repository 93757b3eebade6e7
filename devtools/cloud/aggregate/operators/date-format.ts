import { requestFailed } from '../../cloud-error'
import type { Value } from '../../store/value'
import { dayOfYear, isoDay, isoWeek, isoYear, week } from './calendar'
import { inZone, zoneOffset } from './time-zone'

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

const PARTS: Record<string, (local: Date, offset: number) => string> = {
  Y: local => pad(local.getUTCFullYear(), 4),
  m: local => pad(local.getUTCMonth() + 1),
  d: local => pad(local.getUTCDate()),
  H: local => pad(local.getUTCHours()),
  M: local => pad(local.getUTCMinutes()),
  S: local => pad(local.getUTCSeconds()),
  L: local => pad(local.getUTCMilliseconds(), 3),
  j: local => pad(dayOfYear(local), 3),
  w: local => String(local.getUTCDay() + 1),
  u: local => String(isoDay(local)),
  U: local => pad(week(local)),
  V: local => pad(isoWeek(local)),
  G: local => pad(isoYear(local), 4),
  z: (_local, offset) =>
    `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}${pad(Math.abs(offset) % 60)}`,
  Z: (_local, offset) => `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`,
  '%': () => '%',
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateToString/#format-specifiers */
export function formatDate(date: Date, format: string, zone: Value | undefined): string {
  const local = inZone(date, zone)
  return format.replace(/%(.?)/gs, (_whole, name: string) => {
    const write = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined
    if (write === undefined) throw requestFailed(`Invalid format character '%${name}' in format string`)
    return write(local, zoneOffset(zone, date))
  })
}
