import type { WrittenPurpose } from '@/domain/card'
import type { Day } from '@/domain/day'
import { monthDayWords } from '@/domain/day-words'
import { leadingNeed } from '@/domain/grade'
import type { Journal } from '@/domain/journal'
import { type Material, type MaterialKind, materialKindOf } from '@/domain/material-list'
import { yuanText } from '@/domain/money'
import type { Need } from '@/domain/need'
import { wanText } from '@/features/customer/need-form'
import type { Input, Output } from '@/lib/cloud'
import type { Slot } from './quick-slots'

export type Asked = Input<'officer', 'card.make'>['asked']
export type Meeting = Output<'officer', 'meeting.list'>['meetings'][number]
export type Rated = 'disbursed' | 'complaint' | 'visit'

/** What an officer is writing on a card; each purpose uses its own part. */
export type CardDraft = {
  note: string
  /** Materials: the list it starts from, what was taken off it, and what was added. */
  kind: MaterialKind
  off: string[]
  own: Material[]
  about: string
  /** One line each. */
  agenda: string
  place: string
  slots: Slot[]
  points: string
  product: string
  amount: string
  months: string
  rate: string
  fee: string
  rated: Rated
}

const MONTHS: Readonly<Record<MaterialKind, string>> = { business: '12', consumer: '36', mortgage: '360' }

/**
 * R89 what the officer has understood, as the customer would say it: no grade, no stage, nobody's inner words, and days by
 * their date, for it is read later.
 */
export const pointsOf = (need: Need | null): string[] => {
  if (need === null) return []
  const amount = need.amountFen > 0 ? `，大约 ${yuanText(need.amountFen)}` : ''
  const wanted = need.demand === 'clear' ? need.expectedOn : null
  return [
    `您想办${need.product}${amount}`,
    ...(wanted ? [`您希望在 ${Number(wanted.slice(0, 4))}年${monthDayWords(wanted)}前后用上这笔钱`] : []),
  ]
}

/** R105 what goes before a meeting: its agenda and what we need to learn; a card has room for six lines of 40. */
const agendaOf = ({ agenda, informationNeeded }: Meeting): string[] =>
  informationNeeded === ''
    ? agenda.slice(0, 6)
    : [...agenda.slice(0, 5), `想了解：${informationNeeded}`.slice(0, 40)]

/** A card before anything was typed: from the leading need, or from the meeting it belongs to. */
export const draftFrom = (
  journal: Pick<Journal, 'needs'>,
  today: Day,
  meeting: Meeting | null,
): CardDraft => {
  const need = leadingNeed(journal.needs, today)
  const kind = materialKindOf(need?.product ?? '')
  const isToCome = meeting !== null && meeting.on >= today
  return {
    note: '',
    kind,
    off: [],
    own: [],
    about: meeting?.purpose.slice(0, 30) ?? '见面聊聊贷款的事',
    agenda: meeting ? agendaOf(meeting).join('\n') : '',
    place: meeting ? meeting.place : '您那里',
    slots: isToCome ? [{ on: meeting.on, at: meeting.at }] : [],
    points: pointsOf(need).join('\n'),
    product: need?.product ?? '',
    amount: wanText(need?.amountFen ?? 0),
    months: MONTHS[kind],
    rate: '',
    fee: '',
    rated: 'visit',
  }
}

/** R108 a meeting of which minutes can be shared: something was decided. */
export const hasMinutes = (meeting: Meeting): boolean => meeting.decisions.length > 0

/** Where one draft is kept: one a customer, purpose and meeting. */
export const draftName = (customerId: string, purpose: WrittenPurpose, meetingId: string): string =>
  `card:${customerId}:${purpose}:${meetingId};`
