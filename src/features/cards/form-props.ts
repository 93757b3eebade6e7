import type { Held } from '@/features/customer/use-customer'
import type { CardDraft, Meeting } from './card-draft'

/** What every form of a card gets. */
export type FormProps = {
  held: Held
  draft: CardDraft
  change: (part: Partial<CardDraft>) => void
  meeting: Meeting | null
}
