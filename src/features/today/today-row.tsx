import { memo } from 'react'
import type { CustomerRow } from '@/contract'
import { DueNote } from '@/features/log/due-note'
import { isLongNote } from '@/features/log/long-note'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { RowParts } from '@/ui/row'
import { holdWords } from './hold'
import type { RowAction } from './row-action'
import { RowBadges } from './row-badges'

/** `check` looks; `done` does the loan's task that the row speaks of (R125). */
export type Act = RowAction | 'check' | 'done'

type TodayRowProps = {
  row: CustomerRow
  action: Act
  /** R79: not to be called now; the button is grey, and a tap says why. */
  isHeld: boolean
  onOpen: (row: CustomerRow) => void
  onAct: (row: CustomerRow, action: Act) => void
}

const SAYS: Readonly<Record<Act, (name: string) => string>> = {
  phone: name => `给${name}打电话`,
  chat: name => `记下和${name}的微信联系`,
  pencil: name => `给${name}记跟进`,
  check: name => `${name}看过，不变`,
  done: name => `${name}的这件事做好了`,
}

/** Who, why, and the one thing to do. Drawn again only when the row itself changes. */
export const TodayRow = memo(function TodayRow({ row, action, isHeld, onOpen, onAct }: TodayRowProps) {
  const words = action === 'check' || action === 'done' ? '' : holdWords(row)
  return (
    <RowParts
      id={`today-${row.id}`}
      lead={<Grade letter={row.grade} />}
      title={row.name}
      badges={<RowBadges row={row} />}
      note={
        <>
          <DueNote words={row.words} />
          {words !== '' && `；${words}`}
        </>
      }
      isNoteWrapped={words !== '' || isLongNote(row)}
      onPress={() => onOpen(row)}
      action={
        <IconButton
          id={`today-${row.id}-act`}
          icon={action === 'done' ? 'check' : action}
          label={`${SAYS[action](row.name)}${isHeld ? '，现在先别打' : ''}`}
          kind={isHeld ? 'bare' : 'soft'}
          onPress={() => onAct(row, action)}
        />
      }
    />
  )
})
