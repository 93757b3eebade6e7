import { gradedBetween } from '#cloud/store/ahead'
import { GENUINE } from '#cloud/store/genuine'
import { type StaffDoc, staffOf } from '#cloud/store/staff'
import {
  disbursedAmong,
  putTake,
  type StockTakeDoc,
  type TakeSpan,
  takeIdOf,
  takenOn,
  unsettledTakes,
} from '#cloud/store/stock-takes'
import { type Day, mondayOf } from '@/domain/day'
import { CLOSING_GRADES, type ClosingGrade, openByGrade, type Trials } from '@/domain/forecast'
import { planDays } from '@/domain/plan'
import type { Progress } from './regrade'

const BATCH = 50

const forEach = <T>(of: (grade: ClosingGrade) => T): Record<ClosingGrade, T> =>
  Object.fromEntries(CLOSING_GRADES.map(grade => [grade, of(grade)])) as Record<ClosingGrade, T>

/** A need is named as it is when it closes. */
const takeOf = async ({ _id: ownerId, teamId }: StaffDoc, span: TakeSpan, on: Day): Promise<StockTakeDoc> => {
  const docs = await gradedBetween({ ownerId, ...GENUINE }, CLOSING_GRADES)
  const needs = docs.flatMap(doc =>
    doc.journal.needs.map(need => ({ ...need, key: `${doc._id}.${need.id}` })),
  )
  const graded = openByGrade(needs, on)
  return {
    _id: takeIdOf(ownerId, span, on),
    ownerId,
    teamId: teamId ?? '',
    span,
    ...planDays(on, span),
    open: forEach(grade => graded[grade].map(({ key }) => key)),
    trials: null,
  }
}

const settled = async (take: StockTakeDoc): Promise<StockTakeDoc> => {
  const { open, from, to } = take
  if (open === null) return take
  const closed = await disbursedAmong(
    CLOSING_GRADES.flatMap(grade => open[grade]),
    from,
    to,
  )
  const trials: Trials = forEach(grade => ({
    n: open[grade].length,
    closed: open[grade].filter(key => closed.has(key)).length,
  }))
  return { ...take, open: null, trials }
}

const spansFrom = (today: Day): TakeSpan[] => [
  ...(mondayOf(today) === today ? (['week'] as const) : []),
  ...(today.endsWith('-01') ? (['month'] as const) : []),
]

/**
 * R99 takes stock of every officer's open needs on the first day of a week and of a month, and settles periods that are
 * over. A run that was cut off goes on with whom it has not reached; a day on which no run began is left out.
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
    const [staff, taken] = await Promise.all([staffOf(null), takenOn(span, today)])
    const sellers = staff.filter(
      ({ status, role, teamId }) =>
        status === 'active' && teamId !== null && (role === 'officer' || role === 'lead'),
    )
    for (const one of sellers.filter(({ _id }) => !taken.has(_id))) {
      if (!hasTime()) return { read: changed, changed, isDone: false }
      await putTake(await takeOf(one, span, today))
      changed += 1
    }
  }
  return { read: changed, changed, isDone: true }
}
