import type { Day } from './day'

/** A step of a plan: what, by when, and whether it is done. */
export type KeyStep = {
  readonly id: string
  readonly what: string
  readonly by: Day | null
  readonly isDone: boolean
}
/** R60 what one wants of a 重点 customer, and how to get there. */
export type KeyPlan = { readonly goal: string; readonly steps: readonly KeyStep[] }

/** More is no plan any more. */
export const MOST_STEPS = 5

/** What is wrong with a plan; null where it can be followed. Days that stood there before may have passed. */
export const keyPlanError = (plan: KeyPlan, before: KeyPlan | null, today: Day): string | null => {
  if (new Set(plan.steps.map(({ id }) => id)).size < plan.steps.length) return '同一步写了两次。'
  if (plan.goal === '' && plan.steps.length > 0) return '先写一句想达成什么。'
  const stood = new Map(before?.steps.map(({ id, by }) => [id, by]))
  const isPast = plan.steps.some(
    ({ id, by, isDone }) => by !== null && by < today && !isDone && stood.get(id) !== by,
  )
  return isPast ? '步骤的日子不能早于今天。' : null
}

/** The nearest day of what is left to do; null: none is dated. */
export const nextStepOn = ({ steps }: KeyPlan): Day | null =>
  steps.flatMap(({ by, isDone }) => (by === null || isDone ? [] : [by])).sort()[0] ?? null
