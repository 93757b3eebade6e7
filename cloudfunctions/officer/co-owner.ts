import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import { replaceStaff, staffIn } from '#cloud/store/staff'
import { coverOf } from '#cloud/store/staff-doc'

/**
 * R102: the 协办 is another active colleague of the 主办's team. Where the 主办 is on leave, or has one ahead, the cover
 * is written to the colleague with it, so that a session knows it without asking further.
 */
export const appointCoOwner = async (
  ctx: Context,
  t: Transaction,
  ownerId: string,
  coOwnerId: string | null | undefined,
): Promise<void> => {
  if (coOwnerId === null || coOwnerId === undefined) return
  const owner = await staffIn(t, ownerId)
  const colleague = await staffIn(t, coOwnerId)
  const stands = colleague?.status === 'active' && colleague.teamId === owner?.teamId && coOwnerId !== ownerId
  if (!owner || !colleague || !stands) return refuse('INVALID', '协办要是同一团队的在职同事。')
  const cover = coverOf(owner, coOwnerId)
  if (cover === null || cover.to < ctx.today) return
  const others = colleague.covers.filter(one => one.ownerId !== ownerId)
  await replaceStaff(t, { ...colleague, covers: [...others, cover] })
}
