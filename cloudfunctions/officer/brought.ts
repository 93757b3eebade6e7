import type { Context } from '#cloud/context'
import type { CardDoc } from '#cloud/store/card-doc'
import { ownCustomersById } from '#cloud/store/customers'
import { whoCame } from '#cloud/store/referrals'
import { type Brought, broughtBy, type Friend } from '@/domain/brought'
import type { Day } from '@/domain/day'

/** The day of the first 放款 of those friends who are the caller's own customers; of others nothing is known. */
export const firstLoansOf = async (
  ctx: Context,
  friends: readonly Friend[],
): Promise<Map<string, Day | null>> => {
  const ids = [...new Set(friends.flatMap(({ takenAs }) => takenAs ?? []))]
  return new Map((await ownCustomersById(ctx, ids)).map(({ _id, dealings }) => [_id, dealings.firstOn]))
}

/** R87 what came of one customer's friends; asks nothing more where no card brought any. */
export const broughtByOne = async (
  ctx: Context,
  referrerId: string,
  cards: readonly Pick<CardDoc, 'given'>[],
): Promise<Brought | null> => {
  const left = cards.reduce((sum, { given }) => sum + given.referrals, 0)
  if (left === 0) return null
  const friends = await whoCame({ referrerId })
  return broughtBy([{ referrerId, left }], friends, await firstLoansOf(ctx, friends)).get(referrerId) ?? null
}
