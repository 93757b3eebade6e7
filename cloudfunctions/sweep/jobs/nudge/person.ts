import { coveredReminders } from '#cloud/store/covered-reminders'
import { type Inbox, inboxesOf } from '#cloud/store/inboxes'
import { timeOf } from '@/domain/day'
import type { Candidate } from '@/domain/nudge'
import type { Tick } from '../jobs'
import { careOf } from './care-candidates'

/** A colleague for whom reminders are gathered, with what was read of all the batch at once. */
export type Person = Pick<Tick, 'now' | 'today' | 'rules' | 'rests'> & {
  readonly staff: Inbox['staff']
  readonly inbox: Pick<Inbox, 'items' | 'total'>
  /** Greetings to prepare, dials to write down, the weekly look. */
  readonly care: readonly Candidate[]
}

/** The colleagues of a batch of books, by id: a few requests however many they are. */
export const peopleOf = async (ids: readonly string[], tick: Tick): Promise<Map<string, Person>> => {
  const { now, today, rules, rests } = tick
  const inboxes = await inboxesOf(ids, today, timeOf(now))
  const all = inboxes.map(({ staff }) => staff)
  const [care, covered] = await Promise.all([careOf(all, tick), coveredReminders(all, today, timeOf(now))])
  return new Map(
    inboxes.map(({ staff, ...own }) => {
      const left = covered.get(staff._id) ?? []
      const inbox = { items: [...own.items, ...left], total: own.total + left.length }
      return [staff._id, { now, today, rules, rests, staff, inbox, care: care.get(staff._id) ?? [] }]
    }),
  )
}
