import { followTeam, movingStaff } from '#cloud/store/team-follow'
import type { Progress } from './regrade'

/** Takes customers along whose officer changed the team, where the change itself was cut off before. */
export const followTeams = async (): Promise<Progress> => {
  const moving = await movingStaff()
  let changed = 0
  for (const one of moving) changed += await followTeam(one)
  return { read: moving.length, changed, isDone: true }
}
