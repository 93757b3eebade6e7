import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/lib/cloud'
import type { Query } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Grade } from '@/ui/grade'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import type { Who } from './use-put'

type Alike = Output<'officer', 'circle.alike'>
type AlikeCardProps = { query: Query<Alike>; onPut: (who: Who, isIn: boolean) => Promise<boolean> }

/** Shown before one asks for more. */
const FIRST = 3

/** R85 「还有 N 位也像」: each says by what, and goes in by a tap; whoever is told not to be is not proposed again. */
export function AlikeCard({ query, onPut }: AlikeCardProps) {
  const { data, error, refresh } = query
  const [isLong, setLong] = useState(false)
  if (data === undefined)
    return error ? (
      <ErrorState id="alike-error" message={error.message} onRetry={() => void refresh()} />
    ) : null
  const { total, rows } = data
  if (total === 0) return null
  const shown = isLong ? rows : rows.slice(0, FIRST)
  return (
    <>
      <Section id="alike-total" text={`还有 ${total} 位也像`} aside="点 ✓ 放进来" />
      <Card id="alike" kind="list">
        {shown.map(row => (
          <Row
            key={row.id}
            id={`alike-${row.id}`}
            lead={<Grade letter={row.grade} size="s" />}
            title={row.name}
            isTitleWrapped
            note={row.why.length > 0 ? row.why.join('，') : '这一类客户'}
            isNoteWrapped
            onPress={() => void Taro.navigateTo({ url: `/pages/customer/index?id=${row.id}` })}
            action={
              <>
                <IconButton
                  id={`alike-${row.id}-out`}
                  icon="close"
                  kind="bare"
                  label={`${row.name}不像`}
                  onPress={() => void onPut(row, false)}
                />
                <IconButton
                  id={`alike-${row.id}-in`}
                  icon="check"
                  label={`把${row.name}放进来`}
                  onPress={() => void onPut(row, true)}
                />
              </>
            }
          />
        ))}
        {!isLong && rows.length > FIRST && (
          <Row
            id="alike-more"
            title={rows.length < total ? `先看 ${rows.length} 位` : `看其余 ${rows.length - FIRST} 位`}
            onPress={() => setLong(true)}
          />
        )}
      </Card>
    </>
  )
}
