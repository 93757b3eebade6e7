import type { Day } from '@/domain/day'
import type { Condition } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine } from './genuine'
import { REMINDERS, type ReminderDoc } from './reminders'
import type { StaffDoc } from './staff-doc'

/** A colleague with the open items of the inbox that are worth looking at now, and how many lie in it up to today. */
export type Inbox = {
  readonly staff: StaffDoc
  readonly items: readonly ReminderDoc[]
  readonly total: number
}

/** So many of each are looked at: the next hours of today, complaints and faults, the latest; the rest is counted. */
const MOST = { hours: 4, urgent: 4, latest: 6 } as const
const URGENT = ['complaint', 'fault'] as const

type Found = StaffDoc & {
  readonly hours: ReminderDoc[]
  readonly urgent: ReminderDoc[]
  readonly latest: ReminderDoc[]
  readonly counted: { readonly n: number }[]
}

const join = (condition: Condition) =>
  command.aggregate
    .pipeline()
    .match(command.and([{ isOpen: true, ...GENUINE }, condition]))
    .match(command.expr(command.aggregate.eq(['$ownerId', '$$id'])))

const lookup = (as: string, pipeline: { done(): unknown }) => ({
  from: REMINDERS,
  let: { id: '$_id' },
  pipeline: pipeline.done(),
  as,
})

const inboxOf = ({ hours, urgent, latest, counted, ...staff }: Found): Inbox => {
  const all = genuine(REMINDERS, [...hours, ...urgent, ...latest])
  return {
    staff,
    items: [...new Map(all.map(doc => [doc._id, doc])).values()],
    total: counted[0]?.n ?? 0,
  }
}

/**
 * Many colleagues with their inboxes, in one request: of each so many items by the index, however many lie there, so that
 * nobody's old ones crowd out a colleague's; a meeting that its day has passed by is over. `time`: `HH:mm` of now.
 */
export const inboxesOf = async (ids: readonly string[], today: Day, time: string): Promise<Inbox[]> => {
  const upToToday = command.or([{ on: today }, { on: command.lt(today), kind: command.neq('meeting') }])
  const hours = join({ on: today, at: command.gte(time) })
    .sort({ at: 1 })
    .limit(MOST.hours)
  const urgent = join({ on: command.lte(today), kind: command.in(URGENT) })
  const latest = join(upToToday).sort({ on: -1, at: -1 })
  const { list } = await db
    .collection('staff')
    .aggregate()
    .match({ _id: command.in(ids), ...GENUINE })
    .lookup(lookup('hours', hours))
    .lookup(lookup('urgent', urgent.sort({ on: -1 }).limit(MOST.urgent)))
    .lookup(lookup('latest', latest.limit(MOST.latest)))
    .lookup(lookup('counted', join(upToToday).count('n')))
    .limit(ids.length)
    .end()
  return (list as Found[]).map(inboxOf)
}
