import type { Day } from '@/domain/day'
import type { StallSigns } from '@/domain/stall'
import { command, db } from '../platform'
import { GENUINE } from './genuine'

/** Overdue customers of one officer that are alike in what holds them. */
export type StallGroup = {
  readonly ownerId: string
  readonly signs: Omit<StallSigns, 'hasLeft' | 'isAway'>
  readonly n: number
}

/** Whether a list of a document has anything in it. */
const isAny = (list: unknown) => command.aggregate.gt([command.aggregate.size(list), 0])

/** Open needs of which something is true. */
const needsThat = (cond: unknown) =>
  isAny(command.aggregate.filter({ input: '$journal.needs', as: 'need', cond }))

/**
 * What is overdue in these books, counted by officer and by what may hold it: one request, whose match the index `own_due`
 * answers; a branch has at most so many kinds an officer, whatever is overdue.
 */
export const stallsOfMany = async (ownerIds: readonly string[], today: Day): Promise<StallGroup[]> => {
  const $ = command.aggregate
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match({ ownerId: command.in(ownerIds), isArchived: false, nextDueOn: command.lt(today), ...GENUINE })
    .group({
      _id: {
        ownerId: '$ownerId',
        isContact: $.eq(['$strip', 'contact']),
        refuses: '$journal.refusesContact',
        hasWishes: $.or([
          isAny($.ifNull(['$contactWishes.refusedChannels', []])),
          $.gt(['$contactWishes.hours', null]),
        ]),
        isWaiting: needsThat($.gt(['$$need.waitingFor', null])),
        isUnanswered: $.gt(['$journal.missedInRow', 0]),
        isPast: needsThat(
          $.and([
            $.eq(['$$need.demand', 'clear']),
            $.gt(['$$need.expectedOn', null]),
            $.lt(['$$need.expectedOn', today]),
          ]),
        ),
      },
      n: $.sum(1),
    })
    .limit(10_000)
    .end()
  return (list as { _id: StallGroup['signs'] & { ownerId: string }; n: number }[]).map(
    ({ _id: { ownerId, ...signs }, n }) => ({ ownerId, signs, n }),
  )
}
