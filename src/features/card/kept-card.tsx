import { dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import type { Desk } from './use-rights'

type KeptCardProps = { id: string; title: string; kept: Desk['kept'] }

/** What is kept, from whom it came, since when, for what and until when: a line each. */
export function KeptCard({ id, title, kept }: KeptCardProps) {
  const today = dayOf(Date.now())
  return (
    <Card id={id} kind="list" title={title}>
      {kept.map((one, i) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          key={i}
          id={`${id}-${i}`}
          title={`${one.what}：${one.value}`}
          isTitleWrapped
          note={`${one.source}，${dayWords(one.since, today)}起。用于${one.purpose}。${one.until}。`}
          isNoteWrapped
        />
      ))}
    </Card>
  )
}
