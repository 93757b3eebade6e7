import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { CONTACT_ROLE_LABEL } from '@/domain/contact-person'
import type { Customer } from '@/features/customer/use-customer'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import styles from './contacts.module.css'
import { PersonDial } from './person-dial'
import { askedWords } from './person-words'
import type { ContactPerson, ContactPersons } from './use-contact-persons'

type PersonSheetProps = {
  firm: Customer
  person: ContactPerson
  persons: ContactPersons
  isOpen: boolean
  onClose: () => void
  onEdit: () => void
  onRing: (phone: string) => Promise<boolean>
  onSay: (words: string) => void
}

/** R47 one who speaks for the firm: what was asked for, the dial, and what is rarely done. */
export function PersonSheet({
  firm,
  person,
  persons,
  isOpen,
  onClose,
  onEdit,
  onRing,
  onSay,
}: PersonSheetProps) {
  const asked = askedWords(person)
  const remove = async () => {
    const { confirm } = await Taro.showModal({
      title: `去掉${person.name}`,
      content: '电话和交代一起删掉，找不回来。以前记的跟进都还在。',
      confirmText: '去掉',
    })
    if (!confirm || !(await persons.remove(person.id))) return
    onClose()
    onSay('去掉了')
  }
  return (
    <Sheet
      id="person"
      isOpen={isOpen}
      onClose={onClose}
      title={person.name}
      note={`${CONTACT_ROLE_LABEL[person.role]}${person.phoneMasked === null ? '' : ` · ${person.phoneMasked}`}`}
      footer={
        <>
          {persons.refused !== undefined && (
            <Notice id="person-act-refused" tone="warn" icon="alert" text={persons.refused} />
          )}
          <View className={cx(styles.buttons)}>
            <Button id="person-change" kind="soft" text="修改" onPress={onEdit} />
            <Button
              id="person-remove"
              kind="plain"
              text="去掉"
              isBusy={persons.isBusy}
              onPress={() => void remove()}
            />
          </View>
        </>
      }
    >
      {asked !== '' && <Text className={cx(styles.quiet)}>{asked}</Text>}
      {person.wishes.dont !== '' && (
        <Notice id="person-dont" tone="warn" icon="alert" text={`交代过：${person.wishes.dont}`} />
      )}
      {!firm.isArchived && <PersonDial firm={firm} person={person} onRing={onRing} />}
    </Sheet>
  )
}
