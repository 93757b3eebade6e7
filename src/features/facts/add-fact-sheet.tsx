import { useState } from 'react'
import { FACT_KIND_LABEL, type FactField, type FactKind } from '@/domain/fact'
import { fieldOfLabel, fieldsFor } from '@/domain/fact-catalogue'
import { textError } from '@/features/customer/need-form'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'

type AddFactSheetProps = {
  kind: FactKind
  of: 'person' | 'firm' | 'partner'
  known: readonly string[]
  isPrivate?: boolean
  isOpen: boolean
  onClose: () => void
  onPick: (field: FactField) => void
}

/** Which field to fill in: one of the catalogue that is still empty, or one of one's own. */
export function AddFactSheet({
  kind,
  of,
  known,
  isPrivate = false,
  isOpen,
  onClose,
  onPick,
}: AddFactSheetProps) {
  const [label, setLabel] = useState('')
  const name = label.trim()
  const open = fieldsFor(of).filter(
    field =>
      !known.includes(field.key) && field.isPrivate === isPrivate && (isPrivate || field.kind === kind),
  )
  const pick = (field: FactField) => {
    setLabel('')
    onPick(field)
  }
  const canName = !isPrivate && kind !== 'computed'
  return (
    <Sheet
      id="fact-add"
      isOpen={isOpen}
      onClose={onClose}
      title="记一条"
      note={isPrivate ? '私下资料' : FACT_KIND_LABEL[kind]}
    >
      {open.length > 0 && (
        <Chips
          id="fact-field"
          label="记什么"
          options={open.map(field => ({ value: field.key, text: field.label }))}
          value={undefined}
          onChange={key => {
            const field = open.find(one => one.key === key)
            if (field) pick(field)
          }}
        />
      )}
      {canName && (
        <>
          <Field
            id="fact-label"
            label={open.length > 0 ? '或者自己起个名目' : '起个名目'}
            value={label}
            placeholder="比如：爱好"
            maxLength={20}
            error={textError(label)}
            onChange={setLabel}
          />
          <Button
            id="fact-label-next"
            kind="soft"
            text="往下写"
            isDisabled={name === '' || textError(label) !== undefined}
            onPress={() => pick(fieldOfLabel(name, kind))}
          />
        </>
      )}
    </Sheet>
  )
}
