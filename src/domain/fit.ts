import type { FactValue } from './fact'
import { fieldOfKey } from './fact-catalogue'
import type { Grade } from './grade'
import type { FactTest, ForWhom } from './product'

/** As much of a customer as a product is matched with. */
export type Matched = {
  readonly kind: 'person' | 'firm' | 'partner'
  readonly grade: Grade
  readonly tags: readonly string[]
  readonly facts: Readonly<Record<string, FactValue>>
}

const labelOf = (key: string): string => fieldOfKey(key)?.label ?? ''

const passes = (test: FactTest, value: FactValue | undefined): boolean => {
  if (value === undefined) return false
  if ('atLeast' in test) return 'number' in value && value.number >= test.atLeast
  if ('text' in value) return value.text.includes(test.has)
  return 'tags' in value && value.tags.includes(test.has)
}

const isYear = (key: string): boolean => {
  const form = fieldOfKey(key)?.form
  return form?.is === 'number' && form.unit === '年'
}

/** What is asked of one fact: `年营业额100以上`, `成立年份2010年起`. */
export const factTestWords = (test: FactTest): string => {
  if ('has' in test) return `${labelOf(test.key)}：${test.has}`
  return `${labelOf(test.key)}${test.atLeast}${isYear(test.key) ? '年起' : '以上'}`
}

/**
 * R59, R81 why a customer fits, in words that can be checked: `['标签 商户', '年营业额100以上']`; null where one asked-for
 * thing is missing or not known.
 */
export const fitOf = (forWhom: ForWhom, who: Matched): string[] | null => {
  const { kinds, grades, tags, facts } = forWhom
  if (kinds.length > 0 && !kinds.includes(who.kind)) return null
  if (grades.length > 0 && !grades.some(grade => grade === who.grade)) return null
  const shared = tags.filter(tag => who.tags.includes(tag))
  if (tags.length > 0 && shared.length === 0) return null
  if (!facts.every(test => passes(test, who.facts[test.key]))) return null
  return [
    ...shared.map(tag => `标签 ${tag}`),
    ...facts.map(factTestWords),
    ...(grades.length > 0 ? [`${who.grade} 级`] : []),
  ]
}
