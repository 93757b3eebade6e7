import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Output } from '@/lib/cloud'

export type Friend = Output<'officer', 'referral.list'>['friends'][number]

/** The second line of a friend who waits: 144****0009 · 今天留 · 12月23日删. */
export const friendNote = ({ phoneMasked, on, until }: Friend, today: Day): string =>
  [phoneMasked, `${dayWords(on, today)}留`, `${dayWords(until, today)}删`].join(' · ')
