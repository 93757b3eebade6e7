import { type LedgerTemplate, TEMPLATE_NAMES, type TemplateName } from '@/domain/message-templates'
import { applyEntry, balanceOf, emptying, isStanding, type QuotaEntry } from '@/domain/quota'
import type { BookDoc } from './reminder-book-doc'

type Quota = Pick<BookDoc, 'entries' | 'entryCount' | 'balance' | 'standing'>

/** The fields of a book that its entries decide. */
export const quotaOf = (entries: readonly QuotaEntry[]): Quota => ({
  entries,
  entryCount: entries.length,
  balance: byTemplate(template => balanceOf(entries, template)),
  standing: byTemplate(template => isStanding(entries, template)),
})

const byTemplate = <T>(value: (template: TemplateName) => T): Record<TemplateName, T> =>
  Object.fromEntries(TEMPLATE_NAMES.map(name => [name, value(name)])) as Record<TemplateName, T>

/** A debit that came back: WeChat refused the message, or it never left. Consent that stands was never debited. */
export const giveBack = (
  entries: readonly QuotaEntry[],
  debit: { readonly entryId: string; readonly messageId: string; readonly template: LedgerTemplate },
  isPaid: boolean,
  at: number,
): readonly QuotaEntry[] =>
  applyEntry(entries, {
    id: `back_${debit.entryId}`,
    template: debit.template,
    at,
    cause: 'givenBack',
    change: isPaid ? 1 : 0,
    ref: debit.messageId,
  })

/** Nothing is left of a template: WeChat said so (43101), or the colleague withdrew the consent. */
export const emptyOut = (
  entries: readonly QuotaEntry[],
  { id, template, at }: Pick<QuotaEntry, 'id' | 'template' | 'at'>,
  cause: 'emptied' | 'refused',
): readonly QuotaEntry[] => applyEntry(entries, emptying(entries, { id, template, at, cause, ref: null }))
