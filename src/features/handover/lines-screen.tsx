import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useToday } from '@/features/staff/use-today'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Screen } from '@/ui/screen'
import { BriefSheet } from './brief-sheet'
import styles from './handover.module.css'
import { HandoverLost } from './handover-lost'
import { countsOf, type Handover, type Line, shareWords } from './handover-words'
import { LineRow } from './line-row'
import { LinesList } from './lines-list'
import { MoveSheet } from './move-sheet'
import { Tick } from './tick'
import { useHandover } from './use-handover'
import { useLines } from './use-lines'

type LinesProps = { id: string; toId: string }

/** R115 one receiver's lines, for whoever decides: briefs, and giving some or all to somebody else. */
export function LinesScreen({ id, toId }: LinesProps) {
  const held = useHandover(id)
  const { data: handover } = held.query
  if (handover === undefined)
    return (
      <Screen id="handover-lines" title="分到的客户">
        <HandoverLost id={id} query={held.query} />
      </Screen>
    )
  return <Lines handover={handover} toId={toId} onMoved={() => void held.query.refresh()} />
}

type ShownProps = { handover: Handover; toId: string; onMoved: () => void }

/** Still to be decided, and not on the move to the one whose lines they are. */
const canMove = ({ status }: Handover, ofStatus: string | undefined): boolean =>
  (status === 'draft' || status === 'offered' || status === 'running') && ofStatus !== 'accepted'

function Lines({ handover, toId, onMoved }: ShownProps) {
  const { id } = handover
  const lines = useLines(id, toId)
  const today = useToday()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [briefOf, setBriefOf] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)
  const [isMoving, setMoving] = useState(false)
  const to = handover.receivers.find(one => one.id === toId)
  const counts = countsOf(handover, toId)
  const mayMove = canMove(handover, to?.status) && counts.proposed > 0
  const toggle = (customerId: string) =>
    setChosen(last =>
      last.includes(customerId) ? last.filter(one => one !== customerId) : [...last, customerId],
    )
  const tickOf = ({ customerId, name, state }: Line) =>
    mayMove && state === 'proposed' ? (
      <Tick
        id={`tick-${customerId}`}
        label={`选${name}`}
        isTicked={chosen.includes(customerId)}
        onPress={() => toggle(customerId)}
      />
    ) : undefined
  return (
    <Screen
      id="handover-lines"
      title={to ? `分给${to.name}的客户` : '分到的客户'}
      footer={
        mayMove ? (
          <Button
            id="lines-move"
            kind={chosen.length > 0 ? 'action' : 'soft'}
            text={chosen.length > 0 ? `改分选中的 ${chosen.length} 位` : `全部改分（${counts.proposed} 位）`}
            onPress={() => setMoving(true)}
          />
        ) : undefined
      }
    >
      {to && <Text className={cx(styles.small)}>{shareWords(counts, to)}</Text>}
      <LinesList lines={lines}>
        {line => (
          <LineRow
            key={line.customerId}
            line={line}
            action={tickOf(line)}
            onPress={() => {
              setBriefOf(line.customerId)
              setReading(true)
            }}
          />
        )}
      </LinesList>
      <BriefSheet
        handoverId={id}
        customerId={briefOf}
        isOpen={isReading}
        onClose={() => setReading(false)}
        today={today}
      />
      <MoveSheet
        handoverId={id}
        fromId={handover.from.id}
        ofId={toId}
        chosen={chosen}
        waiting={counts.proposed}
        isOpen={isMoving}
        onClose={() => setMoving(false)}
        onMoved={() => {
          setChosen([])
          onMoved()
          void lines.query.refresh()
        }}
      />
    </Screen>
  )
}
