import { type Day, dayOf } from './day'

/** R87 what came of a referrer: friends who left a number, those taken over, and of them with a first 放款 since. */
export type Brought = {
  readonly left: number
  readonly taken: number
  readonly paidOut: number
  /** When the last friend came who is known still; null: of none it is. */
  readonly lastOn: Day | null
}
/** Friends that one card of a referrer's brought: a count that outlives their numbers. */
export type LeftOnCard = { readonly referrerId: string; readonly left: number }
/** One friend as it is kept: who was taken over has become `takenAs`. */
export type Friend = { readonly referrerId: string; readonly takenAs: string | null; readonly at: number }

/** A first 放款 counts from the day on which the friend came: who had a loan before was brought by nobody. */
const isPaidOut = (came: Day, firstOn: Day | null | undefined): boolean =>
  firstOn !== null && firstOn !== undefined && firstOn >= came

/**
 * R87 who brought whom, by referrer. `firstLoanOf`: of whom the caller may know it, the day of the first 放款. A friend who came by
 * two cards of one referrer is one; numbers that nobody took up are gone and stand in `left` alone.
 */
export const broughtBy = (
  cards: readonly LeftOnCard[],
  friends: readonly Friend[],
  firstLoanOf: ReadonlyMap<string, Day | null>,
): Map<string, Brought> => {
  const ids = [...new Set([...cards, ...friends].map(({ referrerId }) => referrerId))]
  return new Map(
    ids.map(id => {
      const theirs = friends.filter(({ referrerId }) => referrerId === id)
      const came = new Map<string, Day>()
      for (const { takenAs, at } of theirs) {
        const on = dayOf(at)
        if (takenAs !== null && on <= (came.get(takenAs) ?? on)) came.set(takenAs, on)
      }
      const left = cards.reduce((sum, one) => (one.referrerId === id ? sum + one.left : sum), 0)
      return [
        id,
        {
          left: Math.max(left, came.size),
          taken: came.size,
          paidOut: [...came].filter(([friend, on]) => isPaidOut(on, firstLoanOf.get(friend))).length,
          lastOn: theirs.length > 0 ? dayOf(Math.max(...theirs.map(({ at }) => at))) : null,
        },
      ]
    }),
  )
}

/** R87 the most came of whoever is first: 放款, then taken over, then friends. */
export const byWhatCame = (a: Brought, b: Brought): number =>
  b.paidOut - a.paidOut || b.taken - a.taken || b.left - a.left

/** R73 whom nobody has been in touch with since the last friend came: there is a thank-you to say. */
export const isToThank = ({ lastOn }: Pick<Brought, 'lastOn'>, contactedOn: Day | null): boolean =>
  lastOn !== null && (contactedOn === null || contactedOn < lastOn)

/** On the referrer's page: `介绍过 3 位，2 位已成客户`; empty where nobody came. */
export const broughtWords = ({ left, paidOut }: Pick<Brought, 'left' | 'paidOut'>): string =>
  left === 0 ? '' : `介绍过 ${left} 位${paidOut > 0 ? `，${paidOut} 位已成客户` : ''}`
