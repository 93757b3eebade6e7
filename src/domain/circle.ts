import type { FactValue } from './fact'
import { fitOf, type Matched } from './fit'
import { isPrivateLabel } from './private-label'
import { type ForWhom, privateIn } from './product'
import { mayProfile } from './profiling'

/** An officer keeps so many circles, of so many customers each. */
export const MOST_CIRCLES = 50
export const MOST_MEMBERS = 300

/** R85 a circle as its member's record bears it. */
export type InCircle = { readonly id: string; readonly name: string }

/** As much of a customer as is looked at for a likeness. */
export type MaybeAlike = Omit<Matched, 'facts'> & Parameters<typeof mayProfile>[0]

const asksNothing = ({ kinds, grades, tags, facts }: ForWhom): boolean =>
  kinds.length + grades.length + tags.length + facts.length === 0

/**
 * R85 what makes a customer like a circle, in words; null: not alike. Whoever refused 「按个人情况推荐」 is like nobody, and a
 * circle that asks nothing is only kept by hand.
 */
export const likenessOf = (
  like: ForWhom,
  who: MaybeAlike,
  facts: Readonly<Record<string, FactValue>>,
): string[] | null => (asksNothing(like) || !mayProfile(who) ? null : fitOf(like, { ...who, facts }))

/** R36 a private word in a circle's name or in what makes its members alike; null where there is none. */
export const privateInCircle = (name: string, like: ForWhom): string | null =>
  isPrivateLabel(name) ? name : privateIn(like)
