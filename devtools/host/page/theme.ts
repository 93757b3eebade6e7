import type { Package } from '../pack/package'
import type { Device } from './device'

/** `@ground` in app.json or a page's JSON is a word of theme.json, in the theme that is on. */
export const themed = (value: string, theme: Package['theme'], on: Device['theme']): string =>
  value.startsWith('@') ? (theme[on]?.[value.slice(1)] ?? theme.light?.[value.slice(1)] ?? '') : value
