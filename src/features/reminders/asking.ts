import type { Day } from '@/domain/day'
import type { Output } from '@/lib/cloud'

export type Book = Output<'officer', 'reminder.book'>
export type Template = Book['templates'][number]
/** A template that the account has been granted. */
export type Granted = Template & { id: string }

/** With so many left nobody is asked on the way. */
const ENOUGH = 3

const isGranted = (template: Template): template is Granted => template.id !== null

/** What a refill may ask for: granted, and used up message by message. */
export const refillable = ({ templates }: Pick<Book, 'templates'>): Granted[] =>
  templates.filter(isGranted).filter(({ left }) => left !== null)

/**
 * What a natural tap may ask for (rulebook §1, ui.md): where fewer than three are left, once a day, not on the day of a
 * refusal, and nothing of who wants no messages. `askedOn` is when this phone asked last.
 */
export const askableOn = (book: Book, askedOn: Day | null, today: Day): Granted[] => {
  if (book.hours.isOff || askedOn === today || book.refusedOn === today) return []
  return refillable(book).filter(({ left }) => left !== null && left < ENOUGH)
}
