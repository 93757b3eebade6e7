import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { type Person, personBadge, personNote, sizeOf } from './team-stock-words'

type PeopleCardProps = { people: readonly Person[]; onOpen: (staffId: string) => void }

/** One row a colleague, always in the same order: nobody is ranked. */
export const PeopleCard = ({ people, onOpen }: PeopleCardProps) => (
  <Card id="stock-people" kind="list" title="每个人">
    {people.map(one => {
      const badge = personBadge(one)
      return (
        <Row
          key={one.staffId}
          id={`stock-person-${one.staffId}`}
          title={one.name}
          badges={badge === null ? undefined : <Badge text={badge} tone="plain" />}
          note={personNote(one)}
          isNoteWrapped
          value={`${sizeOf(one)} 位`}
          onPress={() => onOpen(one.staffId)}
        />
      )
    })}
  </Card>
)
