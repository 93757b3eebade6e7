import { CONTACT_CHANNELS, type ContactChannel, NO_WISHES } from '@/domain/contact-wishes'
import { textError } from '@/features/customer/need-form'
import type { Input } from '@/lib/cloud'

export type Wishes = NonNullable<Input<'officer', 'customer.create'>['contactWishes']>
/** A customer's wishes as they are typed: one of two hours may still be missing. */
export type WishesForm = Omit<Wishes, 'hours'> & { from: string | null; to: string | null }

export const wishesForm = (wishes: Wishes | null | undefined): WishesForm => {
  const { refusedChannels, noMarketing, hours, dont } = wishes ?? NO_WISHES
  return {
    refusedChannels: inOrder(refusedChannels),
    noMarketing,
    from: hours?.from ?? null,
    to: hours?.to ?? null,
    dont,
  }
}

/** In one order, so that the same choice is no change. */
const inOrder = (chosen: readonly ContactChannel[]): ContactChannel[] =>
  CONTACT_CHANNELS.filter(one => chosen.includes(one))

export const withChannel = ({ refusedChannels }: WishesForm, one: ContactChannel): ContactChannel[] =>
  inOrder(
    refusedChannels.includes(one)
      ? refusedChannels.filter(other => other !== one)
      : [...refusedChannels, one],
  )

export const wishesOf = ({ from, to, ...rest }: WishesForm): Wishes => ({
  refusedChannels: rest.refusedChannels,
  noMarketing: rest.noMarketing,
  hours: from !== null && to !== null ? { from, to } : null,
  dont: rest.dont.trim(),
})

/** What is wrong with the hours or the words, if anything. */
export const wishesError = ({ from, to, dont }: WishesForm): string | undefined => {
  if ((from === null) !== (to === null)) return '方便的时间要有开始和结束'
  if (from !== null && to !== null && from >= to) return '开始要早于结束'
  return textError(dont)
}
