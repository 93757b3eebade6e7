import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { InternalNote } from '@/features/access/internal-note'
import { useMe } from '@/features/access/use-me'
import { Listing } from '@/features/care/listing'
import { PeriodStep } from '@/features/plan/period-step'
import { useQuery } from '@/lib/use-query'
import { Screen } from '@/ui/screen'
import { Segmented } from '@/ui/segmented'
import { type Asked, digestPath } from './asked'
import { ForTheTeam } from './for-the-team'
import { LeadFace } from './lead-face'
import { MemberFace } from './member-face'
import { PLAIN_PICTURE, SummaryPicture } from './summary-picture'
import { spanTitle, summaryDay } from './team-words'

const SPANS = [
  { value: 'day', text: '日' },
  { value: 'week', text: '周' },
] as const

/** R95-R98 the team's summary: each sees as much of it as is for them. */
export function TeamScreen({ asked }: { asked: Asked }) {
  const { data: me } = useMe()
  const [span, setSpan] = useState(asked.span)
  const [named, setNamed] = useState(asked.on)
  const [picture, setPicture] = useState(PLAIN_PICTURE)
  const on = named ?? me?.today
  const { teamId } = asked
  const query = useQuery('team', 'digest.team', on ? { on, span, ...(teamId ? { teamId } : {}) } : null)
  const digest = query.data
  useShareAppMessage(() => {
    const isLead = digest?.face === 'lead'
    const path =
      digest && digest.face !== 'other'
        ? digestPath(digest.teamId, digest.on, digest.span)
        : '/pages/team/index'
    return { title: isLead ? digest.title : '团队小结', path, imageUrl: isLead ? picture : PLAIN_PICTURE }
  })
  const title =
    digest && digest.face !== 'other'
      ? spanTitle(digest.teamName, digest.on, digest.span, digest.today)
      : '团队'
  return (
    <Screen id="team" title={title}>
      {digest?.face !== 'other' && (
        <>
          <Segmented id="team-span" label="日还是周" options={SPANS} value={span} onChange={setSpan} />
          {me && on && (
            <PeriodStep
              on={on}
              span={span}
              today={me.today}
              isPastOnly
              onChange={day => setNamed(summaryDay(day, span, me.today))}
            />
          )}
        </>
      )}
      <Listing id="team" query={query}>
        {seen => {
          switch (seen.face) {
            case 'lead':
              return (
                <>
                  <LeadFace digest={seen} />
                  <SummaryPicture digest={seen} onDrawn={setPicture} />
                </>
              )
            case 'member':
              return <MemberFace digest={seen} />
            case 'other':
              return <ForTheTeam teamName={seen.teamName} />
            default:
              return seen satisfies never
          }
        }}
      </Listing>
      <InternalNote />
    </Screen>
  )
}
