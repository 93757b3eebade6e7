import type { LedgerTemplate } from './message-templates'

/**
 * Why a balance changed: consent confirmed by WeChat's event, consent as the phone reports it, a message on its way, a
 * definite refusal's debit given back, 43101, consent withdrawn in the settings, consent that stands (long-term), a
 * dialog that was refused (it changes nothing), or the sum of older entries.
 */
export const QUOTA_CAUSES = [
  'accepted',
  'claimed',
  'sending',
  'givenBack',
  'emptied',
  'refused',
  'standing',
  'declined',
  'carried',
] as const
export type QuotaCause = (typeof QUOTA_CAUSES)[number]

/** One change of somebody's quota of one template; the balance is their sum. */
export type QuotaEntry = {
  readonly id: string
  readonly template: LedgerTemplate
  readonly at: number
  readonly cause: QuotaCause
  readonly change: number
  /** The tap, the message or the event it comes from. */
  readonly ref: string | null
}

/** Claims that count a Beijing day and template; nobody ticks and saves more often in earnest. */
export const MOST_CLAIMS_A_DAY = 20

type Entries = readonly QuotaEntry[]

/** The balance of a template: the sum of its entries' changes. */
export const balanceOf = (entries: Entries, template: LedgerTemplate): number =>
  entries.reduce((sum, entry) => (entry.template === template ? sum + entry.change : sum), 0)

/** Long-term consent: whether it was given and neither withdrawn nor found gone (43101) since. */
export const isStanding = (entries: Entries, template: LedgerTemplate): boolean => {
  const last = entries.findLast(
    ({ template: of, cause }) =>
      of === template && (cause === 'standing' || cause === 'refused' || cause === 'emptied'),
  )
  return last?.cause === 'standing'
}

/** A debit comes back only if it was made and WeChat has not said since that nothing is left. */
const mayComeBack = (entries: Entries, { template, ref }: QuotaEntry): boolean => {
  const debit = entries.findIndex(
    entry => entry.template === template && entry.cause === 'sending' && entry.ref === ref,
  )
  if (debit === -1) return false
  return !entries
    .slice(debit)
    .some(({ template: of, cause }) => of === template && (cause === 'emptied' || cause === 'refused'))
}

/**
 * The entries with one more, or the very same array where it changes nothing: its id is known, the balance would fall below
 * zero, or it gives back what was never taken.
 */
export const applyEntry = (entries: Entries, entry: QuotaEntry): Entries => {
  if (entries.some(({ id }) => id === entry.id)) return entries
  if (entry.change < 0 && balanceOf(entries, entry.template) + entry.change < 0) return entries
  if (entry.cause === 'givenBack' && !mayComeBack(entries, entry)) return entries
  return [...entries, entry]
}

/** The entry that takes everything: 43101, or consent withdrawn in the settings. */
export const emptying = (
  entries: Entries,
  entry: Omit<QuotaEntry, 'change' | 'cause'> & { readonly cause: 'emptied' | 'refused' },
): QuotaEntry => ({ ...entry, change: 0 - balanceOf(entries, entry.template) })
