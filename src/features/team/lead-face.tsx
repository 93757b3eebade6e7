import { useMe } from '@/features/access/use-me'
import { useQuery } from '@/lib/use-query'
import { ErrorState } from '@/ui/error-state'
import { ShareButton } from '@/ui/share-button'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { CopyText } from './copy-text'
import { GroupCard, GroupWarning } from './group-card'
import { GradesCard, type LeadDigest, OfficersCard, PipelineCard } from './lead-cards'
import { LeadLinks } from './lead-links'
import { doneFigure } from './team-words'
import { type Tile, Tiles } from './tiles'

const tilesOf = ({ totals: { line } }: LeadDigest, isNow: boolean): Tile[] => [
  isNow
    ? { key: 'done', label: '跟进完成', figure: doneFigure(line) }
    : { key: 'reviews', label: '看过', figure: String(line.reviews) },
  { key: 'contacts', label: '联系到', figure: String(line.contacts) },
  {
    key: 'overdue',
    label: isNow ? '逾期' : '现在逾期',
    figure: String(line.overdue),
    isWarn: line.overdue > 0,
  },
]

/** What stands in 在途, and what is expected next week. */
function Pipeline({ teamId }: { teamId: string }) {
  const board = useQuery('team', 'board.team', { teamId })
  const forecast = useQuery('team', 'forecast.team', { span: 'week', teamId })
  if (board.data === undefined)
    return board.error ? (
      <ErrorState id="team-board-error" message={board.error.message} onRetry={() => void board.refresh()} />
    ) : (
      <Skeleton id="team-board-loading" rows={3} />
    )
  const words = forecast.data?.words ?? ''
  return <PipelineCard board={board.data} expected={words === '' ? '' : `下周：${words}`} />
}

/** Everything, for the lead; of a day that is over only what was counted then. */
export function LeadFace({ digest }: { digest: LeadDigest }) {
  const { teamId, teamName, totals, officers, median, on, today, span, text } = digest
  const { data: me } = useMe()
  const isNow = on === today
  // A group is bound by its lead; an admin has no team to bind it to, and is only told.
  const Group = me?.staff.role === 'admin' ? GroupWarning : GroupCard
  return (
    <>
      <Group teamId={teamId} teamName={teamName} />
      <Tiles tiles={tilesOf(digest, isNow)} />
      {isNow && <GradesCard stock={totals.stock} when={span === 'day' ? '今天' : '本周'} />}
      {isNow && <Pipeline teamId={teamId} />}
      <OfficersCard officers={officers} median={median} isNow={isNow} />
      <Stack>
        <ShareButton id="team-share" text="发到群里" />
        <CopyText text={text} />
      </Stack>
      <LeadLinks />
    </>
  )
}
