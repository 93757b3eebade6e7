import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Colleague } from './staff-words'

export type Leave = NonNullable<Colleague['away']>

/** R102 a leave that goes on or is to come; what is over is none: to 11月20日 is none on 11月23日. */
export const currentLeave = (away: Leave | null, today: Day): Leave | null =>
  away !== null && away.to >= today ? away : null

/** R102 a leave in one line: 周四到12月3日休假，陈志远代看。 */
export const leaveWords = ({ from, to }: Leave, deputy: string | undefined, today: Day): string => {
  const days =
    from === to ? `${dayWords(from, today)}一天` : `${dayWords(from, today)}到${dayWords(to, today)}`
  return `${days}休假，${deputy === undefined ? '没有请人代看' : `${deputy}代看`}。`
}

/** What takes a leave back: one that has begun is ended early. */
export const endWords = ({ from }: Leave, today: Day): string => (from <= today ? '提前结束休假' : '取消休假')
