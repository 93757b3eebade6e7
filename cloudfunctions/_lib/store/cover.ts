import { command, db } from '#cloud/platform'
import { genuine } from '#cloud/store/genuine'
import { replaceStaff, type StaffDoc, staffIn, staffOf } from '#cloud/store/staff'
import { coverOf } from '#cloud/store/staff-doc'
import { transact } from '#cloud/store/transact'

/** Whether this colleague is 协办 of any of the owner's customers. */
const coversAny = async (coOwnerId: string, ownerId: string): Promise<boolean> => {
  const { data } = await db
    .collection('customers')
    .where({ ownerId, isArchived: command.in([true, false]), coOwnerId })
    .limit(5)
    .get()
  return genuine('customers', data as { _id: string }[]).length > 0
}

/** R102: writes the leave into the covers of every 协办, so that a session knows it without asking further. */
export const spreadCover = async (owner: StaffDoc): Promise<void> => {
  const colleagues = (await staffOf(owner.teamId)).filter(
    one => one._id !== owner._id && one.status === 'active',
  )
  for (const colleague of colleagues) {
    const cover = coverOf(owner, colleague._id)
    const takesOver = cover !== null && (cover.isWhole || (await coversAny(colleague._id, owner._id)))
    await transact(async t => {
      const current = await staffIn(t, colleague._id)
      if (current === null) return
      const others = current.covers.filter(one => one.ownerId !== owner._id)
      const covers = takesOver ? [...others, cover] : others
      if (covers.length !== current.covers.length || takesOver) await replaceStaff(t, { ...current, covers })
    })
  }
}

/** Nobody of that team covers this owner any more, who has left it. */
export const dropCover = async (ownerId: string, teamId: string): Promise<void> => {
  for (const { _id, covers } of await staffOf(teamId)) {
    if (!covers.some(cover => cover.ownerId === ownerId)) continue
    await transact(async t => {
      const current = await staffIn(t, _id)
      if (current === null) return
      const others = current.covers.filter(cover => cover.ownerId !== ownerId)
      await replaceStaff(t, { ...current, covers: others })
    })
  }
}
