import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Purpose } from '@/domain/conduct'
import { PURPOSE_LABEL } from '@/domain/labels'
import { purposesOf } from '@/features/customer/purposes'
import { TextLink } from '@/features/customer/text-link'
import type { Customer } from '@/features/customer/use-customer'
import { heedsDont, readUnlessHeld, type Whereto } from '@/features/log/read-phone'
import { AboutWhom } from '@/features/relations/about-whom'
import { useAbout } from '@/features/relations/use-about'
import { call } from '@/lib/cloud'
import { useDecision } from '@/lib/use-decision'
import { useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import styles from './contacts.module.css'
import type { ContactPerson } from './use-contact-persons'

type PersonDialProps = {
  firm: Customer
  person: ContactPerson
  /** Opens the dialler; false when the reader changed their mind. */
  onRing: (phone: string) => Promise<boolean>
}

/** R47, R79, R82 the dial of one who speaks for a firm: what for, about whom, and what stands against it, before the number. */
export function PersonDial({ firm, person, onRing }: PersonDialProps) {
  const relations = useQuery('officer', 'relation.list', { customerId: firm.id }).data?.relations
  const about = useAbout(firm.id, relations)
  const [purpose, setPurpose] = useState<Purpose>('service')
  const { isBusy, refused, run, clear } = useDecision()
  const hold = purpose === 'service' ? person.hold : (firm.holds?.[purpose] ?? null)
  const purposes = purposesOf(firm)
  const said = refused ?? hold?.sentence
  const dial = (whereto: Whereto) =>
    run(async () => {
      const target = { id: person.id, customerId: firm.id }
      const how = { purpose, ...about.about, ...whereto }
      const read = await readUnlessHeld(
        asked => call('officer', 'contactPerson.phone', { ...target, ...asked }),
        how,
      )
      if (read && (await heedsDont(read.dont))) await onRing(read.phone)
    })
  if (person.phoneMasked === null)
    return <Notice id="person-no-phone" text="还没有登记电话，点「修改」补上。" />
  return (
    <View>
      {purposes.length > 0 && (
        <Chips
          id="person-purpose"
          label="这次联系为了"
          options={purposes.map(value => ({ value, text: PURPOSE_LABEL[value] }))}
          value={purpose}
          onChange={value => {
            clear()
            setPurpose(value)
          }}
        />
      )}
      <AboutWhom id="person-about" about={about} />
      {said !== undefined && <Notice id="person-hold" tone="warn" icon="alert" text={said} />}
      <Text className={cx(styles.quiet)}>号码打开一次就记一次，打完请记跟进。</Text>
      <Button
        id="person-dial"
        text={`给${person.name}打电话`}
        isBusy={isBusy}
        isDisabled={hold !== null || about.isHeld}
        onPress={() => void dial({})}
      />
      {hold !== null && purpose === 'service' && (
        <View className={cx(styles.asked)}>
          <TextLink
            id="person-asked"
            text="客户让我回电，照拨"
            onPress={() => void dial({ isAsked: true })}
          />
        </View>
      )}
    </View>
  )
}
