import { type Day, day } from './day'

declare const brand: unique symbol

/** A calendar month `YYYY-MM`, as the bank's monthly file names it; between 1900-01 and 2199-12. */
export type Month = string & { readonly [brand]: 'Month' }

/** The month of a day: `monthOf('2026-11-23') === '2026-11'`. */
export const monthOf = (of: Day): Month => of.slice(0, 7) as Month

/** Reads `YYYY-MM`; null for anything else: `parseMonth('2026-13') === null`. */
export const parseMonth = (text: string): Month | null =>
  /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null

/** The first day of a month: `firstOf('2026-11') === '2026-11-01'`. */
export const firstOf = (month: Month): Day => day(`${month}-01`)

/** So many months later: `addToMonth('2026-11', 3) === '2027-02'`. */
export const addToMonth = (month: Month, months: number): Month => {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}` as Month
}

/** So many months that end with one, the oldest first: `monthsTo('2026-02', 3)` is 2025-12, 2026-01, 2026-02. */
export const monthsTo = (last: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, i) => addToMonth(last, i + 1 - count))

/** A month in words, its year only where it is another: `monthWords('2025-11', '2026-03') === '2025年11月'`. */
export const monthWords = (month: Month, now: Month): string =>
  `${month.slice(0, 4) === now.slice(0, 4) ? '' : `${month.slice(0, 4)}年`}${Number(month.slice(5))}月`
