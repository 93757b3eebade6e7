import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { ComplaintsLink } from './complaints-link'
import { LetGoRows } from './let-go-rows'
import { NoQuota } from './no-quota'
import { OverdueCards } from './overdue-cards'
import { RefollowRows } from './refollow-rows'
import { TeamChoice } from './team-choice'

/** 「帮一把」: where the work stalls and why, what waits for the lead's word, who may be offered to somebody else. */
export const HelpScreen = () => <TeamChoice>{teamId => <Help key={teamId} teamId={teamId} />}</TeamChoice>

function Help({ teamId }: { teamId: string | undefined }) {
  const about = teamId === undefined ? {} : { teamId }
  const query = useQuery('team', 'help.team', about)
  return (
    <>
      <Listing id="help" query={query}>
        {({ overdue, complaints }) => (
          <>
            <OverdueCards overdue={overdue} />
            <ComplaintsLink complaints={complaints} />
          </>
        )}
      </Listing>
      <LetGoRows about={about} />
      <RefollowRows about={about} />
      {query.data && <NoQuota people={query.data.noQuota} />}
    </>
  )
}
