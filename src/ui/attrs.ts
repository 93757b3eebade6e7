type Role =
  | 'button'
  | 'dialog'
  | 'img'
  | 'list'
  | 'listitem'
  | 'progressbar'
  | 'checkbox'
  | 'radio'
  | 'radiogroup'
  | 'status'
  | 'alert'
  | 'tab'
  | 'tablist'
  | 'heading'
  | 'link'
  | 'group'
  | 'navigation'
  | 'main'

export type Attrs = {
  id?: string | undefined
  role?: Role | undefined
  label?: string | undefined
  isHidden?: boolean | undefined
  isSelected?: boolean | undefined
  isChecked?: boolean | undefined
  isDisabled?: boolean | undefined
  isExpanded?: boolean | undefined
  isModal?: boolean | undefined
}

/**
 * The id and what a screen reader is told, under the names each platform reads; absent ones are left out.
 * WeChat knows `aria-role`, the web knows `role`.
 */
export function attrs(a: Attrs): Record<string, string> {
  const named: Record<string, string | undefined> = {
    id: a.id,
    [process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role']: a.role,
    'aria-label': a.label,
    'aria-hidden': flag(a.isHidden),
    'aria-selected': flag(a.isSelected),
    'aria-checked': flag(a.isChecked),
    'aria-disabled': flag(a.isDisabled || undefined),
    'aria-expanded': flag(a.isExpanded),
    'aria-modal': flag(a.isModal),
  }
  return Object.fromEntries(
    Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

const flag = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value)
