import { useState } from 'react'
import type { Span } from '@/domain/digest'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Segmented } from '@/ui/segmented'

const SPANS = [
  { value: 'day', text: '今日' },
  { value: 'week', text: '本周' },
] as const

/** R95-R98 the team's summary: each sees as much of it as is for them. */
export function TeamScreen() {
  const { data: me } = useMe()
  const [span, setSpan] = useState<Span>('day')
  const query = useQuery('team', 'digest.team', me ? { on: me.today, span } : null)
  return (
    <>
      <Segmented id="team-span" label="哪段时间" options={SPANS} value={span} onChange={setSpan} />
      <Listing id="team" query={query}>
        {digest => (
          <Card id="team-lines" title={digest.teamName} kind="list">
            {digest.face === 'lead' &&
              digest.officers.map(({ staffId, name, line }) => (
                <Row key={staffId} title={name} note={`联系 ${line.contacts} 次，逾期 ${line.overdue} 位`} />
              ))}
            {digest.face === 'member' && (
              <Row title="你" note={`联系 ${digest.own.contacts} 次，逾期 ${digest.own.overdue} 位`} />
            )}
          </Card>
        )}
      </Listing>
    </>
  )
}
