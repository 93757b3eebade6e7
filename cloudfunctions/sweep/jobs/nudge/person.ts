import { openRemindersOf, type ReminderDoc } from '#cloud/store/reminders'
import { type StaffDoc, staffByIds } from '#cloud/store/staff'
import type { Candidate } from '@/domain/nudge'
import type { Tick } from '../jobs'
import { careOf } from './care-candidates'

/** A colleague for whom reminders are gathered, with what was read of all the batch at once. */
export type Person = Pick<Tick, 'now' | 'today' | 'rules' | 'rests'> & {
  readonly staff: StaffDoc
  readonly reminders: readonly ReminderDoc[]
  /** Greetings to prepare, dials to write down, the weekly look. */
  readonly care: readonly Candidate[]
}

/** The colleagues of a batch of books, by id: a few requests however many they are. */
export const peopleOf = async (ids: readonly string[], tick: Tick): Promise<Map<string, Person>> => {
  const { now, today, rules, rests } = tick
  const [staff, reminders, care] = await Promise.all([
    staffByIds(ids),
    openRemindersOf(ids, today),
    careOf(ids, tick),
  ])
  return new Map(
    staff.map(one => {
      const own = reminders.filter(({ ownerId }) => ownerId === one._id)
      return [
        one._id,
        { now, today, rules, rests, staff: one, reminders: own, care: care.get(one._id) ?? [] },
      ]
    }),
  )
}
