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

/** The fields of both templates by what they say, as they were applied for: WeChat tells their type by their name. */
export const MESSAGE_FIELDS = { who: 'thing1', when: 'time2', what: 'thing3' } as const
