import { allot } from './allotment'
import type { Message, Plan, PlanInput } from './nudge'
import { itemOf } from './nudge-item'
import { digestMessage, oneMessage } from './nudge-message'
import { hoursToCome, type Moment, momentOf, type Standing, standingOf } from './nudge-standing'
import { byWorth } from './worth'

const messagesOf = (ranked: readonly Standing[], moment: Moment, staffId: string): Message[] => {
  const { today, now, day, allowance, beyond } = moment
  const { singles, digest } = allot(ranked, allowance, beyond.customers + beyond.others)
  const origin = { staffId, today, now }
  const ones = singles.map((candidate, i) => oneMessage(candidate, origin, day.sent + i))
  if (digest === null) return ones
  const early = new Set(ranked.filter(({ place }) => place === 'later').map(({ candidate }) => candidate))
  return [...ones, digestMessage(digest, early, beyond, origin, day.sent + ones.length)]
}

const nextAtOf = (ranked: readonly Standing[], hours: readonly number[], left: number, moment: Moment) => {
  const { closed, closing, now, opening, waitsUntil } = moment
  if (closed !== null || left < 1) return opening
  const waits = waitsUntil > now && ranked.some(({ as, lead }) => as === null && lead === null)
  return Math.min(...hours, ...(waits && waitsUntil < closing ? [waitsUntil] : []), opening)
}

/**
 * Plans what reaches a person now (issue 5, platform.md): nothing outside their hours; the best first, at most three at
 * once and eight a day, the last one a digest of the rest; what has an hour leaves half an hour before it and keeps its
 * share of what is left; anything else waits half an hour after the last batch. What `day` covers is not repeated,
 * unless it has an hour and was only in a digest before it. The same input gives the same plan.
 */
export const planNudges = (input: PlanInput): Plan => {
  const moment = momentOf(input)
  const covered = new Map(moment.day.covered.map(({ key, as }) => [key, as]))
  const ranked = byWorth(input.candidates, moment.today).map(candidate =>
    standingOf(candidate, covered.get(candidate.key) ?? null, moment),
  )
  const send = messagesOf(ranked, moment, input.staffId)
  const carriers = new Map(send.flatMap(message => message.covers.map(({ key }) => [key, message])))
  const hours = hoursToCome(ranked, moment)
  return {
    send,
    items: ranked.map(one => itemOf(one, carriers.get(one.candidate.key), moment, hours[0] ?? null)),
    nextAt: nextAtOf(ranked, hours, moment.allowance - send.length, moment),
  }
}
