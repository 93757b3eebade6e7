import type { Day } from './day'
import { fieldOfKey } from './fact-catalogue'
import type { Grade } from './grade'
import { isPrivateLabel } from './private-label'

/** What is asked of one fact: a number of at least so much, or a word that it holds. */
export type FactTest =
  | { readonly key: string; readonly atLeast: number }
  | { readonly key: string; readonly has: string }

/** R59, R81 whom something is for; what is left empty asks nothing. Of the tags one is enough, of the facts all count. */
export type ForWhom = {
  readonly kinds: readonly ('person' | 'firm' | 'partner')[]
  readonly grades: readonly Exclude<Grade, 'E'>[]
  readonly tags: readonly string[]
  readonly facts: readonly FactTest[]
}

/** For everybody: nobody is picked by what is known of them. */
export const FOR_ALL: ForWhom = { kinds: [], grades: [], tags: [], facts: [] }

/** R119 what the branch says of a product besides its approved words. */
export type ProductTerms = {
  readonly validFrom: Day
  /** Per year, in hundredths of a percent: 3.45 % is 345; null where nothing is lent. */
  readonly annualRate: number | null
  readonly materials: readonly string[]
  readonly forWhom: ForWhom
}

/** What every offer of a loan must say: `rateWords(345) === '年化利率 3.45%（单利）'`. */
export const rateWords = (annualRate: number | null): string =>
  annualRate === null ? '' : `年化利率 ${(annualRate / 100).toFixed(2)}%（单利）`

/** The approved words with the rate under them, as they are sent. */
export const offerText = (body: string, { annualRate }: Pick<ProductTerms, 'annualRate'>): string =>
  annualRate === null ? body : `${body}\n${rateWords(annualRate)}`

/** R119 whether a product may be sent or named on a day: from its first day to its last. */
export const isOffered = (
  { validFrom }: Pick<ProductTerms, 'validFrom'>,
  validUntil: Day,
  today: Day,
): boolean => validFrom <= today && today <= validUntil

/** R36 nobody is picked by what is private; the first private word or field, null where there is none. */
export const privateIn = ({ tags, facts }: ForWhom): string | null => {
  const field = facts.map(({ key }) => fieldOfKey(key)).find(one => one?.isPrivate)
  return field?.label ?? tags.find(isPrivateLabel) ?? null
}
