import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'

type AuditFilterProps = { about: string; onChange: (about: string) => void }

/** Only what concerns one customer, colleague or other thing, by its id. */
export function AuditFilter({ about, onChange }: AuditFilterProps) {
  const [text, setText] = useState(about)
  const wanted = text.trim()
  return (
    <Card id="audit-filter">
      <Field
        id="audit-about"
        label="只看一个编号：客户、同事或团队"
        placeholder="如 cus_01705"
        value={text}
        onChange={setText}
        maxLength={80}
        onDone={() => onChange(wanted)}
      />
      {about !== '' && wanted === about ? (
        <Button id="audit-all" kind="soft" text="看全部" onPress={() => onChange('')} />
      ) : (
        <Button
          id="audit-find"
          kind="soft"
          text="查"
          isDisabled={wanted === about}
          onPress={() => onChange(wanted)}
        />
      )}
    </Card>
  )
}
