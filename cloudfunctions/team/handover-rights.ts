import type { Context } from '#cloud/context'
import { notFound } from '#cloud/refusal'
import { type HandoverDoc, handoverById, isOfferedIn } from '#cloud/store/handovers'

/** Whose hand-over it is to decide: an admin's every one, a lead's those of the own team. */
export const decides = ({ staff }: Context, doc: HandoverDoc): boolean =>
  staff.role === 'admin' || (staff.role === 'lead' && staff.teamId !== null && doc.teamId === staff.teamId)

const isWithdrawn = ({ status }: HandoverDoc): boolean => status === 'undone' || status === 'undoing'

/** Whether something of it is offered to the caller, or was, whatever the answer: where it stands may be asked. */
export const takesPart = ({ staff }: Context, doc: HandoverDoc): boolean =>
  !isWithdrawn(doc) && doc.receivers.some(({ id, status }) => id === staff._id && status !== 'proposed')

/** The same while the offer stands: who declined reads no customer of it any more. */
export const receives = ({ staff }: Context, doc: HandoverDoc): boolean =>
  (doc.status === 'offered' || doc.status === 'running') &&
  doc.receivers.some(
    one =>
      one.id === staff._id &&
      (one.status === 'offered' || one.status === 'accepted') &&
      isOfferedIn(one, staff.teamId),
  )

export const handoverToDecide = async (ctx: Context, id: string): Promise<HandoverDoc> => {
  const doc = await handoverById(id)
  return doc !== null && decides(ctx, doc) ? doc : notFound()
}

/** The same for whoever takes part, deciding or receiving. */
export const handoverToSee = async (ctx: Context, id: string): Promise<HandoverDoc> => {
  const doc = await handoverById(id)
  return doc !== null && (decides(ctx, doc) || takesPart(ctx, doc)) ? doc : notFound()
}
