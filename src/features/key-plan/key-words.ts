import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { KeyStep } from '@/domain/key-plan'
import type { Output } from '@/lib/cloud'

export type KeyRow = Output<'officer', 'keyPlan.list'>['rows'][number]
export type KeyPlanView = Output<'officer', 'keyPlan.get'>['plan']

/** What a plan is about, how far it is, and what comes next: 「把代发争取过来 · 做完 1/3 · 下一步 周四」. */
export const keyRowWords = ({ goal, steps, done, nextOn }: KeyRow, today: Day): string => {
  if (goal === '') return '还没有计划'
  const parts = [goal]
  if (steps > 0) parts.push(`做完 ${done}/${steps}`)
  if (nextOn !== null)
    parts.push(
      nextOn < today ? `${dayWords(nextOn, today)}该做的还没做` : `下一步 ${dayWords(nextOn, today)}`,
    )
  return parts.join(' · ')
}

/** When a step is to be done: 「12月3日前」, late ones so said; empty without a day. */
export const stepWords = ({ by, isDone }: Pick<KeyStep, 'by' | 'isDone'>, today: Day): string => {
  if (isDone) return '做完了'
  if (by === null) return ''
  return by < today ? `${dayWords(by, today)}该做完的` : `${dayWords(by, today)}前`
}
