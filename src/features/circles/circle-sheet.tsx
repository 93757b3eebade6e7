import { useState } from 'react'
import { fieldOfKey } from '@/domain/fact-catalogue'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { useDecision } from '@/lib/use-decision'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import {
  CIRCLE_FACTS,
  type CircleForm,
  emptyCircle,
  formError,
  formOf,
  isNumberField,
  likeOf,
} from './circle-form'
import type { Circle } from './circle-words'
import { TagChoice } from './tag-choice'

type CircleSheetProps = {
  /** Null: a new one. */
  circle: Circle | null
  isOpen: boolean
  onClose: () => void
  onSaved: (circle: Circle) => Promise<void>
}

const KINDS = [
  { value: 'person', text: '个人' },
  { value: 'firm', text: '企业' },
  { value: 'partner', text: '合作方' },
] as const

const labelOf = (key: string): string => {
  const { label = '', form } = fieldOfKey(key) ?? {}
  return form?.is === 'number' ? `${label}至少` : `${label}里有`
}
const unitOf = (key: string) => {
  const form = fieldOfKey(key)?.form
  return form?.is === 'number' ? { unit: form.unit, kind: 'amount' as const } : {}
}

/** R85 a circle's name and what makes its members alike; what is left empty asks nothing. */
export function CircleSheet({ circle, isOpen, onClose, onSaved }: CircleSheetProps) {
  const [form, setForm] = useState<CircleForm>(() => (circle ? formOf(circle) : emptyCircle))
  const [id] = useState(() => circle?.id ?? newId('cir'))
  const { isBusy, refused, run } = useDecision()
  const change = (part: Partial<CircleForm>) => setForm(last => ({ ...last, ...part }))
  const wrong = formError(form)
  const save = () =>
    run(async () => {
      const like = likeOf(form, circle?.like ?? null)
      await onSaved(await call('officer', 'circle.save', { id, name: form.name.trim(), like }))
    })
  return (
    <Sheet
      id="circle-sheet"
      isOpen={isOpen}
      onClose={onClose}
      title={circle ? '改客群' : '建一个客群'}
      footer={
        <Button
          id="circle-save"
          text={wrong ?? '存下'}
          isBusy={isBusy}
          isDisabled={wrong !== null}
          onPress={() => void save()}
        />
      }
    >
      <Field
        id="circle-name"
        label="叫什么"
        value={form.name}
        maxLength={12}
        placeholder="比如：五金商户"
        onChange={name => change({ name })}
      />
      <Chips
        id="circle-kinds"
        label="哪类客户（不选就都行）"
        options={KINDS}
        value={form.kinds}
        onChange={kind =>
          change({
            kinds: form.kinds.includes(kind) ? form.kinds.filter(one => one !== kind) : [...form.kinds, kind],
          })
        }
      />
      <TagChoice isOpen={isOpen} chosen={form.tags} onChange={tags => change({ tags })} />
      {CIRCLE_FACTS.map(key => (
        <Field
          key={key}
          id={`circle-fact-${key}`}
          label={labelOf(key)}
          value={form.facts[key] ?? ''}
          maxLength={12}
          placeholder={isNumberField(key) ? '不看就空着' : '不看就空着，比如：五金'}
          {...unitOf(key)}
          onChange={typed => change({ facts: { ...form.facts, [key]: typed } })}
        />
      ))}
      <Notice
        id="circle-private"
        text="私下资料不能拿来分客群。不愿按个人情况推荐的客户不会被挑出来，可以自己放进来。"
      />
      {refused !== undefined && <Notice id="circle-refused" tone="warn" icon="alert" text={refused} />}
    </Sheet>
  )
}
