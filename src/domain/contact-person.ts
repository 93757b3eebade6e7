import { CONTACT_CHANNELS, type ContactWishes } from './contact-wishes'

/** R47 who speaks for a firm. */
export const CONTACT_ROLES = ['legal', 'controller', 'finance', 'handler'] as const
export type ContactRole = (typeof CONTACT_ROLES)[number]
export const CONTACT_ROLE_LABEL: Readonly<Record<ContactRole, string>> = {
  legal: '法定代表人',
  controller: '实控人',
  finance: '财务',
  handler: '经办',
}

const joined = (...words: readonly string[]): string =>
  [...new Set(words.filter(one => one !== ''))].join('；')

/**
 * R47, R79 what binds a contact to a firm's person: refusals of the firm and of the person both count; the person's own
 * hours stand in for the firm's.
 */
export const boundBy = (firm: ContactWishes, person: ContactWishes): ContactWishes => ({
  refusedChannels: CONTACT_CHANNELS.filter(
    one => firm.refusedChannels.includes(one) || person.refusedChannels.includes(one),
  ),
  noMarketing: firm.noMarketing || person.noMarketing,
  hours: person.hours ?? firm.hours,
  dont: joined(firm.dont, person.dont),
})
