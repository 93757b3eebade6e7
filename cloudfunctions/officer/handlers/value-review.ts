import type { Context } from '#cloud/context'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { bookValues } from '#cloud/store/book-values'
import { ownCustomerIn } from '#cloud/store/customers'
import { transact } from '#cloud/store/transact'
import { putReview, reviewIdOf, reviewIn, reviewsOf, type ValueReviewDoc } from '#cloud/store/value-reviews'
import { valueById } from '#cloud/store/values'
import type { value as contract } from '@/contract/value'
import { salutation } from '@/domain/name-words'
import { sinceMonth } from '@/domain/value'
import { quarterOf, reviewList } from '@/domain/value-review'
import { yearFrom } from './value'

type Reviews = Pick<Handlers<typeof contract>, 'valueReview.list' | 'valueReview.decide'>

const viewOf = ({ decision, reason, state, answer }: ValueReviewDoc) => ({
  decision,
  reason,
  state,
  answer: answer?.reason ?? '',
})

/** The figures that a decision was taken by. */
const figuresOf = async (ctx: Context, customerId: string) => {
  const value = await valueById(customerId)
  return value === null ? { incomeFen: 0, costFen: 0 } : sinceMonth(value.months, yearFrom(ctx))
}

/** R61, R62 the quarterly review of one's own book. */
export const valueReview: Reviews = {
  'valueReview.list': async ctx => {
    const quarter = quarterOf(ctx.today)
    const [book, reviews] = await Promise.all([
      bookValues(ctx.staff._id, yearFrom(ctx)),
      reviewsOf(ctx.staff._id, quarter),
    ])
    const rows = new Map(book.map(row => [row.id, row]))
    const decided = new Map(reviews.map(review => [review.customerId, review]))
    const list = reviewList(book, ctx.today)
    return {
      today: ctx.today,
      quarter,
      items: list.flatMap(({ id, reason }) => {
        const row = rows.get(id)
        if (row === undefined) return []
        const review = decided.get(id)
        return [
          {
            customerId: id,
            name: row.name,
            why: reason,
            incomeFen: row.incomeFen,
            costFen: row.costFen,
            lastIncomeMonth: row.lastIncomeMonth,
            decided: review === undefined ? null : viewOf(review),
          },
        ]
      }),
    }
  },
  'valueReview.decide': async (ctx, { customerId, quarter, decision, reason }) => {
    const now = quarterOf(ctx.today)
    if (quarter !== now) return refuse('INVALID', '这个季度已经过去了，请刷新后再定。')
    if (decision === 'lower' && reason === '') return refuse('INVALID', '降低服务要写原因，由主管批准。')
    const { incomeFen, costFen } = await figuresOf(ctx, customerId)
    const saved = await transact(async t => {
      const customer = await ownCustomerIn(ctx, t, customerId)
      const before = await reviewIn(t, reviewIdOf(customerId, now))
      // What the lead has answered is not asked again by the same words.
      if (before?.answer && before.decision === decision && before.reason === reason) return before
      const doc: ValueReviewDoc = {
        _id: reviewIdOf(customerId, now),
        customerId,
        who: customer.kind === 'firm' ? '企业客户' : salutation(customer.name),
        ownerId: customer.ownerId,
        teamId: customer.teamId,
        quarter: now,
        decision,
        reason,
        state: decision === 'lower' ? 'asked' : 'decided',
        answer: null,
        incomeFen,
        costFen,
        at: ctx.now,
        byId: ctx.staff._id,
        byName: ctx.staff.name,
      }
      await putReview(t, doc)
      return doc
    })
    return viewOf(saved)
  },
}
