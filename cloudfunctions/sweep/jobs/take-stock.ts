import { gradedBetween } from '#cloud/store/ahead'
import { GENUINE } from '#cloud/store/genuine'
import { staffOf } from '#cloud/store/staff'
import { isSeller, type StaffDoc } from '#cloud/store/staff-doc'
import {
  endedAmong,
  endedBy,
  putTake,
  type StockTakeDoc,
  type TakeSpan,
  takeIdOf,
  takenOn,
  unsettledTakes,
} from '#cloud/store/stock-takes'
import { type Day, mondayOf } from '@/domain/day'
import { CLOSING_GRADES } from '@/domain/forecast'
import { nextPeriod } from '@/domain/plan'
import { keysOf, outcomeOf, takenNeeds } from '@/domain/stock-take'
import type { Progress } from './regrade'

const BATCH = 50

/** A need is named as it is when it closes. */
const takeOf = async ({ _id: ownerId, teamId }: StaffDoc, span: TakeSpan, on: Day): Promise<StockTakeDoc> => {
  const docs = await gradedBetween({ ownerId, ...GENUINE }, CLOSING_GRADES)
  const needs = docs.flatMap(doc =>
    doc.journal.needs.map(need => ({ ...need, key: `${doc._id}.${need.id}` })),
  )
  const { from, to } = nextPeriod(on, span)
  const _id = takeIdOf(ownerId, span, from)
  return { _id, ownerId, teamId: teamId ?? '', span, on, from, to, open: takenNeeds(needs, on), trials: null }
}

const settled = async (take: StockTakeDoc): Promise<StockTakeDoc> => {
  const { open, ownerId, from, to } = take
  if (open === null) return take
  const [own, paid] = await Promise.all([endedAmong(keysOf(take)), endedBy(ownerId, from, to)])
  return { ...take, open: null, trials: outcomeOf({ ...take, open }, [...own, ...paid]) }
}

const spansFrom = (today: Day): TakeSpan[] => [
  ...(mondayOf(today) === today ? (['week'] as const) : []),
  ...(today.endsWith('-01') ? (['month'] as const) : []),
]

/**
 * R99 takes stock of every officer's open needs on the first day of a week and of a month for the next one, and settles
 * periods that are over. A run that was cut off goes on with whom it has not reached; a day on which no run began is left out.
 */
export const takeStock = async (today: Day, hasTime: () => boolean): Promise<Progress> => {
  let changed = 0
  for (let takes = await unsettledTakes(today, BATCH); takes.length > 0; ) {
    for (const take of takes) {
      if (!hasTime()) return { read: changed, changed, isDone: false }
      await putTake(await settled(take))
      changed += 1
    }
    takes = takes.length < BATCH ? [] : await unsettledTakes(today, BATCH)
  }
  for (const span of spansFrom(today)) {
    const [staff, taken] = await Promise.all([staffOf(null), takenOn(span, nextPeriod(today, span).from)])
    const sellers = staff.filter(one => one.status === 'active' && one.teamId !== null && isSeller(one))
    for (const one of sellers.filter(({ _id }) => !taken.has(_id))) {
      if (!hasTime()) return { read: changed, changed, isDone: false }
      await putTake(await takeOf(one, span, today))
      changed += 1
    }
  }
  return { read: changed, changed, isDone: true }
}
