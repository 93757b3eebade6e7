import { Card } from '@/ui/card'
import { isDone, missingWords, tickOf, tickWords } from './materials-words'
import type { PartProps } from './part'
import { StepLine } from './step-line'
import { useAttempt } from './use-attempt'
import { Words } from './words'

/** 材料清单: each side ticks; what the bank has received is no longer the customer's to tick. */
export function MaterialsCard({ card, asked, serve }: PartProps<'materials'>) {
  const { ticks } = card.given
  const { attempt, error } = useAttempt()
  return (
    <Card id="card-materials" title={missingWords(asked.items, ticks)}>
      <Words kind="small">备好一份，点一下。带到网点就行，不要拍照发证件和流水。</Words>
      {asked.items.map(item => {
        const tick = tickOf(ticks, item)
        const tell = () =>
          void attempt(() => serve('card.tick', { itemId: item.id, isDone: tick.byCustomer === null }))
        return (
          <StepLine
            key={item.id}
            id={`card-item-${item.id}`}
            state={isDone(tick) ? 'done' : 'later'}
            text={item.name}
            note={tickWords(tick, item.how)}
            {...(tick.byOfficer === null ? { onTick: tell } : {})}
          />
        )
      })}
      {error !== undefined && <Words kind="warn">{error}</Words>}
    </Card>
  )
}
