import type { ReactNode } from 'react'
import { Badge } from '@/ui/badge'
import { Grade } from '@/ui/grade'
import { Row, Warn } from '@/ui/row'
import type { Line } from './handover-words'

type LineRowProps = {
  line: Line
  /** Before the grade: a tick. */
  tick?: ReactNode
  onPress: () => void
  action?: ReactNode
  label?: string
}

/** What is left to do for a customer that moved: R116 a fresh card made, then looked at by the new officer. */
function lineNote({ name, state, isArchived, hasNewCard, isTouched }: Line): ReactNode {
  if (name === '') return '由别的团队跟进，看不到'
  if (state === 'gone') return '已不在，没有移交'
  if (isArchived) return '已归档，不用联系'
  if (state === 'proposed') return '看交接单'
  if (!hasNewCard) return <Warn>还没做新服务卡</Warn>
  return isTouched ? '已做新服务卡，看过了' : '已做新服务卡'
}

/** A customer of a hand-over; opens the brief. */
export function LineRow({ line, tick, onPress, action, label }: LineRowProps) {
  const { customerId, name, grade, isTouched, state } = line
  return (
    <Row
      id={`line-${customerId}`}
      lead={
        <>
          {tick}
          {grade && <Grade letter={grade} />}
        </>
      }
      title={name || '已转走的客户'}
      badges={state === 'moved' && isTouched && !line.isArchived ? <Badge text="接手了" /> : undefined}
      note={lineNote(line)}
      onPress={onPress}
      {...(action === undefined ? {} : { action })}
      {...(label === undefined ? {} : { label })}
    />
  )
}
