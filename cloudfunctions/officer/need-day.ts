import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import { addMonths, type Day } from '@/domain/day'
import type { Demand, Need, Stage } from '@/domain/need'

/** Whatever is agreed lies at most ten years ahead. */
export const isTooFar = (ctx: Context, on: Day): boolean => on > addMonths(ctx.today, 120)

/** A need's expected day: only with 明确, not before today, at most ten years ahead. INVALID otherwise. */
export const expectedDayMustStand = (
  ctx: Context,
  need: { demand: Demand; expectedOn: Day | null },
): void => {
  if (need.expectedOn === null) return
  if (need.demand !== 'clear') refuse('INVALID', '只有明确的需求才有预计放款日。')
  if (need.expectedOn < ctx.today) refuse('INVALID', '预计放款日已经过了，请填今天或以后的日子。')
  if (isTooFar(ctx, need.expectedOn)) refuse('INVALID', '预计放款日太远，最多十年以内。')
}

type Asked = Pick<Need, 'id' | 'product' | 'amountFen' | 'demand' | 'expectedOn'> & {
  readonly stage?: Stage | undefined
  readonly waitingFor?: string | null | undefined
}

/** A need as it opens today: at 意向 where no stage was named. */
export const openedNeed = (ctx: Context, asked: Asked): Need => {
  expectedDayMustStand(ctx, asked)
  const { id, product, amountFen, demand, expectedOn, stage = 'intent', waitingFor = null } = asked
  return {
    id,
    product,
    amountFen,
    demand,
    expectedOn,
    stage,
    waitingFor,
    stageOn: ctx.today,
    openedOn: ctx.today,
    openedById: ctx.staff._id,
  }
}
