import { dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import type { PartProps } from './part'

/** 会议纪要 (R108): what was decided, who does it and by when. */
export function MinutesCard({ asked }: PartProps<'minutes'>) {
  const today = dayOf(Date.now())
  return (
    <Card id="card-minutes" kind="list" title={`${dayWords(asked.on, today)}谈的：${asked.about}`}>
      {asked.decisions.map(({ what, who, by }, i) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: minutes do not change
          key={i}
          id={`card-decision-${i}`}
          title={what}
          isTitleWrapped
          note={`${who === 'bank' ? '银行来办' : '请您来办'}${by === null ? '' : ` · ${dayWords(by, today)}前`}`}
          isNoteWrapped
        />
      ))}
    </Card>
  )
}
