import type { Channel } from './journal'

/** The ways in which a customer can be reached; a note reaches nobody. */
export const CONTACT_CHANNELS = ['T', 'W', 'S', 'M', 'E'] as const satisfies readonly Channel[]
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

/** Hours of a day, `HH:mm`: from the first minute on, up to the second, which is out. */
export type Hours = { readonly from: string; readonly to: string }

/** R79, R80: what a customer asked of whoever is in touch. `dont` are the don'ts in words, shown before a contact. */
export type ContactWishes = {
  readonly refusedChannels: readonly ContactChannel[]
  readonly noMarketing: boolean
  readonly hours: Hours | null
  readonly dont: string
}

export const NO_WISHES: ContactWishes = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }

/** Whether somebody may be called on unasked: not who refuses contact, nor who refuses meetings (R79). */
export const mayVisit = ({
  journal,
  contactWishes = NO_WISHES,
}: {
  readonly journal: { readonly refusesContact: boolean }
  readonly contactWishes?: Pick<ContactWishes, 'refusedChannels'>
}): boolean => !journal.refusesContact && !contactWishes.refusedChannels.includes('M')

/** Whether anything was asked for at all. */
export const isWish = ({ refusedChannels, noMarketing, hours, dont }: ContactWishes): boolean =>
  refusedChannels.length > 0 || noMarketing || hours !== null || dont !== ''
