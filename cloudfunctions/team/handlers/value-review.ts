import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAuditIn } from '#cloud/store/audit'
import { transact } from '#cloud/store/transact'
import { putReview, reviewIn, reviewsAsked, type ValueReviewDoc } from '#cloud/store/value-reviews'
import type { valueAnswers as contract } from '@/contract/value'

/** The lead's own team; the admin answers for the branch. Nobody approves what they asked for themselves. */
const mayAnswer = ({ staff }: Context, review: ValueReviewDoc): boolean =>
  review.byId !== staff._id && (staff.role === 'admin' || review.teamId === staff.teamId)

/** R55 lowering service needs the lead. */
export const valueReview: Handlers<typeof contract> = {
  'valueReview.asked': async ctx => {
    const all = await reviewsAsked(ctx.staff.role === 'admin' ? null : ctx.staff.teamId)
    const asked = all.filter(review => mayAnswer(ctx, review))
    return {
      rows: asked.map(({ _id: id, who, quarter, byName, reason, incomeFen, costFen, at }) => ({
        id,
        quarter,
        who,
        officer: byName,
        reason,
        incomeFen,
        costFen,
        at,
      })),
    }
  },
  'valueReview.answer': async (ctx, { id, isApproved, reason }) => {
    if (!isApproved && reason === '') return refuse('INVALID', '不同意要写原因。')
    const state = isApproved ? ('approved' as const) : ('refused' as const)
    await transact(async t => {
      const review = await reviewIn(t, id)
      if (review === null || review.decision !== 'lower' || !mayAnswer(ctx, review)) return notFound()
      if (review.state === state) return
      if (review.state !== 'asked') return refuse('USED', '已经答复过了。')
      await putReview(t, { ...review, state, answer: { byId: ctx.staff._id, at: ctx.now, reason } })
      await recordAuditIn(
        t,
        ctx,
        isApproved ? 'valueReview.approve' : 'valueReview.refuse',
        review.customerId,
      )
    })
    return { state }
  },
}
