import { View } from '@tarojs/components'
import type { FactField } from '@/domain/fact'
import { Chips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { tagsOf, typedError } from './fact-draft'

type FactValueFieldProps = { field: FactField; typed: string; onChange: (typed: string) => void }

const toggled = (typed: string, tag: string): string => {
  const tags = tagsOf(typed)
  return (tags.includes(tag) ? tags.filter(one => one !== tag) : [...tags, tag]).join('、')
}

/** R34 a number, words, one of a few, or several of them. */
export function FactValueField({ field, typed, onChange }: FactValueFieldProps) {
  const { form, label } = field
  const error = typedError(field, typed)
  const optionsOf = (options: readonly string[]) => options.map(text => ({ value: text, text }))
  const words = (
    <Field
      id="fact-value"
      label={form?.is === 'tags' ? '或者自己写' : label}
      value={typed}
      maxLength={200}
      error={error}
      onChange={onChange}
      {...(form === null ? { placeholder: '比如：300 万元，或者几句话' } : {})}
      {...(form?.is === 'number' ? { unit: form.unit, kind: 'text' as const } : {})}
      {...(form?.is === 'text' ? { kind: 'long' as const } : {})}
      {...(form?.is === 'tags' ? { hint: '用空格或顿号隔开' } : {})}
    />
  )
  if (form?.is === 'choice')
    return (
      <Chips
        id="fact-choice"
        label={label}
        options={optionsOf(form.options)}
        value={typed}
        onChange={onChange}
      />
    )
  if (form?.is !== 'tags') return words
  return (
    <View>
      <Chips
        id="fact-tags"
        label={label}
        options={optionsOf(form.options)}
        value={tagsOf(typed)}
        onChange={tag => onChange(toggled(typed, tag))}
      />
      {words}
    </View>
  )
}
