import { Text } from '@tarojs/components'
import { memo } from 'react'
import type { CustomerRow } from '@/contract'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row, Warn } from '@/ui/row'
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

/** Words before the late part, from which on it would be cut off. */
const LONG = 10

/** Who, why, and the one thing to do. Drawn again only when the row itself changes. */
export const TodayRow = memo(function TodayRow({ row, action, onOpen, onAct }: TodayRowProps) {
  const { before, late, after } = row.words
  return (
    <Row
      id={`today-${row.id}`}
      lead={<Grade letter={row.grade} />}
      title={row.name}
      badges={<RowBadges row={row} />}
      note={
        <>
          {before !== '' && <Text>{before}</Text>}
          {late !== '' && <Warn>{late}</Warn>}
          {after !== '' && <Text>{after}</Text>}
        </>
      }
      isNoteWrapped={late !== '' && before.length > LONG}
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
