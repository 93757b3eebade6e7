import type { Context } from '#cloud/context'
import { notFound } from '#cloud/refusal'
import { type CircleDoc, circleById } from '#cloud/store/circles'

/** The caller's own circle; NOT_FOUND for an absent one and somebody else's alike. */
export const ownCircle = async (ctx: Context, id: string): Promise<CircleDoc> => {
  const doc = await circleById(id)
  return doc !== null && doc.ownerId === ctx.staff._id ? doc : notFound()
}
