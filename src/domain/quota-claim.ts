import { type Day, dayOf } from './day'
import type { LedgerTemplate } from './message-templates'
import { applyEntry, MOST_CLAIMS_A_DAY, type QuotaCause, type QuotaEntry } from './quota'

/** A tap as the phone reports it: the templates that were accepted in its dialog. */
export type Tap = {
  readonly tapId: string
  readonly at: number
  readonly accepted: readonly LedgerTemplate[]
}

const countOn = (
  entries: readonly QuotaEntry[],
  cause: QuotaCause,
  { template, at }: Pick<QuotaEntry, 'template' | 'at'>,
): number => {
  const today = dayOf(at)
  return entries.filter(
    entry => entry.cause === cause && entry.template === template && dayOf(entry.at) === today,
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
    if (countOn(all, 'claimed', { template, at }) >= MOST_CLAIMS_A_DAY) return all
    const change = isCounted ? 1 : 0
    return applyEntry(all, { id: `${tapId}:${template}`, template, at, cause: 'claimed', change, ref: tapId })
  }, entries)

/** The entries after a dialog in which these were refused: one a template that takes nothing, as many a day as claims. */
export const decline = (
  entries: readonly QuotaEntry[],
  { tapId, at, declined }: Pick<Tap, 'tapId' | 'at'> & { readonly declined: readonly LedgerTemplate[] },
): readonly QuotaEntry[] =>
  declined.reduce<readonly QuotaEntry[]>((all, template) => {
    if (countOn(all, 'declined', { template, at }) >= MOST_CLAIMS_A_DAY) return all
    const id = `${tapId}:${template}:declined`
    return applyEntry(all, { id, template, at, cause: 'declined', change: 0, ref: tapId })
  }, entries)

/**
 * The day on which a template was last refused in the dialog, whatever was accepted beside it, or null: nobody is asked on the
 * way again that day. Refused on 23 November and accepted an hour later, it is still the 23rd.
 */
export const refusedOn = (entries: readonly QuotaEntry[]): Day | null => {
  const last = entries.findLast(({ cause }) => cause === 'declined')
  return last === undefined ? null : dayOf(last.at)
}
