import { Text, View } from '@tarojs/components'
import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import { alarmOffer } from '@/features/log/alarm'
import type { Alarm } from '@/lib/phone-calendar'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { rowClass } from '@/ui/row'
import { Section } from '@/ui/section'
import { Toast } from '@/ui/toast'
import type { Fold } from './folds'
import { type BranchHold, holdOf } from './hold'
import { rowAction } from './row-action'
import type { TodaySection as Shown } from './sections'
import styles from './today.module.css'
import { type Act, TodayRow } from './today-row'

export type RowHandlers = {
  onOpen: (row: CustomerRow) => void
  onAct: (row: CustomerRow, action: Act) => void
  onUndo: (id: string) => void
  onAlarm: (alarm: Alarm) => void
}
type TodaySectionProps = RowHandlers & {
  section: Shown
  today: Day
  hold: BranchHold
  onMore?: (() => void) | undefined
}

const actionOf = (row: CustomerRow, today: Day, hold: BranchHold): { action: Act; isHeld: boolean } => {
  const action = row.strip === 'look' ? 'check' : row.words.taskId ? 'done' : rowAction(row, today)
  return { action, isHeld: action === 'phone' && holdOf(row, hold) !== null }
}

/** 逾期, 今天, 接下来 or 晨检: its line, its rows, and what was just done among them. */
export function TodaySection({ section, today, hold, onMore, ...on }: TodaySectionProps) {
  const { id, title, aside, lines, hidden } = section
  return (
    <>
      <Section
        id={`today-${id}`}
        text={title}
        tone={id === 'overdue' ? 'warn' : 'calm'}
        {...(aside ? { aside } : {})}
      />
      <Card kind="list">
        {lines.map(line => (
          // The same View for a row and its fold: Taro sends all children anew when one is replaced.
          <View key={line.row.id} className={cx(line.kind === 'row' && rowClass, styles.line)}>
            {line.kind === 'fold' ? (
              <Folded fold={line.fold} {...on} />
            ) : (
              <TodayRow
                row={line.row}
                {...actionOf(line.row, today, hold)}
                onOpen={on.onOpen}
                onAct={on.onAct}
              />
            )}
          </View>
        ))}
        {onMore && hidden > 0 && (
          <Press id={`today-${id}-more`} className={cx(styles.line, styles.more)} onPress={onMore}>
            <Text>还有 {hidden} 位</Text>
          </Press>
        )}
      </Card>
    </>
  )
}

/** When a fold is over is decided where it is kept (useDone), also while the other strip is shown. */
const LONGER_THAN_FOLDED = 3600
const noClose = () => undefined

function Folded({ fold, onUndo, onAlarm }: { fold: Fold } & RowHandlers) {
  const { row, text, state } = fold
  const undo = { text: '撤销', onPress: () => onUndo(row.id) }
  return (
    <Toast
      id={`today-${row.id}-done`}
      kind="row"
      seconds={LONGER_THAN_FOLDED}
      text={state === 'undoing' ? `${row.name} 正在撤销…` : `${row.name} ${text}`}
      onClose={noClose}
      {...(state === 'open' ? { action: undo, extra: alarmOffer(fold.alarm, onAlarm) } : {})}
    />
  )
}
