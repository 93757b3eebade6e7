import type * as z from 'zod'
import { phone } from './customers'

/** What somebody may write into a field: any words, a phone number, the bank's customer number. */
export type TextKind = 'words' | 'phone' | 'code'
export type Fill = (path: string, kind: TextKind) => unknown

type Def = {
  readonly type: string
  readonly shape?: Record<string, z.ZodType>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly discriminator?: string
  readonly valueType?: z.ZodType
  readonly values?: readonly unknown[]
}
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def
const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success

/** Whether a schema that holds no others takes free text: told by trying, so that a new kind of field is seen too. */
const textKindOf = (schema: z.ZodType): TextKind | null => {
  if (['literal', 'enum'].includes(defOf(schema).type)) return null
  if (accepts(schema, '字')) return 'words'
  if (accepts(schema, phone(1))) return 'phone'
  return accepts(schema, 'KH-1') ? 'code' : null
}

/** How an option of a discriminated union is named in a path: `asked<confirm>`. */
const nameOf = (option: z.ZodType, discriminator: string | undefined): string => {
  const tag = discriminator && defOf(option).shape?.[discriminator]
  return tag ? `<${defOf(tag).values?.join('/')}>` : ''
}

/** Every place of an input at which somebody may write: `['facts[].label', 'asked<confirm>.points[]', …]`. */
export const textPaths = (schema: z.ZodType, path = ''): string[] => {
  const { type, shape, element, innerType, options, discriminator, valueType } = defOf(schema)
  if (type === 'object')
    return Object.entries(shape ?? {}).flatMap(([key, inner]) =>
      textPaths(inner, path === '' ? key : `${path}.${key}`),
    )
  if (type === 'array' && element) return textPaths(element, `${path}[]`)
  if (type === 'record' && valueType) return textPaths(valueType, `${path}{}`)
  if (type === 'union')
    return [...new Set((options ?? []).flatMap(one => textPaths(one, path + nameOf(one, discriminator))))]
  if (innerType) return textPaths(innerType, path)
  return textKindOf(schema) === null ? [] : [path]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const filledUnion = (schema: z.ZodType, base: unknown, fill: Fill, path: string): unknown => {
  const { options = [], discriminator } = defOf(schema)
  for (const option of options) {
    const tag = discriminator === undefined ? undefined : defOf(option).shape?.[discriminator]
    if (tag && !(isObject(base) && accepts(tag, base[discriminator ?? '']))) continue
    // Tried without marks first, so that only the option that fits leaves any.
    const probe = filledText(option, base, (_, kind) => SAMPLE[kind], path)
    if (accepts(option, probe)) return filledText(option, base, fill, path + nameOf(option, discriminator))
  }
  return base
}
const SAMPLE: Readonly<Record<TextKind, string>> = { words: '字', phone: phone(1), code: 'KH-1' }

/** Text, or a list of texts: what may be added to an input that lacks it. */
const isPlainText = (schema: z.ZodType): boolean => {
  const [path, ...more] = textPaths(schema)
  return more.length === 0 && (path === '' || path === '[]')
}

/**
 * An input with every text field filled: `base` gives what is no text (ids, days, numbers), one element for each object of
 * a list, and null where a text shall stay away.
 */
export const filledText = (schema: z.ZodType, base: unknown, fill: Fill, path = ''): unknown => {
  const { type, shape, element, innerType } = defOf(schema)
  if (base === null && type === 'nullable') return null
  if (type === 'optional' && base === undefined && !isPlainText(schema)) return
  if (type === 'object') {
    const given = isObject(base) ? base : {}
    const keys = Object.entries(shape ?? {})
    const made = keys.map(([key, inner]) => [
      key,
      filledText(inner, given[key], fill, path === '' ? key : `${path}.${key}`),
    ])
    const known = Object.fromEntries(made.filter(([, value]) => value !== undefined))
    return { ...given, ...known }
  }
  if (type === 'array' && element) {
    if (Array.isArray(base)) return base.map(one => filledText(element, one, fill, `${path}[]`))
    return textKindOf(element) === null ? base : [fill(`${path}[]`, textKindOf(element) ?? 'words')]
  }
  if (type === 'union') return filledUnion(schema, base, fill, path)
  if (innerType) return filledText(innerType, base, fill, path)
  const kind = textKindOf(schema)
  return kind === null ? base : fill(path, kind)
}
