import type { Day } from '@/domain/day'
import type { BusinessPlan, PlanSpan, Quantities } from '@/domain/plan'
import { db } from '../platform'
import { genuineOne } from './genuine'

/** What a colleague plans for a day, a week or a month (R97): adjusted quantities, and of a month the business. */
export type PlanDoc = {
  readonly _id: string
  readonly staffId: string
  readonly span: PlanSpan
  readonly from: Day
  /** Null: as proposed. */
  readonly quantities: Quantities | null
  readonly business: BusinessPlan | null
}

const PLANS = 'plans'

export const planIdOf = (staffId: string, span: PlanSpan, from: Day): string => `${staffId}_${span}_${from}`

export const planById = async (id: string): Promise<PlanDoc | null> => {
  const { data } = (await db.collection(PLANS).doc(id).get()) as { data: PlanDoc | null }
  return genuineOne(PLANS, data)
}

/** The last word counts: a plan is its owner's alone. */
export const savePlan = async ({ _id, ...data }: PlanDoc): Promise<void> => {
  await db.collection(PLANS).doc(_id).set({ data })
}
