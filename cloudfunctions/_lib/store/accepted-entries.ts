import type { LedgerTemplate } from '@/domain/message-templates'
import { applyEntry, isStanding, type QuotaEntry } from '@/domain/quota'
import { claim } from '@/domain/quota-claim'
import { isPushOn, templateSetting } from '../templates'

/** Entries after a tap: long-term consent stands, a one-time accept counts once a tap and at most 20 a day. */
export const acceptedEntries = (
  entries: readonly QuotaEntry[],
  { tapId, at, accepted }: { tapId: string; at: number; accepted: readonly LedgerTemplate[] },
): readonly QuotaEntry[] => {
  const standing = accepted.filter(name => templateSetting(name).kind !== 'once')
  const once = accepted.filter(name => templateSetting(name).kind === 'once')
  const claimed = claim(entries, { tapId, at, accepted: once }, !isPushOn())
  return standing
    .filter(name => !isStanding(entries, name) && !isPushOn())
    .reduce<readonly QuotaEntry[]>(
      (all, template) =>
        applyEntry(all, {
          id: `${tapId}:${template}`,
          template,
          at,
          cause: 'standing',
          change: 0,
          ref: tapId,
        }),
      claimed,
    )
}
