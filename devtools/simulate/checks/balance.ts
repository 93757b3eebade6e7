import type { TemplateName } from '@/domain/message-templates'
import type { BookDoc } from '../../../cloudfunctions/_lib/store/reminder-book-doc'

type Book = Pick<BookDoc, 'balance' | 'entries'>

/**
 * A balance that is not the sum of its entries, below zero, or above WeChat's own count. What WeChat took back without
 * telling (`unheard`) may still be in the ledger until the next message meets 43101; nothing else may.
 */
export const wrongBalance = (
  book: Book,
  template: TemplateName,
  { left, unheard }: { left: number; unheard: number },
): string[] => {
  const balance = book.balance[template]
  const sum = book.entries.reduce((all, one) => (one.template === template ? all + one.change : all), 0)
  return [
    ...(balance === sum ? [] : [`${template} is ${balance}, its entries are ${sum}`]),
    ...(balance >= 0 ? [] : [`${template} is ${balance}`]),
    ...(balance <= left + unheard ? [] : [`${template} is ${balance}, WeChat counts ${left}`]),
  ]
}

/** A debit that was made twice for the same thing, or a message that left without one. */
export const wrongDebits = (
  entries: BookDoc['entries'],
  letters: number,
  template: TemplateName,
): string[] => {
  const own = entries.filter(entry => entry.template === template)
  const of = (cause: string): number => own.filter(entry => entry.cause === cause).length
  const ids = new Set(entries.map(({ id }) => id))
  const debits = of('sending') - of('givenBack')
  return [
    ...(ids.size === entries.length ? [] : [`${entries.length - ids.size} entries are there twice`]),
    ...(letters <= debits ? [] : [`${letters} ${template} messages left, ${debits} were debited`]),
  ]
}
