import { Text } from '@tarojs/components'
import { Fragment, useState } from 'react'
import { type Day, dayOf } from '@/domain/day'
import { Listing } from '@/features/care/listing'
import { PeriodStep } from '@/features/plan/period-step'
import { shareOf } from '@/features/plan/plan-lines'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Progress } from '@/ui/progress'
import { Segmented } from '@/ui/segmented'
import { type PlansLine, plannedBy, plansLines, saidLines, teamLines } from './plans-words'
import styles from './team.module.css'
import { TeamChoice } from './team-choice'

const SPANS = [
  { value: 'week', text: '周' },
  { value: 'month', text: '月' },
] as const
type Span = (typeof SPANS)[number]['value']

/** R95-R97 each colleague's plan beside what the journal counted, for the lead. */
export function PlansScreen() {
  const today = dayOf(Date.now())
  const [span, setSpan] = useState<Span>('week')
  const [on, setOn] = useState<Day>(today)
  return (
    <>
      <Segmented id="plans-span" label="多长时间" options={SPANS} value={span} onChange={setSpan} />
      <PeriodStep on={on} span={span} today={today} onChange={setOn} />
      <TeamChoice>
        {teamId => <Plans key={`${span}-${on}-${teamId}`} span={span} on={on} teamId={teamId} />}
      </TeamChoice>
    </>
  )
}

function Plans({ span, on, teamId }: { span: Span; on: Day; teamId: string | undefined }) {
  const query = useQuery('team', 'plan.team', teamId === undefined ? { span, on } : { span, on, teamId })
  return (
    <Listing id="plans" query={query}>
      {({ officers, gone }) => {
        const all = teamLines(officers, gone)
        return all === null ? (
          <Empty id="plans-none" icon="people" title="团队里还没有同事" note="在「同事」里邀请第一位。" />
        ) : (
          <>
            <PlanCard
              id="plans-all"
              title="全队"
              note="计划按到期的客户排，做了多少从跟进记录里数。"
              lines={all}
            />
            {officers.map(one => (
              <PlanCard
                key={one.staffId}
                id={`plans-${one.staffId}`}
                title={one.name}
                note={plannedBy(one)}
                lines={plansLines(one)}
              />
            ))}
            {gone && (
              <PlanCard
                id="plans-gone"
                title="已离开或转出的同事"
                note="在本团队时做的，只数做了多少。"
                lines={plansLines({ ...gone, planned: null, isAdjusted: false })}
              />
            )}
          </>
        )
      }}
    </Listing>
  )
}

type PlanCardProps = {
  id: string
  title: string
  note: string
  lines: readonly PlansLine[]
}

const PlanCard = ({ id, title, note, lines: of }: PlanCardProps) => {
  const lines = saidLines(of)
  return (
    <Card id={id} title={title}>
      <Text className={cx(styles.quiet)}>
        {lines.length === 0 ? '这段时间没有到期的，也没有记录。' : note}
      </Text>
      {lines.map(({ key, label, done, planned, figure, note: whose }) => (
        <Fragment key={key}>
          <Progress
            id={`${id}-${key}`}
            label={label}
            share={shareOf({ done, planned: planned ?? 0 })}
            figure={figure}
          />
          {whose !== undefined && <Text className={cx(styles.quiet)}>{whose}</Text>}
        </Fragment>
      ))}
    </Card>
  )
}
