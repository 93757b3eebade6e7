import { FACT_CATALOGUE } from '@/domain/fact-catalogue'
import type { ForWhom } from '@/domain/product'
import { splitTags } from '@/features/customer-edit/edit-form'

type Kind = ForWhom['kinds'][number]
type OfferGrade = ForWhom['grades'][number]

/** Whom something is for, as it is typed: one number of what is known is asked for at most. */
export type ForWhomForm = {
  kinds: Kind[]
  grades: OfferGrade[]
  tags: string
  fact: string
  atLeast: string
}
export const EMPTY_FOR_WHOM: ForWhomForm = { kinds: [], grades: [], tags: '', fact: 'none', atLeast: '' }

/** Fields with a number that are not private (R36): what a customer can be picked by. */
export const NUMBER_FIELDS = FACT_CATALOGUE.filter(
  ({ form, isPrivate }) => form?.is === 'number' && !isPrivate,
)

export const forWhomForm = ({ kinds, grades, tags, facts }: ForWhom): ForWhomForm => {
  const test = facts.find(one => 'atLeast' in one)
  return {
    kinds: [...kinds],
    grades: [...grades],
    tags: tags.join(' '),
    fact: test?.key ?? 'none',
    atLeast: test && 'atLeast' in test ? String(test.atLeast) : '',
  }
}

/** Plain digits, at most two decimals: `1.5`, `300`. */
const NUMBER = /^\d{1,9}(\.\d{1,2})?$/

export const forWhomError = ({ tags, fact, atLeast }: ForWhomForm): string | null => {
  if (splitTags(tags).some(tag => tag.length > 12)) return '一个标签最多 12 个字'
  if (fact !== 'none' && !NUMBER.test(atLeast.trim())) return '填至少多少'
  return null
}

type Typed = {
  kinds: Kind[]
  grades: OfferGrade[]
  tags: string[]
  facts: { key: string; atLeast: number }[]
}
export const forWhomOf = ({ kinds, grades, tags, fact, atLeast }: ForWhomForm): Typed => ({
  kinds,
  grades,
  tags: splitTags(tags),
  facts: fact === 'none' ? [] : [{ key: fact, atLeast: Number(atLeast) }],
})
