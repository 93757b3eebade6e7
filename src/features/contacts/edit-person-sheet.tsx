import { CONTACT_ROLE_LABEL, CONTACT_ROLES } from '@/domain/contact-person'
import { TextLink } from '@/features/customer/text-link'
import { WillingField, WishFields } from '@/features/customer-edit/wish-fields'
import { newId } from '@/lib/new-id'
import { useDraft } from '@/lib/use-draft'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { EMPTY_PERSON, formOfPerson, type PersonForm, personError, personOf } from './person-form'
import type { ContactPerson, ContactPersons } from './use-contact-persons'

type EditPersonProps = {
  firm: { id: string; name: string }
  /** Null: somebody new. */
  person: ContactPerson | null
  persons: ContactPersons
  isOpen: boolean
  onClose: () => void
  onSay: (words: string) => void
}

const ROLES = CONTACT_ROLES.map(value => ({ value, text: CONTACT_ROLE_LABEL[value] }))

/** R47 one who speaks for the firm: who, by what number, and what that person asked for. */
export function EditPersonSheet({ firm, person, persons, isOpen, onClose, onSay }: EditPersonProps) {
  const stored = person ? formOfPerson(person) : EMPTY_PERSON
  const draft = useDraft<Partial<PersonForm>>(`contact:${firm.id};${person?.id ?? 'new'}`, {})
  const form: PersonForm = { ...stored, ...draft.value }
  const lacks = personError(form)
  const masked = form.isPhoneRemoved ? null : (person?.phoneMasked ?? null)
  const change = (part: Partial<PersonForm>) => {
    persons.clear()
    draft.change(part)
  }
  const save = async () => {
    const input = personOf(form)
    if (input === null) return
    const id = form.id ?? newId('cop')
    draft.change({ id })
    if (!(await persons.save({ id, version: person?.version ?? 0, ...input }))) return
    await draft.discard()
    onClose()
    onSay(person ? '改好了' : '加上了')
  }
  return (
    <Sheet
      id="person-edit"
      isOpen={isOpen}
      onClose={onClose}
      title={person ? `改${person.name}` : '加联系人'}
      note={firm.name}
      footer={
        <>
          {persons.refused !== undefined && (
            <Notice id="person-refused" tone="warn" icon="alert" text={persons.refused} />
          )}
          <Button
            id="person-save"
            text={lacks ?? '保存'}
            isBusy={persons.isBusy}
            isDisabled={lacks !== null}
            onPress={() => void save()}
          />
        </>
      }
    >
      <Chips
        id="person-role"
        label="是什么人"
        options={ROLES}
        value={form.role ?? undefined}
        onChange={role => change({ role })}
      />
      <Field
        id="person-name"
        label="姓名"
        value={form.name}
        placeholder="比如：钱会计"
        maxLength={20}
        onChange={name => change({ name })}
      />
      <Field
        id="person-phone"
        label="电话"
        kind="digits"
        value={form.phone}
        placeholder={masked === null ? '可以先空着' : `${masked}，不改就空着`}
        maxLength={20}
        onChange={phone => change({ phone })}
      />
      {masked !== null && form.phone === '' && (
        <TextLink
          id="person-phone-remove"
          text="去掉这个电话"
          onPress={() => change({ isPhoneRemoved: true })}
        />
      )}
      <WillingField id="person" asked={form} onChange={change} />
      <WishFields id="person" asked={form} onChange={change} />
    </Sheet>
  )
}
