import type { FactField, FactValue } from '@/domain/fact'
import { FACT_CATALOGUE, fieldOfKey, fieldOfLabel } from '@/domain/fact-catalogue'
import { valueWords } from '@/domain/fact-words'
import { textError } from '@/features/customer/need-form'
import type { Input } from '@/lib/cloud'
import type { Fact } from './use-facts'

type Shown = { readonly key: string; readonly label: string; readonly kind: Fact['kind'] }

/** The field of a fact that is shown: the catalogue's, or an officer's own. */
export const fieldOfFact = ({ key, label, kind }: Shown): FactField =>
  fieldOfKey(key) ?? fieldOfLabel(label, kind === 'computed' ? 'portrait' : kind)

/** How the contract names a field. */
export const namedField = ({ key, label, kind }: FactField): Input<'officer', 'fact.set'>['field'] =>
  FACT_CATALOGUE.some(one => one.key === key)
    ? { key }
    : { label, kind: kind === 'computed' ? 'portrait' : kind }

/** A value as it is typed: a number without its unit, tags apart by 、. */
export const textOf = ({ form }: Pick<FactField, 'form'>, value: FactValue | undefined): string => {
  if (value === undefined) return ''
  return form?.is === 'number' && 'number' in value ? String(value.number) : valueWords(value)
}

const NUMBER = /^-?(0|[1-9]\d{0,11})(\.\d{1,6})?$/
const WITH_UNIT = /^(-?[\d,]+(?:\.\d+)?)\s*([^\d\s,.、]{0,8})$/

/** `tagsOf('现款、账期 现款')` is `['现款', '账期']`. */
export const tagsOf = (text: string): string[] => [
  ...new Set(text.split(/[\s、，,；;]+/).filter(tag => tag !== '')),
]

/** R34 an own field's words as a number with its unit where they are one: `300 万元`; else as text. */
const ownValue = (text: string): FactValue => {
  const [, digits = '', unit = ''] = WITH_UNIT.exec(text.normalize('NFKC')) ?? []
  const plain = digits.replace(/,/g, '')
  return NUMBER.test(plain) ? { number: Number(plain), unit } : { text }
}

/** What was typed as a value of its field; null while it is none. */
export const typedValue = ({ form }: Pick<FactField, 'form'>, typed: string): FactValue | null => {
  const text = typed.trim()
  if (text === '') return null
  if (form === null) return ownValue(text)
  switch (form.is) {
    case 'number': {
      const plain = text.normalize('NFKC').replace(/,/g, '')
      return NUMBER.test(plain) ? { number: Number(plain), unit: form.unit } : null
    }
    case 'tags':
      return { tags: tagsOf(text).slice(0, 10) }
    case 'choice':
    case 'text':
      return { text }
    default:
      return form satisfies never
  }
}

/** What is wrong with what was typed, in words. */
export const typedError = (field: FactField, typed: string): string | undefined => {
  if (typed.trim() === '') return
  if (typedValue(field, typed) === null) return '写数字就好，比如 300'
  if (field.form?.is === 'tags' && tagsOf(typed).some(tag => tag.length > 20)) return '一项最多 20 个字'
  return textError(typed)
}
