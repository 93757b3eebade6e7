import type { Context } from '#cloud/context'
import { notFound } from '#cloud/refusal'
import { type HandoverDoc, handoverById } from '#cloud/store/handovers'

/** Whose hand-over it is to decide: an admin's every one, a lead's those of the own team. */
export const decides = ({ staff }: Context, doc: HandoverDoc): boolean =>
  staff.role === 'admin' || (staff.role === 'lead' && staff.teamId !== null && doc.teamId === staff.teamId)

/** Whether something of it is offered to the caller, or was. */
export const receives = ({ staff }: Context, doc: HandoverDoc): boolean =>
  doc.status !== 'undone' &&
  doc.status !== 'undoing' &&
  doc.receivers.some(({ id, status }) => id === staff._id && status !== 'proposed')

export const handoverToDecide = async (ctx: Context, id: string): Promise<HandoverDoc> => {
  const doc = await handoverById(id)
  return doc !== null && decides(ctx, doc) ? doc : notFound()
}

/** The same for whoever takes part, deciding or receiving. */
export const handoverToSee = async (ctx: Context, id: string): Promise<HandoverDoc> => {
  const doc = await handoverById(id)
  return doc !== null && (decides(ctx, doc) || receives(ctx, doc)) ? doc : notFound()
}
