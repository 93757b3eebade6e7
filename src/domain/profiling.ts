import type { Withdrawn } from './withdrawn'

/**
 * 「不按个人情况推荐」 (PIPL art. 24): whether what is offered to somebody may be picked by facts, tags or habits of theirs.
 * Whatever guesses a need or picks whom to offer what asks here first: `mayProfile({ noProfiling: true }) === false`.
 * Said on another record of the same number it holds, too.
 */
export const mayProfile = ({
  noProfiling,
  withdrawnElsewhere = [],
}: {
  readonly noProfiling?: boolean
  readonly withdrawnElsewhere?: readonly Withdrawn[]
}): boolean => noProfiling !== true && !withdrawnElsewhere.some(({ what }) => what === 'personalised')

/** Said before a 营销 contact with somebody who refused it: what is the same for everybody stays allowed. */
export const NO_PROFILING_WORDS =
  '客户要求不按个人情况推荐：别按他的资料挑产品，介绍大家都一样的内容不受影响。'
