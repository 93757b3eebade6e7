import Taro from '@tarojs/taro'
import { useState } from 'react'
import { hasBook } from '@/features/access/role-label'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Segmented } from '@/ui/segmented'
import { Skeleton } from '@/ui/skeleton'
import { BoardStages } from './board-stages'
import { ownNote, teamNote } from './board-words'
import { TeamChoice } from './team-choice'

const WHOSE = [
  { value: 'team', text: '团队' },
  { value: 'own', text: '我的' },
] as const
type Whose = (typeof WHOSE)[number]['value']

/** R97 「在途」: an officer's own needs by name, a team's by 称谓 and officer; a lead has both. */
export function BoardScreen() {
  const { data: me } = useMe()
  const [whose, setWhose] = useState<Whose>('team')
  if (!me) return <Skeleton id="board-loading" rows={6} />
  const { role } = me.staff
  if (role === 'officer') return <OwnBoard />
  return (
    <>
      {hasBook(role) && (
        <Segmented id="board-whose" label="谁的" options={WHOSE} value={whose} onChange={setWhose} />
      )}
      {hasBook(role) && whose === 'own' ? (
        <OwnBoard />
      ) : (
        <TeamChoice>{teamId => <TeamBoard key={teamId} teamId={teamId} />}</TeamChoice>
      )}
    </>
  )
}

function OwnBoard() {
  const query = useQuery('officer', 'board.needs', {})
  return (
    <Listing id="board" query={query}>
      {({ stages }) => (
        <BoardStages
          stages={stages.map(({ rows, ...stage }) => ({
            ...stage,
            rows: rows.map(row => ({
              id: row.needId,
              title: row.name,
              note: ownNote(row),
              isPast: row.isPast,
              daysStuck: row.daysStuck,
              open: () => void Taro.navigateTo({ url: `/pages/customer/index?id=${row.customerId}` }),
            })),
          }))}
        />
      )}
    </Listing>
  )
}

/** R113 of the team's customers no more than a 称谓: who opens one says why, on a page of its own. */
function TeamBoard({ teamId }: { teamId: string | undefined }) {
  const query = useQuery('team', 'board.team', teamId === undefined ? {} : { teamId })
  return (
    <Listing id="board" query={query}>
      {({ stages }) => (
        <BoardStages
          note="只看称谓。要看某一位，点开，写明原因，客户经理看得到。"
          stages={stages.map(({ rows, ...stage }) => ({
            ...stage,
            rows: rows.map((row, i) => ({
              id: `${row.customerId}-${i}`,
              title: row.who,
              note: teamNote(row),
              isPast: row.isPast,
              daysStuck: row.daysStuck,
              open: () => void Taro.navigateTo({ url: `/pages/reading/index?customerId=${row.customerId}` }),
            })),
          }))}
        />
      )}
    </Listing>
  )
}
