import { Empty } from '@/ui/empty'

/** All that anybody outside the team sees of its summary; whoever has no account is not told whose it is. */
export const ForTheTeam = ({ teamName }: { teamName: string | null }) => (
  <Empty
    id="team-other"
    icon="people"
    title={teamName === null ? '这份小结是给团队看的' : `这份小结是给${teamName}看的`}
    note="团队里的人从自己的微信打开就能看到。"
  />
)
