import { type Day, timeOf } from './day'
import { isForLockScreen } from './lock-screen'
import { messageField, timeWords } from './message-fields'
import type { Candidate, Covered, Message } from './nudge'
import { digestWords, someone, whatOf, whoOf } from './nudge-words'

/** Where a message comes from: it names the message and fills its fields. */
export type Origin = { readonly staffId: string; readonly today: Day; readonly now: number }

const TODAY_PAGE = 'pages/today/index'
/** What is done with whole lists has a page of its own. */
const LIST_PAGE: { readonly [K in Candidate['kind']]?: string } = {
  greeting: 'pages/care/index',
  festival: 'pages/care/index',
  catchUp: 'pages/care/index?tab=catchUp',
  losing: 'pages/care/index?tab=losing',
  digest: 'pages/team/index',
  handover: 'pages/handover/index',
}
/** The customer with the half-sheet open (issue 5), else 今天. */
const pageOf = ({ kind, customerId }: Candidate): string =>
  LIST_PAGE[kind] ?? (customerId === null ? TODAY_PAGE : `pages/customer/index?id=${customerId}&log=1`)

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
    countsAlsoDue: false,
    isTimed: at !== null,
    who: isForLockScreen(who) ? who : someone(kind),
    when: whenOf(origin, at),
    what: whatOf(candidate, origin.today),
    page: pageOf(candidate),
  }
}

/** A message that counts several, each customer once; it names the earliest hour among them. `early`: before their hour. */
export const digestMessage = (
  candidates: readonly Candidate[],
  early: ReadonlySet<Candidate>,
  alsoDue: number,
  origin: Origin,
  place: number,
): Message => {
  const covers = candidates.map(
    (candidate): Covered => ({ key: candidate.key, as: early.has(candidate) ? 'early' : 'merged' }),
  )
  const customers = new Set(candidates.flatMap(({ customerId }) => customerId ?? []))
  const others = candidates.filter(({ customerId }) => customerId === null).length
  const hours = candidates.flatMap(({ at }) => at ?? []).sort()
  const { who, what } = digestWords(customers.size + alsoDue, others)
  return {
    id: idOf(origin, place, covers),
    kind: 'digest',
    covers,
    count: candidates.length + alsoDue,
    countsAlsoDue: alsoDue > 0,
    isTimed: alsoDue === 0 && candidates.every(({ at }) => at !== null),
    who: messageField('thing', who, '多位客户'),
    when: whenOf(origin, hours[0] ?? null),
    what: messageField('thing', what, '今天要跟进'),
    page: TODAY_PAGE,
  }
}
