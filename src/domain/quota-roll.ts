import { LEDGER_TEMPLATES } from './message-templates'
import { balanceOf, isStanding, type QuotaEntry } from './quota'

/** Entries that stay and entries that are filed away; the balances of what stays are those of all. */
export type Rolled = { readonly kept: readonly QuotaEntry[]; readonly filed: readonly QuotaEntry[] }

/** Files all but the last `keep` entries; one `carried` entry a template brings their sum, and standing consent stands. */
export const rollEntries = (entries: readonly QuotaEntry[], keep: number): Rolled => {
  const from = Math.max(0, entries.length - keep)
  const filed = entries.slice(0, from)
  const last = filed.at(-1)
  if (last === undefined) return { kept: entries, filed: [] }
  const carried = LEDGER_TEMPLATES.flatMap((template): QuotaEntry[] => {
    const change = balanceOf(filed, template)
    const base = { template, at: last.at, ref: last.id }
    const sum: QuotaEntry = { ...base, id: `carried:${template}:${last.id}`, cause: 'carried', change }
    const stands: QuotaEntry = {
      ...base,
      id: `standing:${template}:${last.id}`,
      cause: 'standing',
      change: 0,
    }
    return [...(change === 0 ? [] : [sum]), ...(isStanding(filed, template) ? [stands] : [])]
  })
  return { kept: [...carried, ...entries.slice(from)], filed }
}
