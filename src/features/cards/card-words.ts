import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Output } from '@/lib/cloud'

export type CardList = Output<'officer', 'card.list'>
export type CardView = CardList['cards'][number]

/** Somebody opened it, and the officer has not said who: `hasDigits` is known of the proposed only. */
export const isWaiting = ({ state, opened }: Pick<CardView, 'state' | 'opened'>): boolean =>
  state === 'open' && opened === 'proposed'

/** Whether the customer has done something on it. */
export const isAnswered = ({ given }: Pick<CardView, 'given'>): boolean =>
  given.pickedId !== null ||
  given.needs !== null ||
  given.answer !== null ||
  given.rating !== null ||
  given.offer !== undefined ||
  given.referrals > 0 ||
  Object.values(given.ticks).some(tick => tick.byCustomer !== null)

const OPENED: Readonly<Record<CardView['opened'], string>> = {
  never: '还没有人打开',
  proposed: '有人打开过',
  confirmed: '本人打开过',
}

/** Who opened it: `有人打开过，电话后四位对得上`. */
export const openedWords = ({ opened, hasDigits }: Pick<CardView, 'opened' | 'hasDigits'>): string =>
  opened === 'proposed'
    ? `${OPENED.proposed}，电话后四位${hasDigits ? '对得上' : '还没对上'}`
    : OPENED[opened]

/** Until when, or why no longer. */
export const lastsWords = ({ state, lastsTo }: Pick<CardView, 'state' | 'lastsTo'>, today: Day): string => {
  switch (state) {
    case 'open':
      return `用到 ${dayWords(lastsTo, today)}`
    case 'expired':
      return `${dayWords(lastsTo, today)}到期了`
    case 'revoked':
      return '已收回'
    default:
      return state satisfies never
  }
}

/** The second line of a card in a list. */
export const cardNote = (card: CardView, today: Day): string =>
  [`${dayWords(card.madeOn, today)}做的`, openedWords(card), lastsWords(card, today)].join(' · ')

/** What is to be known on the customer's page: `2 张在用，1 位等你确认`. */
export const listNote = ({ cards, identity }: Pick<CardList, 'cards' | 'identity'>): string => {
  const open = cards.filter(card => card.state === 'open')
  const waiting = identity === null ? open.filter(isWaiting).length : 0
  if (cards.length === 0) return '发一张，客户点开就能办事'
  return [
    open.length > 0 ? `${open.length} 张在用` : '没有在用的',
    ...(waiting > 0 ? [`${waiting} 张等你确认是不是本人`] : []),
  ].join('，')
}
