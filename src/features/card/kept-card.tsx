import { dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import type { Desk } from './use-rights'

/** What is kept, from whom it came, since when, for what and until when: a line each. */
export function KeptCard({ kept }: { kept: Desk['kept'] }) {
  const today = dayOf(Date.now())
  return (
    <Card id="rights-kept" kind="list" title="本行留存您的信息">
      {kept.map((one, i) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          key={i}
          id={`rights-kept-${i}`}
          title={`${one.what}：${one.value}`}
          isTitleWrapped
          note={`${one.source}，${dayWords(one.since, today)}起。用于${one.purpose}。${one.until}。`}
          isNoteWrapped
        />
      ))}
    </Card>
  )
}
