import { CONTACT_CHANNELS, type ContactWishes, NO_WISHES } from './contact-wishes'
import type { Day } from './day'

/** What a customer took back on the card: `marketing`, or a channel as `channel:T`, or one offer as `offer:txt_loan`, and on which day. */
export type Withdrawn = { readonly what: string; readonly on: Day }

/** R67 how a refusal of one offer stands beside it: `refusalOf('txt_loan') === 'offer:txt_loan'`. */
export const refusalOf = (offer: string): string => `offer:${offer}`

type Decision = { readonly what: string; readonly isGiven: boolean }

/** The withdrawals that stand after more was decided: what is given again is withdrawn no longer. */
export const withDecisions = (
  before: readonly Withdrawn[],
  decisions: readonly Decision[],
  on: Day,
): Withdrawn[] => [
  ...before.filter(one => !decisions.some(({ what }) => what === one.what)),
  ...decisions.filter(({ isGiven }) => !isGiven).map(({ what }) => ({ what, on })),
]

type Wishes = Pick<ContactWishes, 'noMarketing' | 'refusedChannels'>

/** Withdrawals that these wishes would undo; only a new consent may. */
export const liftedBy = (
  { noMarketing, refusedChannels }: Wishes,
  withdrawn: readonly Withdrawn[],
): Withdrawn[] => {
  const standing = [...(noMarketing ? ['marketing'] : []), ...refusedChannels.map(one => `channel:${one}`)]
  return withdrawn.filter(({ what }) => isWish(what) && !standing.includes(what))
}

/** Wishes with what was taken back elsewhere: a person withdraws once, however many records there are. */
export const withWithdrawn = (wishes: ContactWishes, withdrawn: readonly Withdrawn[]): ContactWishes => {
  const isTaken = (what: string) => withdrawn.some(one => one.what === what)
  const { noMarketing, refusedChannels } = wishes
  return {
    ...wishes,
    noMarketing: noMarketing || isTaken('marketing'),
    refusedChannels: CONTACT_CHANNELS.filter(
      one => refusedChannels.includes(one) || isTaken(`channel:${one}`),
    ),
  }
}

/** What binds a contact: what was asked for on this record, and what its person took back on another one. */
export const wishesOf = ({
  contactWishes = NO_WISHES,
  withdrawnElsewhere = [],
}: {
  readonly contactWishes?: ContactWishes
  readonly withdrawnElsewhere?: readonly Withdrawn[]
}): ContactWishes => withWithdrawn(contactWishes, withdrawnElsewhere)

const isWish = (what: string): boolean => what === 'marketing' || what.startsWith('channel:')
