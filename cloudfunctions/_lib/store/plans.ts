import type { Day } from '@/domain/day'
import type { BusinessPlan, PlanSpan, Quantities } from '@/domain/plan'
import { command, db } from '../platform'
import { GENUINE, genuine, genuineOne } from './genuine'
import { transact } from './transact'

/** What a colleague plans for a day, a week or a month (R97): adjusted quantities, and of a month the business. */
export type PlanDoc = {
  readonly _id: string
  readonly staffId: string
  readonly span: PlanSpan
  readonly from: Day
  /** What the period began with, from what fell due (R97); null until the sweep has written it down. */
  readonly proposed: Proposal | null
  /** Null: as proposed. */
  readonly quantities: Quantities | null
  readonly business: BusinessPlan | null
  /** Every 业务计划 that was set, the last one standing: who, when and what. */
  readonly versions: readonly PlanVersion[]
}

export type Proposal = { readonly on: Day; readonly quantities: Quantities }

export type PlanVersion = {
  readonly at: number
  readonly byId: string
  readonly business: BusinessPlan | null
}

const PLANS = 'plans'

export const planIdOf = (staffId: string, span: PlanSpan, from: Day): string => `${staffId}_${span}_${from}`

/** The plan of a period about which nobody has said anything. */
export const freshPlan = (staffId: string, span: PlanSpan, from: Day): PlanDoc => ({
  _id: planIdOf(staffId, span, from),
  staffId,
  span,
  from,
  proposed: null,
  quantities: null,
  business: null,
  versions: [],
})

export const planById = async (id: string): Promise<PlanDoc | null> => {
  const { data } = (await db.collection(PLANS).doc(id).get()) as { data: PlanDoc | null }
  return genuineOne(PLANS, data)
}

/** The plans of many, by their ids. */
export const plansByIds = async (ids: readonly string[]): Promise<PlanDoc[]> => {
  if (ids.length === 0) return []
  const { data } = await db
    .collection(PLANS)
    .where({ _id: command.in(ids), ...GENUINE })
    .limit(ids.length)
    .get()
  return genuine(PLANS, data as PlanDoc[])
}

/** Changes a plan as it stands at that moment: of two changes at once both are kept. */
export const changePlan = (id: string, change: (known: PlanDoc | null) => PlanDoc): Promise<PlanDoc> =>
  transact(async t => {
    const stored = t.collection(PLANS).doc(id)
    const { data: known } = (await stored.get()) as { data: PlanDoc | null }
    const { _id, ...data } = change(genuineOne(PLANS, known))
    await stored.set({ data })
    return { _id, ...data }
  })
