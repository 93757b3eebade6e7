import type { Input, Output } from '@/lib/cloud'

export type Settings = Output<'team', 'settings.get'>
export type Changes = Input<'team', 'settings.set'>['changes']
export type Rates = Input<'team', 'settings.rates'>
/** What is typed, by field. */
export type SettingForm = Readonly<Record<string, string>>
export type SettingField = {
  readonly id: string
  readonly label: string
  readonly kind: 'time' | 'digits' | 'amount' | 'text'
  readonly unit?: string
  readonly placeholder?: string
  /** What a whole number may be; the server refuses the same. */
  readonly range?: readonly [from: number, to: number]
}
/** One part as the server takes it, or what is wrong in a word. */
export type Reading = { readonly changes: Changes } | { readonly rates: Rates } | { readonly lacks: string }

export const digits = (
  id: string,
  label: string,
  unit: string,
  range?: readonly [from: number, to: number],
): SettingField => ({ id, label, kind: 'digits', unit, ...(range ? { range } : {}) })

export const text = (id: string, label: string): SettingField => ({ id, label, kind: 'text' })

const isWrong = ({ id, kind, range = [0, 9999] }: SettingField, form: SettingForm): boolean => {
  const typed = form[id] ?? ''
  const [from, to] = range
  return kind === 'digits' && !(/^\d{1,4}$/.test(typed) && Number(typed) >= from && Number(typed) <= to)
}

/** What the first wrong number should be: `A 级：写 1 到 30 的整数`; null where all are whole and in range. */
export const wrongNumber = (fields: readonly SettingField[], form: SettingForm): string | null => {
  const wrong = fields.find(field => isWrong(field, form))
  if (wrong === undefined) return null
  return wrong.range ? `${wrong.label}：写 ${wrong.range.join(' 到 ')} 的整数` : `${wrong.label}：写整数`
}
