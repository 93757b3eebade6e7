import { useState } from 'react'
import { hasBook } from '@/features/access/role-label'
import { type Me, useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import type { Colleague } from '@/features/staff/staff-words'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { StatementCards } from './statement-cards'
import { StatementSheet } from './statement-sheet'
import { hasNumbers, type StatementLine } from './statement-words'
import { YearStep } from './year-step'

/** R100 the year's statement: one's own; a lead's and an admin's of each colleague. `first`: whose to begin with. */
export function StatementScreen({ first }: { first: string }) {
  const { data: me } = useMe()
  if (!me) return <Skeleton id="statement-loading" rows={6} />
  return me.staff.role === 'officer' ? (
    <Statement me={me} staffId={me.staff.id} />
  ) : (
    <OfColleagues me={me} first={first} />
  )
}

function OfColleagues({ me, first }: { me: Me; first: string }) {
  const query = useQuery('team', 'staff.list', {})
  const [chosen, setChosen] = useState(first)
  return (
    <Listing id="statement-staff" query={query}>
      {({ staff }) => {
        const people = ownFirst(me.staff.id, staff)
        const staffId = chosen === '' ? people[0]?.id : chosen
        return staffId === undefined ? (
          <Empty id="statement-nobody" icon="people" title="还没有客户经理" note="在「同事」里邀请第一位。" />
        ) : (
          <>
            <Card>
              <Chips
                id="statement-who"
                label="谁的"
                options={people.map(({ id, name }) => ({
                  value: id,
                  text: id === me.staff.id ? '我' : name,
                }))}
                value={staffId}
                onChange={setChosen}
              />
            </Card>
            <Statement key={staffId} me={me} staffId={staffId} />
          </>
        )
      }}
    </Listing>
  )
}

const ownFirst = (ownId: string, staff: readonly Colleague[]): Colleague[] =>
  staff
    .filter(({ role, status }) => hasBook(role) && status === 'active')
    .sort((a, b) => Number(b.id === ownId) - Number(a.id === ownId))

function Statement({ me, staffId }: { me: Me; staffId: string }) {
  const thisYear = Number(me.today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [line, setLine] = useState<StatementLine>()
  const [isOpen, setOpen] = useState(false)
  const query = useQuery('team', 'statement.year', { year, staffId })
  return (
    <>
      <YearStep year={year} last={thisYear} onChange={setYear} />
      <Listing id="statement" query={query}>
        {({ lines }) =>
          hasNumbers(lines) ? (
            <StatementCards
              lines={lines}
              onOpen={chosen => {
                setLine(chosen)
                setOpen(true)
              }}
            />
          ) : (
            <Empty
              id="statement-empty"
              icon="chart"
              title={`${year} 年还没有记录`}
              note="记跟进、开需求、放款，自动数进来。"
            />
          )
        }
      </Listing>
      {line && (
        <StatementSheet
          key={`${year}-${line.key}`}
          year={year}
          line={line}
          isOwn={staffId === me.staff.id}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
