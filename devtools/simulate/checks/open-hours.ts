import { isRestDay } from '../calendar-2026'
import { dayAt, hourAt } from '../moments'
import type { Letter } from '../post'
import type { Colleague } from '../world'

/** Whether somebody may be reminded at that moment, by the hours that were set and the published calendar. */
export const isOpenFor = ({ hours }: Pick<Colleague, 'hours'>, at: number): boolean => {
  if (hours.isOff || (isRestDay(dayAt(at)) && !hours.onRestDays)) return false
  return hours.from <= hourAt(at) && hourAt(at) < hours.to
}

/** What left outside of its reader's hours, or on a rest day that was not asked for. */
export const outsideHours = (letters: readonly Letter[], colleague: Pick<Colleague, 'hours'>): string[] =>
  letters
    .filter(({ at }) => !isOpenFor(colleague, at))
    .map(({ at, openid }) => `${openid} at ${dayAt(at)} ${hourAt(at)}`)

const MOST_AT_ONCE = 3
const MOST_A_DAY = 8

/** It never nags: three messages of a template in one sweep, eight a day. */
export const tooMany = (sweep: readonly Letter[], day: readonly Letter[]): string[] => [
  ...(sweep.length > MOST_AT_ONCE ? [`${sweep.length} messages at once`] : []),
  ...(day.length > MOST_A_DAY ? [`${day.length} messages that day`] : []),
]
