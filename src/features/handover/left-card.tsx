import { Card } from '@/ui/card'
import { Row, Warn } from '@/ui/row'
import { Section } from '@/ui/section'
import type { Head, Left } from './handover-words'

type LeftCardProps = {
  left: readonly Left[]
  handovers: readonly Head[]
  onStart: (id: string) => void
}

const isUnderWay = (id: string, handovers: readonly Head[]): boolean =>
  handovers.some(
    ({ kind, from, status }) => kind === 'all' && from.id === id && status !== 'done' && status !== 'undone',
  )

/** R114 who has left, or sells no more, and still has customers: nobody follows those up until they are handed over. */
export function LeftCard({ left, handovers, onStart }: LeftCardProps) {
  if (left.length === 0) return null
  const all = left.reduce((sum, { customers }) => sum + customers, 0)
  return (
    <>
      <Section id="handovers-left" text={`没人管的客户 ${all}`} tone="warn" />
      <Card kind="list">
        {left.map(one => (
          <Row
            key={one.id}
            id={`left-${one.id}`}
            title={one.name}
            note={
              <>
                {isUnderWay(one.id, handovers) ? (
                  `${one.customers} 位，正在交接`
                ) : (
                  <Warn>{`${one.customers} 位，还没交接`}</Warn>
                )}
                {one.unimported > 0 && `；表格里有 ${one.unimported} 行没导完，请接收人用原表再导`}
              </>
            }
            isNoteWrapped
            {...(isUnderWay(one.id, handovers) ? {} : { onPress: () => onStart(one.id) })}
          />
        ))}
      </Card>
    </>
  )
}
