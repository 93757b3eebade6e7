import type { SheetContent } from './sheet'

export type PickerValues = {
  readonly mode: string
  readonly range: unknown
  readonly rangeKey: string
  readonly value: unknown
  readonly start: string
  readonly end: string
  readonly fields: string
  readonly level: string
  readonly customItem: string
}

/** One mode of a picker: what its wheels show for a choice, and what `change` tells. */
export type PickerMode = {
  readonly first: () => readonly number[]
  readonly content: (picked: readonly number[]) => SheetContent
  readonly detail: (picked: readonly number[]) => { readonly value: unknown } & Record<string, unknown>
}

/** A choice that keeps inside its lists. */
export const inside = (picked: readonly number[], lists: readonly (readonly unknown[])[]): number[] =>
  lists.map((list, column) => Math.max(0, Math.min(list.length - 1, picked[column] ?? 0)))

const label = (item: unknown, key: string): string =>
  String(key && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : item)

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const whole = (value: unknown): number => Math.trunc(Number(value)) || 0

export const selectorMode = ({ range, rangeKey, value }: PickerValues): PickerMode => {
  const lists = [asList(range).map(item => label(item, rangeKey))]
  return {
    first: () => inside([whole(value)], lists),
    content: picked => ({ lists, picked: inside(picked, lists) }),
    // WeChat tells the index as text.
    detail: picked => ({ value: String(picked[0] ?? 0) }),
  }
}

export const multiSelectorMode = ({ range, rangeKey, value }: PickerValues): PickerMode => {
  const lists = asList(range).map(column => asList(column).map(item => label(item, rangeKey)))
  return {
    first: () => inside(asList(value).map(whole), lists),
    content: picked => ({ lists, picked: inside(picked, lists) }),
    detail: picked => ({ value: [...picked] }),
  }
}
