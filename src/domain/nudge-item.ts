import { dayOf, timeOf } from './day'
import type { Item, Message, PlanReason } from './nudge'
import type { Moment, Standing } from './nudge-standing'
import { instantOf } from './office-hours'

type Held = Pick<Item, 'reason' | 'until'>

const held = (reason: PlanReason, until: number | null = null): Held => ({
  reason,
  until: until === null ? null : timeOf(until),
})

const whyHeld = ({ place, lead }: Standing, moment: Moment, firstHour: number | null): Held => {
  const { closed, today, opening, waitsUntil, closing } = moment
  const isToday = dayOf(opening) === today
  if (closed === 'beforeHours' || closed === 'rests') return held(closed, isToday ? opening : null)
  if (closed !== null) return held(closed)
  if (moment.allowance === 0) return held(moment.whyNone)
  switch (place) {
    case 'counted':
      return held('onlyCounted')
    case 'later':
      return held('keptForHour', lead)
    case 'ready':
      // What is left is kept for hours that are worth more; it leaves with the first of them.
      return held('keptForHour', firstHour)
    case 'none':
      return held('justSent', waitsUntil < closing ? waitsUntil : null)
    default:
      return place satisfies never
  }
}

/** What became of a candidate: the message that has it, the earlier one that had it, or why it is held back. */
export const itemOf = (
  standing: Standing,
  message: Message | undefined,
  moment: Moment,
  firstHour: number | null,
): Item => {
  const { candidate, as } = standing
  const { key, at } = candidate
  const isAhead = at !== null && instantOf(moment.today, at) > moment.now
  if (message?.kind === 'one') {
    const reason = isAhead ? 'itsHour' : 'best'
    return { key, fate: 'sent', reason, messageId: message.id, until: null }
  }
  if (message) return { key, fate: 'merged', reason: 'counted', messageId: message.id, until: null }
  if (as === null) return { key, fate: 'held', messageId: null, ...whyHeld(standing, moment, firstHour) }
  return { key, fate: as === 'sent' ? 'sent' : 'merged', reason: 'earlier', messageId: null, until: null }
}
