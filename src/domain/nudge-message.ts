import { type Day, timeOf } from './day'
import { digestLanding, landingOf } from './landing'
import { isForLockScreen } from './lock-screen'
import { messageField, timeWords } from './message-fields'
import type { Candidate, Covered, Message } from './nudge'
import type { Beyond } from './nudge-standing'
import { digestWords, someone, whatOf, whoOf } from './nudge-words'

/** Where a message comes from: it names the message and fills its fields. */
export type Origin = { readonly staffId: string; readonly today: Day; readonly now: number }

/** FNV-1a, so that a message of other keys has another id: six or seven letters and digits. */
const digestOf = (keys: readonly string[]): string => {
  let hash = 2_166_136_261
  for (const character of keys.join('\n'))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 0).toString(36)
}
const idOf = ({ staffId, today }: Origin, place: number, covers: readonly Covered[]): string =>
  `${staffId}_${today}_${place}_${digestOf(covers.map(({ key }) => key))}`

const whenOf = ({ today, now }: Origin, hour: string | null): string => {
  const time = timeWords(today, timeOf(now))
  return messageField('time', hour === null ? time : timeWords(today, hour), time)
}

/** A message about one candidate, the `place`th of its day. */
export const oneMessage = (candidate: Candidate, origin: Origin, place: number): Message => {
  const { kind, key, at } = candidate
  const covers: Covered[] = [{ key, as: 'sent' }]
  const who = messageField('thing', whoOf(candidate), someone(kind))
  return {
    id: idOf(origin, place, covers),
    kind: 'one',
    covers,
    count: 1,
    countsBeyond: false,
    isTimed: at !== null,
    who: isForLockScreen(who) ? who : someone(kind),
    when: whenOf(origin, at),
    what: whatOf(candidate, origin.today),
    page: landingOf(candidate),
  }
}

/** A message that counts several, each customer once; it names the earliest hour among them. `early`: before their hour. */
export const digestMessage = (
  candidates: readonly Candidate[],
  early: ReadonlySet<Candidate>,
  beyond: Beyond,
  origin: Origin,
  place: number,
): Message => {
  const covers = candidates.map(
    (candidate): Covered => ({ key: candidate.key, as: early.has(candidate) ? 'early' : 'merged' }),
  )
  const customers = new Set(candidates.flatMap(({ customerId }) => customerId ?? []))
  const others = candidates.filter(({ customerId }) => customerId === null).length
  const more = beyond.customers + beyond.others
  const hours = candidates.flatMap(({ at }) => at ?? []).sort()
  const { who, what } = digestWords(customers.size + beyond.customers, others + beyond.others)
  return {
    id: idOf(origin, place, covers),
    kind: 'digest',
    covers,
    count: candidates.length + more,
    countsBeyond: more > 0,
    isTimed: more === 0 && candidates.every(({ at }) => at !== null),
    who: messageField('thing', who, '多位客户'),
    when: whenOf(origin, hours[0] ?? null),
    what: messageField('thing', what, '今天要跟进'),
    page: digestLanding(candidates, beyond.customers),
  }
}
