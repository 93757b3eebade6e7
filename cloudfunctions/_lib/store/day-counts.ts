import { type Counts, isNothing, minus, NO_COUNTS, plus } from '@/domain/counts'
import type { Day } from '@/domain/day'
import type { Condition, Transaction } from '../database-types'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'

const DAY_COUNTS = 'dayCounts'
/** A team has fewer than 1,000 days of its people in a month, a person in two years. */
const MOST = 1000

/**
 * What a colleague did on a day (architecture, Counters): written in the transaction that does it, so that it equals a
 * recount. `teamId`: the team in which the day began, whole: a move in the middle of it counts from the next day on. Months and years are sums of days: a person
 * has fewer than 400 a year.
 */
export type DayCountDoc = {
  readonly _id: string
  readonly staffId: string
  readonly teamId: string | null
  readonly on: Day
  readonly counts: Counts
}

/** Who did it: a colleague now, or by id where the day is there already. */
export type Doer = { readonly _id: string; readonly teamId: string | null }

const change = async (t: Transaction, doer: Doer, on: Day, to: (counts: Counts) => Counts): Promise<void> => {
  const stored = t.collection(DAY_COUNTS).doc(`${doer._id}_${on}`)
  const { data: found } = (await stored.get()) as { data: DayCountDoc | null }
  const known = genuineOne(DAY_COUNTS, found)
  const data: Omit<DayCountDoc, '_id'> = {
    staffId: doer._id,
    teamId: known ? known.teamId : doer.teamId,
    on,
    counts: to(known?.counts ?? NO_COUNTS),
  }
  await stored.set({ data })
}

/** Counts what the transaction does, for whoever does it, on the day that it belongs to. */
export const count = async (t: Transaction, doer: Doer, on: Day, counts: Counts): Promise<void> => {
  if (!isNothing(counts)) await change(t, doer, on, known => plus(known, counts))
}

/** Takes back what was counted when the thing itself is taken back, whoever does that. */
export const uncount = async (t: Transaction, staffId: string, on: Day, counts: Counts): Promise<void> => {
  if (!isNothing(counts)) await change(t, { _id: staffId, teamId: null }, on, known => minus(known, counts))
}

/** The days of a team, of a colleague or of many, both ends included, in one request. */
export const dayCountsOf = async (
  whose: { readonly teamId: string } | { readonly staffId: string | readonly string[] },
  from: Day,
  to: Day,
): Promise<DayCountDoc[]> => {
  const on = command.and([command.gte(from) as Condition, command.lte(to) as Condition])
  const own =
    'staffId' in whose && typeof whose.staffId !== 'string' ? { staffId: command.in(whose.staffId) } : whose
  const { data } = await db
    .collection(DAY_COUNTS)
    .where({ ...(own as Condition), on, ...GENUINE })
    .limit(MOST)
    .get()
  return genuine(DAY_COUNTS, data as DayCountDoc[])
}
