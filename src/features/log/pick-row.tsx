import { memo } from 'react'
import type { CustomerRow } from '@/contract'
import { Grade } from '@/ui/grade'
import { Row } from '@/ui/row'

type PickRowProps = { row: CustomerRow; onPick: (row: CustomerRow) => void }

/** A customer to write for. */
export const PickRow = memo(function PickRow({ row, onPick }: PickRowProps) {
  const { before, late, after } = row.words
  return (
    <Row
      id={`log-pick-${row.id}`}
      lead={<Grade letter={row.grade} />}
      title={row.name}
      note={`${before}${late}${after}`}
      onPress={() => onPick(row)}
    />
  )
})
