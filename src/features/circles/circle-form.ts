import { fieldOfKey } from '@/domain/fact-catalogue'
import type { Circle } from './circle-words'

type Like = Circle['like']
type Test = Like['facts'][number]

/** What a circle asks for, as it is typed; of what is known a few fields that say what somebody does. */
export type CircleForm = {
  name: string
  kinds: Like['kinds']
  tags: string[]
  /** By the field's key; empty asks nothing. */
  facts: Record<string, string>
}

/** Fields by which circles are made, none of them private (R36). */
export const CIRCLE_FACTS = ['industry', 'business', 'district', 'turnover', 'staffCount'] as const

export const isNumberField = (key: string): boolean => fieldOfKey(key)?.form?.is === 'number'

export const emptyCircle: CircleForm = { name: '', kinds: [], tags: [], facts: {} }

const typedOf = (test: Test): string => ('has' in test ? test.has : String(test.atLeast))

export const formOf = ({ name, like }: Circle): CircleForm => ({
  name,
  kinds: like.kinds,
  tags: like.tags,
  facts: Object.fromEntries(like.facts.map(test => [test.key, typedOf(test)])),
})

const NUMBER = /^\d{1,9}(\.\d{1,2})?$/
const asked = ({ facts }: CircleForm): [string, string][] =>
  Object.entries(facts).flatMap(([key, typed]) => (typed.trim() === '' ? [] : [[key, typed.trim()]]))

/** What is wrong, in words; null: it may be saved. */
export const formError = (form: CircleForm): string | null => {
  if (form.name.trim() === '') return '先起个名字'
  const wrong = asked(form).find(([key, typed]) => isNumberField(key) && !NUMBER.test(typed))
  return wrong ? `${fieldOfKey(wrong[0])?.label ?? ''}填数字` : null
}

/** What the form asks for; what it has no field for (`before`) stays. */
export const likeOf = (form: CircleForm, before: Like | null): Like => ({
  kinds: form.kinds,
  grades: before?.grades ?? [],
  tags: form.tags,
  facts: asked(form).map(([key, typed]) =>
    isNumberField(key) ? { key, atLeast: Number(typed) } : { key, has: typed },
  ) as Like['facts'],
})
