import { memo } from 'react'
import type { CustomerRow } from '@/contract'
import { Grade } from '@/ui/grade'
import { Row } from '@/ui/row'
import { DueNote } from './due-note'
import { isLongNote } from './long-note'

type PickRowProps = { row: CustomerRow; onPick: (row: CustomerRow) => void }

/** A customer to write for. */
export const PickRow = memo(function PickRow({ row, onPick }: PickRowProps) {
  return (
    <Row
      id={`log-pick-${row.id}`}
      lead={<Grade letter={row.grade} />}
      title={row.name}
      note={<DueNote words={row.words} />}
      isNoteWrapped={isLongNote(row)}
      onPress={() => onPick(row)}
    />
  )
})
