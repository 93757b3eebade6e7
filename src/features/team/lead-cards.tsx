import { Text } from '@tarojs/components'
import { doneShare, type Stock } from '@/domain/digest'
import { GRADES } from '@/domain/grade'
import { STAGE_LABEL } from '@/domain/labels'
import type { Output } from '@/lib/cloud'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Progress } from '@/ui/progress'
import { Row } from '@/ui/row'
import styles from './team.module.css'
import { lineNote, overdueWords } from './team-words'

export type LeadDigest = Extract<Output<'team', 'digest.team'>, { face: 'lead' }>
type Board = Output<'team', 'board.team'>

/** The books by grade, and how much of what was due has been looked at. */
export const GradesCard = ({ stock, when }: { stock: Stock; when: '今天' | '本周' }) => (
  <Card id="team-grades" title="各级客户">
    {GRADES.filter(grade => grade !== 'E' || stock.grades.E > 0).map(grade => (
      <Progress
        key={grade}
        id={`team-grade-${grade}`}
        label={`${grade} 级`}
        share={(doneShare(stock.seen[grade], stock.due[grade]) ?? 100) / 100}
        figure={String(stock.grades[grade])}
      />
    ))}
    <Text className={cx(styles.quiet)}>{`绿条是${when}该看的看了多少`}</Text>
  </Card>
)

/** 「在途」: how many stand at each 环节, and what is expected of them (R99). */
export function PipelineCard({ board, expected }: { board: Board; expected: string }) {
  const most = Math.max(1, ...board.stages.map(({ total }) => total))
  return (
    <Card id="team-stages" title="在途">
      {board.stages.map(({ stage, total }) => (
        <Progress
          key={stage}
          id={`team-stage-${stage}`}
          label={STAGE_LABEL[stage]}
          share={total / most}
          figure={String(total)}
        />
      ))}
      {expected !== '' && (
        <Text id="team-forecast" className={cx(styles.quiet)}>
          {expected}
        </Text>
      )}
    </Card>
  )
}

/** One line an officer, always in the same order: nobody is ranked. */
export const OfficersCard = ({
  officers,
  median,
  isNow,
}: Pick<LeadDigest, 'officers' | 'median'> & { isNow: boolean }) => (
  <Card id="team-officers" title="每个人" kind="list">
    {officers.map(({ staffId, name, line, isHere, isAway }) => (
      <Row
        key={staffId}
        id={`team-line-${staffId}`}
        title={name}
        badges={isHere && !isAway ? undefined : <Badge text={isHere ? '休假中' : '已离开'} tone="plain" />}
        note={lineNote(line, isNow)}
        value={overdueWords(line, isNow)}
      />
    ))}
    {median && (
      <Row id="team-median" title="中位" note={lineNote(median, isNow)} value={overdueWords(median, isNow)} />
    )}
  </Card>
)
