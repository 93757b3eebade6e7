import { dayOf } from './day'
import type { LedgerTemplate } from './message-templates'
import { applyEntry, MOST_CLAIMS_A_DAY, type QuotaEntry } from './quota'

/** A tap as the phone reports it: the templates that were accepted in its dialog. */
export type Tap = {
  readonly tapId: string
  readonly at: number
  readonly accepted: readonly LedgerTemplate[]
}

const claimsOn = (entries: readonly QuotaEntry[], template: LedgerTemplate, at: number): number => {
  const today = dayOf(at)
  return entries.filter(
    entry => entry.cause === 'claimed' && entry.template === template && dayOf(entry.at) === today,
  ).length
}

/**
 * The entries after a tap that the phone reports (platform.md: provisional, so capped): one accept a template and tap, however
 * often it is named or sent, and 20 a Beijing day; `isCounted` false notes it without counting, where WeChat's own event
 * will confirm it.
 */
export const claim = (
  entries: readonly QuotaEntry[],
  { tapId, at, accepted }: Tap,
  isCounted: boolean,
): readonly QuotaEntry[] =>
  accepted.reduce<readonly QuotaEntry[]>((all, template) => {
    if (claimsOn(all, template, at) >= MOST_CLAIMS_A_DAY) return all
    const change = isCounted ? 1 : 0
    return applyEntry(all, { id: `${tapId}:${template}`, template, at, cause: 'claimed', change, ref: tapId })
  }, entries)
