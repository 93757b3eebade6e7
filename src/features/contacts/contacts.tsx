import { useState } from 'react'
import type { Held } from '@/features/customer/use-customer'
import { LogSheet } from '@/features/log/log-sheet'
import { savedWords } from '@/features/log/preview-words'
import { useLog } from '@/features/log/use-log'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Toast } from '@/ui/toast'
import { EditPersonSheet } from './edit-person-sheet'
import { PersonRows } from './person-rows'
import { PersonSheet } from './person-sheet'
import type { ContactPerson, ContactPersons } from './use-contact-persons'

type ContactsProps = { held: Held; persons: ContactPersons; listed: readonly ContactPerson[] }

/** Who speaks for the firm by role, and the sheets over them; after a call 记跟进 opens by itself. */
export function Contacts({ held, persons, listed }: ContactsProps) {
  const { customer } = held
  const [open, setOpen] = useState<'one' | 'edit'>()
  const [id, setId] = useState<string>()
  const [said, setSaid] = useState<string | null>(null)
  const chosen = listed.find(one => one.id === id) ?? null
  const log = useLog({
    onError: setSaid,
    onSaved: saved => {
      held.show(saved.customer)
      setSaid(savedWords(saved.before.grade, saved.customer, held.today))
    },
  })
  const show = (sheet: 'one' | 'edit', who: string | undefined) => {
    persons.clear()
    setId(who)
    setOpen(sheet)
  }
  const close = () => setOpen(undefined)
  /** The sheet makes room for 记跟进, which opens on the way back. */
  const ring = async (phone: string) => {
    const isRung = await log.ring(customer, phone)
    if (isRung) close()
    return isRung
  }
  return (
    <>
      <Section id="contacts-of" text={`${customer.name} 的联系人`} />
      <Card id="contacts-list" kind="list">
        <Row
          id="person-new"
          lead={<Icon name="plus" size={22} />}
          title="加联系人"
          note={listed.length === 0 ? '法定代表人、实控人、财务、经办，各有各的电话' : undefined}
          isNoteWrapped
          onPress={() => show('edit', undefined)}
        />
        <PersonRows persons={listed} onOpen={who => show('one', who)} />
      </Card>
      {chosen && (
        <PersonSheet
          key={chosen.id}
          firm={customer}
          person={chosen}
          persons={persons}
          isOpen={open === 'one'}
          onClose={close}
          onEdit={() => show('edit', chosen.id)}
          onRing={ring}
          onSay={setSaid}
        />
      )}
      <EditPersonSheet
        key={`edit-${chosen?.id ?? 'new'}`}
        firm={customer}
        person={chosen}
        persons={persons}
        isOpen={open === 'edit'}
        onClose={close}
        onSay={setSaid}
      />
      <LogSheet {...log.sheet} />
      {said !== null && <Toast key={said} id="contacts-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}
