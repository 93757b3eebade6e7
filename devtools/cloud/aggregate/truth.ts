import type { Value } from '../store/value'

/** In an expression false, null, 0 and missing are false; everything else, '' and [] too, is true. */
export const isTruthy = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && value !== false && value !== 0

export const isNothing = (value: Value | undefined): value is null | undefined =>
  value === undefined || value === null
