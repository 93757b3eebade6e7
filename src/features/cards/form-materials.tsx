import { useState } from 'react'
import { MATERIAL_KINDS, MATERIAL_LABEL, materialsFor } from '@/domain/material-list'
import { TextLink } from '@/features/customer/text-link'
import { newId } from '@/lib/new-id'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import type { FormProps } from './form-props'

/** 材料清单: the usual documents, some taken off, others added; each side ticks them later. */
export function MaterialsForm({ draft, change }: FormProps) {
  const [name, setName] = useState('')
  const { kind, off, own } = draft
  const usual = materialsFor(kind)
  const toggle = (id: string) => {
    if (own.some(one => one.id === id)) change({ own: own.filter(one => one.id !== id) })
    else change({ off: off.includes(id) ? off.filter(one => one !== id) : [...off, id] })
  }
  const add = () => {
    if (name.trim() === '') return
    change({ own: [...own, { id: newId('itm'), name: name.trim(), how: '' }] })
    setName('')
  }
  return (
    <Card id="card-form">
      <Chips
        id="card-kind"
        label="哪种贷款"
        options={MATERIAL_KINDS.map(value => ({ value, text: MATERIAL_LABEL[value] }))}
        value={kind}
        onChange={value => change({ kind: value, off: [] })}
      />
      <Chips
        id="card-items"
        label="要带的，点一下去掉"
        options={[...usual, ...own].map(({ id, name: text }) => ({ value: id, text }))}
        value={[...usual.map(({ id }) => id).filter(id => !off.includes(id)), ...own.map(({ id }) => id)]}
        onChange={toggle}
      />
      <Field
        id="card-own"
        label="还要别的"
        value={name}
        placeholder="比如：车辆登记证"
        maxLength={20}
        hint="只列名称，双方各自打勾；不收照片。"
        onChange={setName}
        onDone={add}
      />
      {name.trim() !== '' && <TextLink id="card-own-add" text="加到清单" onPress={add} />}
    </Card>
  )
}
