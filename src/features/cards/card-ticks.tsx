import { Text } from '@tarojs/components'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Material } from '@/domain/material-list'
import { attrs } from '@/ui/attrs'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'
import type { CardView } from './card-words'
import styles from './cards.module.css'
import type { CardActs } from './use-card-acts'

type CardTicksProps = { card: CardView; items: readonly Material[]; today: Day; acts: CardActs }

/** The documents of a card with both sides' ticks: 备好了 is the customer's, 收到 is ours. */
export function CardTicks({ card, items, today, acts }: CardTicksProps) {
  const tickOf = (id: string) => card.given.ticks[id] ?? { byOfficer: null, byCustomer: null }
  const received = items.filter(({ id }) => tickOf(id).byOfficer !== null).length
  return (
    <>
      <Text {...attrs({ id: 'card-received' })} className={cx(styles.heading)}>
        {`收到 ${received} / ${items.length}`}
      </Text>
      {items.map(({ id, name }) => {
        const { byOfficer, byCustomer } = tickOf(id)
        const said = [
          byCustomer ? `客户${dayWords(byCustomer, today)}备好了` : '客户还没备好',
          ...(byOfficer ? [`${dayWords(byOfficer, today)}收到`] : []),
        ]
        return (
          <Row
            key={id}
            id={`tick-${id}`}
            title={name}
            isTitleWrapped
            note={said.join(' · ')}
            isNoteWrapped
            {...(card.state === 'open'
              ? {
                  action: (
                    <IconButton
                      id={`tick-${id}-own`}
                      icon={byOfficer ? 'undo' : 'check'}
                      kind={byOfficer ? 'bare' : 'soft'}
                      label={byOfficer ? `${name}，还没收到` : `${name}，收到了`}
                      onPress={() => void acts.tick(id, byOfficer === null)}
                    />
                  ),
                }
              : {})}
          />
        )
      })}
    </>
  )
}
