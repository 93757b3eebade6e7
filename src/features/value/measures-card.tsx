import { yuanText } from '@/domain/money'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { lifetimeWords, measureFacts, type One } from './value-words'

type MeasuresCardProps = { one: One; onOpen: (figure: 'tenure' | 'services' | 'perDealing') => void }
const KEYS = ['tenure', 'services', 'perDealing'] as const

/** R58 three measures; a tap opens how each is made. */
export const MeasuresCard = ({ one, onOpen }: MeasuresCardProps) => (
  <Card id="value-measures" kind="list" title="三个衡量">
    {measureFacts(one).map(([label, value, how], i) => {
      const key = KEYS[i] ?? 'tenure'
      return (
        <Row
          key={key}
          id={`value-measure-${key}`}
          title={label}
          note={how}
          isNoteWrapped
          value={value}
          onPress={() => onOpen(key)}
        />
      )
    })}
  </Card>
)

/** R48 what came and what may come; a tap opens how it is told. */
export const LifetimeCard = ({ one, onOpen }: { one: One; onOpen: () => void }) => (
  <Card id="value-lifetime" kind="list">
    <Row
      id="value-lifetime-open"
      title="到今天的利润"
      note={lifetimeWords(one)}
      isNoteWrapped
      value={yuanText(one.all.incomeFen - one.all.costFen)}
      onPress={onOpen}
    />
  </Card>
)
