import { wakeBooks } from './reminder-books'
import { type StaffDoc, staffOf } from './staff'

/** R102: a leave that begins, ends or is cut short changes who looks after whose customers: the whole team plans anew. */
export const wakeTeam = async ({ _id, teamId }: StaffDoc, now: number): Promise<void> => {
  const team = teamId === null ? [] : await staffOf(teamId)
  await wakeBooks([_id, ...team.map(one => one._id)], now)
}
