import { FACT_CATALOGUE, fieldOfKey } from '@/domain/fact-catalogue'
import type { FactTest, ForWhom } from '@/domain/product'
import { splitTags } from '@/features/customer-edit/edit-form'

type Kind = ForWhom['kinds'][number]
type OfferGrade = ForWhom['grades'][number]
type Holds = Extract<FactTest, { has: string }>
type AtLeast = { key: string; typed: string }

/** Whom something is for, as it is typed: of what is known numbers by their least, or words that it holds. */
export type ForWhomForm = {
  kinds: Kind[]
  grades: OfferGrade[]
  tags: string
  facts: (AtLeast | Holds)[]
}
export const EMPTY_FOR_WHOM: ForWhomForm = { kinds: [], grades: [], tags: '', facts: [] }

/** Fields with a number that are not private (R36): what a customer can be picked by. */
export const NUMBER_FIELDS = FACT_CATALOGUE.filter(
  ({ form, isPrivate }) => form?.is === 'number' && !isPrivate,
)
const MOST_TESTS = 5

export const unitOf = (key: string): string => {
  const form = fieldOfKey(key)?.form
  return form?.is === 'number' ? form.unit : ''
}
const labelOf = (key: string): string => fieldOfKey(key)?.label ?? key

/** 年营业额至少, but 成立年份不早于. */
export const leastWords = (key: string): string =>
  `${labelOf(key)}${unitOf(key) === '年' ? '不早于' : '至少'}`

/** `{ key: 'industry', has: '茶' }` reads 行业：茶. */
export const holdsWords = ({ key, has }: Holds): string => `${labelOf(key)}：${has}`

export const forWhomForm = ({ kinds, grades, tags, facts }: ForWhom): ForWhomForm => ({
  kinds: [...kinds],
  grades: [...grades],
  tags: tags.join(' '),
  facts: facts.map(one => ('atLeast' in one ? { key: one.key, typed: String(one.atLeast) } : one)),
})

export const numbersIn = ({ facts }: ForWhomForm): AtLeast[] =>
  facts.flatMap(one => ('typed' in one ? [one] : []))
export const holdsIn = ({ facts }: ForWhomForm): Holds[] => facts.flatMap(one => ('has' in one ? [one] : []))

/** A number asked for, or no more. */
export const withFact = (form: ForWhomForm, key: string): ForWhomForm['facts'] =>
  numbersIn(form).some(one => one.key === key)
    ? form.facts.filter(one => 'has' in one || one.key !== key)
    : [...form.facts, { key, typed: '' }]

/** Plain digits: `1.5`, `300`. */
const NUMBER = /^\d{1,10}(\.\d{1,6})?$/
const MOST = 1_000_000_000

const isNumber = (typed: string): boolean => NUMBER.test(typed.trim()) && Number(typed) <= MOST

export const forWhomError = (form: ForWhomForm): string | null => {
  if (splitTags(form.tags).some(tag => tag.length > 12)) return '一个标签最多 12 个字'
  const wrong = numbersIn(form).find(({ typed }) => !isNumber(typed))
  if (wrong) return `${leastWords(wrong.key)}多少？`
  return form.facts.length > MOST_TESTS ? `资料最多看 ${MOST_TESTS} 项` : null
}

type Typed = { kinds: Kind[]; grades: OfferGrade[]; tags: string[]; facts: FactTest[] }
export const forWhomOf = ({ kinds, grades, tags, facts }: ForWhomForm): Typed => ({
  kinds,
  grades,
  tags: splitTags(tags),
  facts: facts.map(one => ('typed' in one ? { key: one.key, atLeast: Number(one.typed) } : one)),
})
