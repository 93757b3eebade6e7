import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Output } from '@/lib/cloud'

export type Friend = Output<'officer', 'referral.list'>['friends'][number]

/** The second line of a friend who waits: 144****0009 · 今天留的 · 保留到12月23日. */
export const friendNote = ({ phoneMasked, on, until }: Friend, today: Day): string =>
  [phoneMasked, `${dayWords(on, today)}留的`, `保留到${dayWords(until, today)}`].join(' · ')
