import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { STAGE_LABEL } from '@/domain/labels'
import type { Stage } from '@/domain/need'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Press } from '@/ui/press'
import { Progress } from '@/ui/progress'
import { Row, Warn } from '@/ui/row'
import { Section } from '@/ui/section'
import styles from './board.module.css'
import { stageAside, stuckWords } from './board-words'

type BoardRow = {
  id: string
  title: string
  note: string
  isPast: boolean
  daysStuck: number
  open: () => void
}
type BoardStage = { stage: Stage; total: number; amountFen: number; rows: readonly BoardRow[] }
type BoardStagesProps = { stages: readonly BoardStage[]; note?: string }

/** The stages as bars, then each with its needs, the longest stuck first. */
export function BoardStages({ stages, note }: BoardStagesProps) {
  const most = Math.max(0, ...stages.map(({ total }) => total))
  if (most === 0)
    return (
      <Empty
        id="board-empty"
        icon="chart"
        title="没有在途的需求"
        note="记下一笔需求、走到哪一步，这里会按环节排好。"
      />
    )
  return (
    <>
      <Card id="board-bars" title="各环节">
        {stages.map(({ stage, total }) => (
          <Progress
            key={stage}
            id={`board-bar-${stage}`}
            label={STAGE_LABEL[stage]}
            share={total / most}
            figure={String(total)}
          />
        ))}
        {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
      </Card>
      {stages
        .filter(({ rows }) => rows.length > 0)
        .map(stage => (
          <StageCard key={stage.stage} {...stage} />
        ))}
    </>
  )
}

/** So many rows of a stage are shown before the others are asked for. */
const FIRST = 5

function StageCard({ stage, total, amountFen, rows }: BoardStage) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  return (
    <View>
      <Section
        id={`board-${stage}`}
        text={`${STAGE_LABEL[stage]} ${total}`}
        aside={stageAside(total, rows.length, amountFen)}
      />
      <Card kind="list">
        {shown.map(row => (
          <Row
            key={row.id}
            id={`board-row-${row.id}`}
            title={row.title}
            note={
              <>
                {row.note}
                {row.isPast && <Warn> · 预计日已过</Warn>}
              </>
            }
            isNoteWrapped
            value={stuckWords(row.daysStuck)}
            onPress={row.open}
          />
        ))}
        {shown.length < rows.length && (
          <Press id={`board-more-${stage}`} className={cx(styles.more)} onPress={() => setWhole(true)}>
            {`还有 ${rows.length - shown.length} 笔`}
          </Press>
        )}
      </Card>
    </View>
  )
}
