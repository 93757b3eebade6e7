import type { Handlers } from '#cloud/serve'
import { cardsWithFriends } from '#cloud/store/cards'
import { ownCustomersById } from '#cloud/store/customers'
import { whoCame } from '#cloud/store/referrals'
import type { referral as contract } from '@/contract/referral'
import { broughtBy, byWhatCame, isToThank } from '@/domain/brought'
import { firstLoansOf } from '../brought'
import { rowOf } from '../customer-view'
import { branchHold } from '../holds'

const SHOWN = 100

export const brought: Pick<Handlers<typeof contract>, 'referral.brought'> = {
  'referral.brought': async ctx => {
    const ownerId = ctx.staff._id
    const [cards, friends] = await Promise.all([cardsWithFriends(ownerId), whoCame({ ownerId })])
    const left = cards.map(({ customerId: referrerId, given }) => ({ referrerId, left: given.referrals }))
    const sums = [...broughtBy(left, friends, await firstLoansOf(ctx, friends))]
      .sort(([a, x], [b, y]) => byWhatCame(x, y) || (a < b ? -1 : 1))
      .slice(0, SHOWN)
    const customers = await ownCustomersById(
      ctx,
      sums.map(([id]) => id),
    )
    const of = new Map(customers.filter(({ isArchived }) => !isArchived).map(doc => [doc._id, doc]))
    return {
      today: ctx.today,
      hold: branchHold(ctx),
      rows: sums.flatMap(([id, sum]) => {
        const doc = of.get(id)
        if (doc === undefined) return []
        const contactedOn = doc.journal.contactedOn
        return [{ customer: rowOf(ctx, doc), brought: sum, isToThank: isToThank(sum, contactedOn) }]
      }),
    }
  },
}
