import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { LineDoc } from '#cloud/store/handover-lines'
import type { HandoverDoc } from '#cloud/store/handovers'
import { isSeller, type StaffDoc } from '#cloud/store/staff'
import { decides, receives } from './handover-rights'

/** How much of a customer a line shows: by name, by 称谓 only, or no more than that it moved. */
export type Sight = 'name' | 'addressed' | 'moved'

/** The line is offered to the caller and has not moved: the offer stands. */
const isOffered = (ctx: Context, doc: HandoverDoc, line: LineDoc, ownerId: string): boolean =>
  line.toId === ctx.staff._id && line.state === 'proposed' && ownerId === doc.fromId && receives(ctx, doc)

/**
 * R113, R115 who reads a customer of a hand-over: its officer, and whom it is offered to while the offer stands. Whoever
 * decides reads the customers of who left; of a colleague at work only the 称谓, of another team nothing.
 */
export const sightOf = (
  ctx: Context,
  doc: HandoverDoc,
  line: LineDoc,
  { ownerId }: Pick<CustomerDoc, 'ownerId'>,
  owner: StaffDoc | undefined,
): Sight => {
  if (ownerId === ctx.staff._id || isOffered(ctx, doc, line, ownerId)) return 'name'
  const isTheirs = ctx.staff.role === 'admin' || owner?.teamId === ctx.staff.teamId
  if (owner === undefined || !decides(ctx, doc) || !isTheirs) return 'moved'
  return owner.status === 'active' && isSeller(owner) ? 'addressed' : 'name'
}
