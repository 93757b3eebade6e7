import type { CandidateKind } from './nudge'

/** The templates of subscription messages: officers' reminders; what leads and admins must see. */
export const TEMPLATE_NAMES = ['nudge', 'alert'] as const
export type TemplateName = (typeof TEMPLATE_NAMES)[number]

/** The customers' own: one message for one thing that they asked for, and never anything else. */
export const SERVICE = 'service'
/** Every template that somebody may have consented to. */
export const LEDGER_TEMPLATES = [...TEMPLATE_NAMES, SERVICE] as const
export type LedgerTemplate = (typeof LEDGER_TEMPLATES)[number]

/**
 * What one consent is good for: one message; messages until it is withdrawn; or so, but only so many a day.
 * Long-term ones are granted to the finance category and others, not to everybody.
 */
export const TEMPLATE_KINDS = ['once', 'longTerm', 'rateLimited'] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

/** Complaints and our own faults go by `alert`, everything else by `nudge`, so that an officer's quota is one number. */
export const templateOf = (kind: CandidateKind): TemplateName =>
  kind === 'complaint' || kind === 'fault' ? 'alert' : 'nudge'

/** A template's fields by what they say: WeChat tells their type by their name. */
export type MessageFields = { readonly who: string; readonly when: string; readonly what: string }

/** Each template's fields as they were applied for: WeChat numbers them, and not alike. */
export const MESSAGE_FIELDS: Readonly<Record<LedgerTemplate, MessageFields>> = {
  nudge: { who: 'thing1', when: 'time2', what: 'thing3' },
  alert: { who: 'thing1', when: 'time2', what: 'thing3' },
  service: { who: 'thing1', when: 'time2', what: 'thing3' },
}

/** What a message says as WeChat takes it: `{ thing1: { value: '张先生' }, … }`. */
export const messageData = (
  fields: MessageFields,
  { who, when, what }: MessageFields,
): Record<string, { value: string }> => ({
  [fields.who]: { value: who },
  [fields.when]: { value: when },
  [fields.what]: { value: what },
})
