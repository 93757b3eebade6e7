import type { Customer } from '@/features/customer/use-customer'
import { Badge } from '@/ui/badge'
import { Row } from '@/ui/row'
import { kindWords, type Relation, wallWords, whoWords } from './relation-words'

type RelationRowsProps = {
  customer: Pick<Customer, 'journal'>
  relations: readonly Relation[]
  onOpen: (id: Relation['id']) => void
}

/** Each relation with what the wall lets through (R82). */
export const RelationRows = ({ customer, relations, onOpen }: RelationRowsProps) =>
  relations.map(one => (
    <Row
      key={one.id}
      id={`relation-${one.id}`}
      title={whoWords(one)}
      badges={one.otherName !== '' && <Badge text={kindWords(one)} tone="plain" />}
      note={wallWords(one, customer.journal.needs)}
      isNoteWrapped
      onPress={() => onOpen(one.id)}
    />
  ))
