import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import type { Whose } from './audit-whose'

type AuditFilterProps = {
  whose: Whose
  /** The colleague whose doings are shown, by name. */
  byName: string
  onChange: (whose: Whose) => void
}

/** Only what concerns one customer, colleague or other thing, by its id; and only what one colleague did. */
export function AuditFilter({ whose, byName, onChange }: AuditFilterProps) {
  const [text, setText] = useState(whose.about)
  const wanted = text.trim()
  const isAsked = wanted === whose.about
  const find = () => onChange({ ...whose, about: wanted })
  return (
    <Card id="audit-filter" {...(whose.by === '' ? {} : { title: `只看${byName}做的` })}>
      <Field
        id="audit-about"
        label="只看一个编号：客户、同事或团队"
        placeholder="如 cus_01705"
        value={text}
        onChange={setText}
        maxLength={80}
        onDone={find}
      />
      {isAsked && (whose.about !== '' || whose.by !== '') ? (
        <Button
          id="audit-all"
          kind="soft"
          text="看全部"
          onPress={() => {
            setText('')
            onChange({ about: '', by: '' })
          }}
        />
      ) : (
        <Button id="audit-find" kind="soft" text="查" isDisabled={isAsked} onPress={find} />
      )}
    </Card>
  )
}
