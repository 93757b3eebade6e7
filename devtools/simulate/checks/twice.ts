import type { DayRecord } from '../../../cloudfunctions/_lib/store/reminder-days'
import type { Letter } from '../post'
import { TEMPLATE_IDS } from '../world'

const tally = (keys: readonly string[]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

/** The customer that a message of its own is about, or null. */
export const customerOf = ({ page }: Letter): string | null =>
  /customer\/index\?id=(\w+)/.exec(page)?.[1] ?? null

/** One person's day against the record of it: what left is recorded once, what is recorded as sent did leave. */
export const unlikeRecord = (
  letters: readonly Letter[],
  record: Pick<DayRecord, 'messages'> | null,
  stillSending: readonly string[],
): string[] => {
  const left = tally(letters.map(({ templateId, who, what }) => `${templateId} ${who} ${what}`))
  const messages = record?.messages ?? []
  const recorded = (states: readonly string[]) =>
    tally(
      messages
        .map(one => (stillSending.includes(one.id) ? { ...one, state: 'unknown' } : one))
        .filter(({ state }) => states.includes(state))
        .map(({ template, who, what }) => `${TEMPLATE_IDS[template]} ${who} ${what}`),
    )
  const atLeast = recorded(['sent'])
  const atMost = recorded(['sent', 'unknown'])
  const ids = tally(messages.map(({ id }) => id))
  return [
    ...[...left].flatMap(([key, n]) =>
      n > (atMost.get(key) ?? 0) ? [`${n} × ${key} left, ${atMost.get(key) ?? 0} recorded`] : [],
    ),
    ...[...atLeast].flatMap(([key, n]) =>
      n > (left.get(key) ?? 0) ? [`${n} × ${key} recorded as sent, ${left.get(key) ?? 0} left`] : [],
    ),
    ...[...ids].flatMap(([id, n]) => (n > 1 ? [`${id} is recorded ${n} times`] : [])),
  ]
}

/** A customer for whom more messages of its own left in a day than one, and one for each hour that was agreed. */
export const sentTwice = (letters: readonly Letter[], hoursOf: (customerId: string) => number): string[] =>
  [...tally(letters.flatMap(letter => customerOf(letter) ?? []))].flatMap(([id, n]) =>
    n > 1 + hoursOf(id) ? [`${n} messages about ${id}`] : [],
  )
