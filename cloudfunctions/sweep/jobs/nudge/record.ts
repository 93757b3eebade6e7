import type { DayRecord, RecordedItem, RecordedMessage } from '#cloud/store/reminder-days'
import type { Candidate, Item } from '@/domain/nudge'
import type { Gathered } from './candidates'
import type { Person } from './person'
import type { Planned } from './plan-book'

/** A day's history holds so many things at most; more than anybody reads. */
const MOST_ITEMS = 200

const itemOf = (item: Item, { kind, customerId, words, at }: Candidate): RecordedItem => ({
  key: item.key,
  kind,
  customerId,
  words,
  hour: at,
  fate: item.fate,
  reason: item.reason,
  messageId: item.messageId,
  until: item.until,
})

const messageOf = ({ id, kind, count, who, what, template }: Planned, now: number): RecordedMessage => ({
  id,
  kind,
  count,
  who,
  what,
  template,
  at: now,
  state: 'sent',
  code: null,
})

/** The day's history with what was decided now; what an earlier message has keeps the words of then. */
export const recordAfter = (
  record: DayRecord,
  { candidates, alsoDue, alsoOpen }: Gathered,
  items: readonly Item[],
  send: readonly Planned[],
  { now, today }: Pick<Person, 'now' | 'today'>,
): DayRecord => {
  const known = record.on === today ? record : { on: today, items: [], messages: [] }
  const about = new Map(candidates.map(one => [one.key, one]))
  const decided = items.flatMap(item => {
    const candidate = about.get(item.key)
    return candidate && item.reason !== 'earlier' ? [itemOf(item, candidate)] : []
  })
  const ids = new Set(send.map(({ id }) => id))
  const keys = new Set(decided.map(({ key }) => key))
  // While more is counted than listed, what no message had and is listed no more may be among the counted: its old reason goes.
  const isListedWhole = alsoDue + alsoOpen === 0
  const before = known.items.filter(
    ({ key, messageId }) => !keys.has(key) && (isListedWhole || messageId !== null),
  )
  const all = [...decided, ...before]
  return {
    on: today,
    items: all.slice(0, MOST_ITEMS),
    beyond: alsoDue + alsoOpen + Math.max(0, all.length - MOST_ITEMS),
    messages: [...known.messages.filter(({ id }) => !ids.has(id)), ...send.map(one => messageOf(one, now))],
  }
}
