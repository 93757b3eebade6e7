import { type ReactNode, useState } from 'react'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'

type TeamChoiceProps = { children: (teamId: string | undefined) => ReactNode }

/** A page about a team: a lead's is the own one, an admin says which. */
export function TeamChoice({ children }: TeamChoiceProps) {
  const { data: me } = useMe()
  return me?.staff.role === 'admin' ? <AdminChoice>{children}</AdminChoice> : children(undefined)
}

function AdminChoice({ children }: TeamChoiceProps) {
  const query = useQuery('team', 'staff.list', {})
  const [chosen, setChosen] = useState<string>()
  return (
    <Listing id="teams" query={query}>
      {({ teams }) => {
        const teamId = chosen ?? teams[0]?.id
        return teamId === undefined ? (
          <Empty
            id="teams-none"
            icon="people"
            title="还没有团队"
            note="在「同事」里邀请第一位，顺手建团队。"
          />
        ) : (
          <>
            {teams.length > 1 && (
              <Card>
                <Chips
                  id="team-choice"
                  label="哪个团队"
                  options={teams.map(({ id, name }) => ({ value: id, text: name }))}
                  value={teamId}
                  onChange={setChosen}
                />
              </Card>
            )}
            {children(teamId)}
          </>
        )
      }}
    </Listing>
  )
}
