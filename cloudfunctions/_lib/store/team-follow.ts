import { command, db } from '../platform'
import { genuine } from './genuine'
import { replaceStaff, type StaffDoc, staffIn } from './staff'
import { transact } from './transact'

/** Colleagues whose customers have yet to follow them into another team. */
export const movingStaff = async (): Promise<StaffDoc[]> => {
  const { data } = await db.collection('staff').where({ isMoving: true }).limit(1000).get()
  return genuine('staff', data as StaffDoc[])
}

/**
 * Takes a colleague's customers along into the team: one update of those that are not there yet, so that it may run again.
 * A 协办 of the team that was left is none any more. Answers how many followed.
 */
export const followTeam = async ({ _id, teamId }: StaffDoc): Promise<number> => {
  const { stats } = await db
    .collection('customers')
    .where({ ownerId: _id, teamId: command.neq(teamId) })
    .update({ data: { teamId, coOwnerId: null } })
  await transact(async t => {
    const current = await staffIn(t, _id)
    // Moved on once more meanwhile: the customers follow at the next run.
    if (current?.teamId !== teamId) return
    const { isMoving: _, ...settled } = current
    await replaceStaff(t, settled)
  })
  return stats.updated
}
