import { memo } from 'react'
import type { CustomerRow } from '@/contract'
import { DueNote, isLongNote } from '@/features/log/due-note'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import type { RowAction } from './row-action'
import { RowBadges } from './row-badges'

export type Act = RowAction | 'check'

type TodayRowProps = {
  row: CustomerRow
  action: Act
  onOpen: (row: CustomerRow) => void
  onAct: (row: CustomerRow, action: Act) => void
}

const SAYS: Readonly<Record<Act, (name: string) => string>> = {
  phone: name => `给${name}打电话`,
  chat: name => `记下和${name}的微信联系`,
  pencil: name => `给${name}记跟进`,
  check: name => `${name}看过，不变`,
}

/** Who, why, and the one thing to do. Drawn again only when the row itself changes. */
export const TodayRow = memo(function TodayRow({ row, action, onOpen, onAct }: TodayRowProps) {
  return (
    <Row
      id={`today-${row.id}`}
      lead={<Grade letter={row.grade} />}
      title={row.name}
      badges={<RowBadges row={row} />}
      note={<DueNote words={row.words} />}
      isNoteWrapped={isLongNote(row)}
      onPress={() => onOpen(row)}
      action={
        <IconButton
          id={`today-${row.id}-act`}
          icon={action}
          label={SAYS[action](row.name)}
          onPress={() => onAct(row, action)}
        />
      }
    />
  )
})
