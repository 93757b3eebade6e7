import { command, db } from '../platform'
import { keepCoveredChats } from './chats'
import { genuine } from './genuine'
import { replaceStaff, type StaffDoc, staffById, staffIn, staffOf } from './staff'
import { type Cover, coverOf } from './staff-doc'
import { afterCommit, transact } from './transact'

/** Whether this colleague is 协办 of any of the owner's customers. */
const coversAny = async (coOwnerId: string, ownerId: string): Promise<boolean> => {
  const { data } = await db
    .collection('customers')
    .where({ ownerId, isArchived: command.in([true, false]), coOwnerId })
    .limit(5)
    .get()
  return genuine('customers', data as { _id: string }[]).length > 0
}

const isCovering = (colleague: StaffDoc, ownerId: string): boolean =>
  colleague.covers.some(cover => cover.ownerId === ownerId)

/** Colleagues at work of one team. */
const isTogether = (owner: StaffDoc, one: StaffDoc): boolean =>
  owner.status === 'active' && one.status === 'active' && owner.teamId !== null && owner.teamId === one.teamId

/** What one colleague takes over, as both stand at that moment. */
const takenOver = (owner: StaffDoc, colleague: StaffDoc, isShared: boolean): Cover | null => {
  const cover = isTogether(owner, colleague) ? coverOf(owner, colleague._id) : null
  return cover?.isWhole || isShared ? cover : null
}

/** Colleagues whose leave began, changed or ended, and who covers them has yet to be written. */
export const unspreadStaff = async (): Promise<StaffDoc[]> => {
  const { data } = await db
    .collection('staff')
    .where({ spreading: command.gt('') })
    .limit(1000)
    .get()
  return genuine('staff', data as StaffDoc[])
}

/** Nothing changed meanwhile: all that was to be written is. */
const settle = (ownerId: string, spreading: string | undefined): Promise<void> =>
  transact(async t => {
    const owner = await staffIn(t, ownerId)
    if (owner === null || owner.spreading === undefined || owner.spreading !== spreading) return
    const { spreading: _, ...settled } = owner
    await replaceStaff(t, settled)
  })

/**
 * R102: writes the leave into the covers of every 协办, so that a session knows it without asking further, and takes it
 * out of all others. Always from how the owner stands at that moment, so that it may be cut off and run again.
 */
export const spreadCover = async (ownerId: string): Promise<void> => {
  const seen = await staffById(ownerId)
  if (seen === null) return
  for (const one of await staffOf(null)) {
    const mayCover = one._id !== ownerId && seen.away !== null && isTogether(seen, one)
    if (!mayCover && !isCovering(one, ownerId)) continue
    const isShared = mayCover && (await coversAny(one._id, ownerId))
    await transact(async t => {
      const owner = await staffIn(t, ownerId)
      const colleague = await staffIn(t, one._id)
      if (owner === null || colleague === null) return
      const cover = takenOver(owner, colleague, isShared)
      if (cover === null && !isCovering(colleague, ownerId)) return
      const others = colleague.covers.filter(each => each.ownerId !== ownerId)
      await replaceStaff(t, { ...colleague, covers: cover === null ? others : [...others, cover] })
      afterCommit(t, () => keepCoveredChats(one._id, ownerId, cover?.to ?? null))
    })
  }
  await settle(ownerId, seen.spreading)
}
