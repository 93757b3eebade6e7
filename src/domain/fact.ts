import { addDays, type Day } from './day'

/** R30-R33 what is known of a customer, in four kinds; what is 系统测算 is computed, but for the 内部评级. */
export const FACT_KINDS = ['portrait', 'behaviour', 'attitude', 'computed'] as const
export type FactKind = (typeof FACT_KINDS)[number]
export const FACT_KIND_LABEL: Readonly<Record<FactKind, string>> = {
  portrait: '画像',
  behaviour: '行为',
  attitude: '态度',
  computed: '系统测算',
}

/** R35 from where a fact is known. */
export const FACT_SOURCES = ['opening', 'talk', 'observed', 'import', 'self'] as const
export type FactSource = (typeof FACT_SOURCES)[number]
export const SOURCE_LABEL: Readonly<Record<FactSource, string>> = {
  opening: '开户资料',
  talk: '交谈',
  observed: '观察',
  import: '导入',
  self: '客户自填',
}

/** R34 a number with its unit, a text, or tags. */
export type FactValue =
  | { readonly number: number; readonly unit: string }
  | { readonly text: string }
  | { readonly tags: readonly string[] }

/** How a field is filled in; a choice is kept as its text. */
export type FactForm =
  | { readonly is: 'number'; readonly unit: string }
  | { readonly is: 'text' }
  | { readonly is: 'choice' | 'tags'; readonly options: readonly string[] }

/** A field of the catalogue, or one that an officer has named. `limitDays`: R43, null never goes stale. */
export type FactField = {
  readonly key: string
  readonly label: string
  readonly kind: FactKind
  readonly of: 'person' | 'firm' | 'both'
  readonly form: FactForm | null
  readonly limitDays: number | null
  /** R36: known after trust only, with a recorded consent. */
  readonly isPrivate: boolean
  readonly purpose: string
}

/** What stood there before, and from when and where it was known. */
export type PastFact = { readonly value: FactValue; readonly source: FactSource; readonly on: Day }
/** Old values are history (R35); so many of them are kept. */
export const KEPT_PAST = 20

/** A branch's own limits by key, in place of those of the catalogue. */
export type FactLimits = Readonly<Record<string, number>>

/** R43 the first day on which a fact asks to be confirmed: 180 days after 2026-06-01 is 2026-11-28; null: never. */
export const staleOnOf = (
  { key, limitDays }: Pick<FactField, 'key' | 'limitDays'>,
  on: Day,
  limits: FactLimits = {},
): Day | null => {
  const days = limits[key] ?? limitDays
  return days === null ? null : addDays(on, days)
}

/** Whether a fact is to be confirmed today. */
export const isStale = (staleOn: Day | null, today: Day): boolean => staleOn !== null && staleOn <= today

export const isSameValue = (a: FactValue, b: FactValue): boolean => {
  if ('number' in a) return 'number' in b && a.number === b.number && a.unit === b.unit
  if ('text' in a) return 'text' in b && a.text === b.text
  return 'tags' in b && a.tags.length === b.tags.length && a.tags.every(tag => b.tags.includes(tag))
}

/** Why a value does not fit its field, in words; null where it does. */
export const unfit = ({ form, label }: FactField, value: FactValue): string | null => {
  if (form === null) return null
  switch (form.is) {
    case 'number':
      return 'number' in value && value.unit === form.unit ? null : `${label}要填数字，单位是${form.unit}。`
    case 'text':
      return 'text' in value ? null : `${label}要填文字。`
    case 'choice':
      return 'text' in value && form.options.includes(value.text) ? null : `${label}请从几项里选一项。`
    case 'tags':
      return 'tags' in value ? null : `${label}要填标签。`
    default:
      return form satisfies never
  }
}
