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
  /** Null: as proposed. */
  readonly quantities: Quantities | null
  readonly business: BusinessPlan | null
  /** Every 业务计划 that was set, the last one standing: who, when and what. */
  readonly versions: readonly PlanVersion[]
}

/** `at` null: set before versions were kept. */
export type PlanVersion = {
  readonly at: number | null
  readonly byId: string
  readonly business: BusinessPlan | null
}

/** A plan as it was kept before products and versions came. */
type Kept = Omit<PlanDoc, 'business' | 'versions'> & {
  readonly business: (Omit<BusinessPlan, 'products'> & Partial<BusinessPlan>) | null
  readonly versions?: PlanDoc['versions']
}

const readable = (kept: Kept | null): PlanDoc | null => {
  if (kept === null) return null
  const business = kept.business && { products: [], ...kept.business }
  const first = { at: null, byId: kept.staffId, business }
  return { ...kept, business, versions: kept.versions ?? (business === null ? [] : [first]) }
}

const PLANS = 'plans'

export const planIdOf = (staffId: string, span: PlanSpan, from: Day): string => `${staffId}_${span}_${from}`

export const planById = async (id: string): Promise<PlanDoc | null> => {
  const { data } = (await db.collection(PLANS).doc(id).get()) as { data: Kept | null }
  return readable(genuineOne(PLANS, data))
}

/** The plans of many, by their ids. */
export const plansByIds = async (ids: readonly string[]): Promise<PlanDoc[]> => {
  const { data } = await db
    .collection(PLANS)
    .where({ _id: command.in(ids), ...GENUINE })
    .limit(ids.length)
    .get()
  return genuine(PLANS, data as Kept[]).flatMap(kept => readable(kept) ?? [])
}

/** Changes a plan as it stands at that moment: of two changes at once both are kept. */
export const changePlan = (id: string, change: (known: PlanDoc | null) => PlanDoc): Promise<PlanDoc> =>
  transact(async t => {
    const stored = t.collection(PLANS).doc(id)
    const { data: known } = (await stored.get()) as { data: Kept | null }
    const { _id, ...data } = change(readable(genuineOne(PLANS, known)))
    await stored.set({ data })
    return { _id, ...data }
  })
