import { requestFailed } from '../../cloud-error'
import { typeName } from '../../store/order'
import type { Value } from '../../store/value'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes east of UTC at that moment: '+08:00', '+0800', '+08' or an Olson name. */
export function zoneOffset(zone: Value | undefined, date: Date): number {
  if (zone === undefined) return 0
  if (typeof zone !== 'string')
    throw requestFailed(`timezone must evaluate to a string, found ${typeName(zone)}`)
  const fixed = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone)
  if (fixed !== null) {
    const [, sign, hours, minutes = '0'] = fixed
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(date)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const local = Date.UTC(year, month - 1, day, hour % 24, minute, second)
  return Math.round((local - Math.floor(date.getTime() / 1000) * 1000) / 60_000)
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  try {
    const options = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const
    const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...options })
    formats.set(zone, made)
    return made
  } catch {
    throw requestFailed(`unrecognized time zone identifier: "${zone}"`)
  }
}

/** A date whose UTC getters read that zone's clock. */
export const inZone = (date: Date, zone: Value | undefined): Date =>
  new Date(date.getTime() + zoneOffset(zone, date) * 60_000)

/** The moment at which that zone's clock shows what the UTC getters of `local` read. */
export function fromZone(local: Date, zone: Value | undefined): Date {
  const guess = new Date(local.getTime() - zoneOffset(zone, local) * 60_000)
  return new Date(local.getTime() - zoneOffset(zone, guess) * 60_000)
}
