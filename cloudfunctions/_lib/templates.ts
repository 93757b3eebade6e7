import {
  type LedgerTemplate,
  TEMPLATE_KINDS,
  type TemplateKind,
  type TemplateName,
} from '@/domain/message-templates'
import type { Role } from './store/staff-doc'

/** A template as the environment sets it: WeChat's id (null: none granted yet) and what one consent is good for. */
export type TemplateSetting = {
  readonly id: string | null
  readonly kind: TemplateKind
  /** Messages a day of a rate-limited one. */
  readonly perDay: number
}

const ENV: Readonly<Record<LedgerTemplate, string>> = {
  nudge: 'GENJIN_TEMPLATE_NUDGE',
  alert: 'GENJIN_TEMPLATE_ALERT',
  service: 'GENJIN_TEMPLATE_SERVICE',
}
const USUAL_PER_DAY = 1

/** `<id>`, `<id>:longTerm` or `<id>:rateLimited:3`; one-time unless said otherwise. */
export const templateSetting = (name: LedgerTemplate): TemplateSetting => {
  const [id = '', kindText = 'once', limit = ''] = (process.env[ENV[name]] ?? '').split(':')
  const kind = TEMPLATE_KINDS.find(one => one === kindText) ?? 'once'
  const perDay = kind === 'rateLimited' ? Number(limit) || USUAL_PER_DAY : Number.POSITIVE_INFINITY
  return { id: id === '' ? null : id, kind, perDay }
}

/** The template of an id that WeChat names in an event, or null. */
export const templateOfId = (id: string): LedgerTemplate | null => {
  if (id === '') return null
  return (Object.keys(ENV) as LedgerTemplate[]).find(name => templateSetting(name).id === id) ?? null
}

/** Which templates a role is asked for: alerts go to leads and admins. */
export const templatesOf = (role: Role): readonly TemplateName[] =>
  role === 'admin' || role === 'lead' ? ['nudge', 'alert'] : ['nudge']

/** Whether WeChat pushes what people answered, so that only that counts and not what a phone claims. */
export const isPushOn = (): boolean => process.env.GENJIN_SUBSCRIBE_PUSH === 'on'
