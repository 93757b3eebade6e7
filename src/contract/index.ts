import type * as z from 'zod'
import type { card } from './card'
import type { Calls } from './endpoint'
import type { intake } from './intake'
import type { officer } from './officer'
import type { reminderView } from './reminder'
import type { team } from './team'
import type * as views from './views'

/** Types only: all that the phone may import of the contract. */
export type Operations = {
  officer: Calls<typeof officer>
  team: Calls<typeof team>
  card: Calls<typeof card>
  intake: Calls<typeof intake>
}
export type FunctionName = keyof Operations
export type { RefusalCode, Reply } from './refusal-codes'
export type CustomerRow = z.output<typeof views.customerRow>
export type CustomerView = z.output<typeof views.customerView>
export type EntryView = z.output<typeof views.entryView>
export type ExplanationView = z.output<typeof views.explanationView>
export type ReminderView = z.output<typeof reminderView>
