import { CONTACT_ROLE_LABEL } from '@/domain/contact-person'
import { Badge } from '@/ui/badge'
import { Row, Warn } from '@/ui/row'
import { askedWords } from './person-words'
import type { ContactPerson } from './use-contact-persons'

type PersonRowsProps = { persons: readonly ContactPerson[]; onOpen: (id: ContactPerson['id']) => void }

/** R47 each with the role, the masked number, and what stands against a call now (R79). */
export const PersonRows = ({ persons, onOpen }: PersonRowsProps) =>
  persons.map(one => (
    <Row
      key={one.id}
      id={`person-${one.id}`}
      title={one.name}
      badges={<Badge text={CONTACT_ROLE_LABEL[one.role]} tone="plain" />}
      note={one.hold ? <Warn>{one.hold.sentence}</Warn> : noteOf(one)}
      isNoteWrapped
      onPress={() => onOpen(one.id)}
    />
  ))

const noteOf = (one: ContactPerson): string =>
  [one.phoneMasked ?? '还没有电话', askedWords(one)].filter(Boolean).join(' · ')
