import type { TemplateName } from './message-templates'

/**
 * Why a balance changed: consent confirmed by WeChat's event, consent as the phone reports it, a message on its way, a
 * definite refusal's debit given back, 43101, consent withdrawn in the settings, consent that stands (long-term), or the
 * sum of older entries.
 */
export const QUOTA_CAUSES = [
  'accepted',
  'claimed',
  'sending',
  'givenBack',
  'emptied',
  'refused',
  'standing',
  'carried',
] as const
export type QuotaCause = (typeof QUOTA_CAUSES)[number]

/** One change of somebody's quota of one template; the balance is their sum. */
export type QuotaEntry = {
  readonly id: string
  readonly template: TemplateName
  readonly at: number
  readonly cause: QuotaCause
  readonly change: number
  /** The tap, the message or the event it comes from. */
  readonly ref: string | null
}
