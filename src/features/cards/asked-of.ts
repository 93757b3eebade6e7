import type { WrittenPurpose } from '@/domain/card'
import { FEE_WORDS, isFeeTooHigh } from '@/domain/loan-trial'
import { materialsFor } from '@/domain/material-list'
import { parseYuan } from '@/domain/money'
import { fenOfWan } from '@/features/customer/need-form'
import { type Asked, type CardDraft, hasMinutes, type Meeting } from './card-draft'
import { slotKey } from './quick-slots'

/** A card that can be made, or what is still lacking, in words. */
export type Reading = { asked: Asked } | { lacks: string }

/** One thing a line; empty lines say nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The documents on the card: the usual ones that were left on it, then the added ones. */
export const materialsOf = ({ kind, off, own }: Pick<CardDraft, 'kind' | 'off' | 'own'>) => [
  ...materialsFor(kind).filter(({ id }) => !off.includes(id)),
  ...own,
]

/** `4.35` % a year as hundredths of a percent, null for what is no rate: `bpOf('4.35') === 435`. */
export const bpOf = (text: string): number | null => {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text.trim())
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

const trialOf = ({ product, amount, months, rate, fee }: CardDraft): Reading => {
  const amountFen = fenOfWan(amount)
  const term = /^\d{1,3}$/.test(months.trim()) ? Number(months) : 0
  const rateBp = bpOf(rate)
  const feeFen = fee.trim() === '' ? 0 : parseYuan(fee)
  if (product.trim() === '') return { lacks: '写一个产品，比如经营贷' }
  if (!amountFen) return { lacks: '写金额，比如 50' }
  if (term < 1 || term > 360) return { lacks: '期限写 1 到 360 个月' }
  if (rateBp === null) return { lacks: '写年利率，比如 3.85' }
  if (feeFen === null) return { lacks: '费用写数字，没有就不填' }
  if (isFeeTooHigh({ amountFen, feeFen })) return { lacks: FEE_WORDS }
  return { asked: { purpose: 'trial', product: product.trim(), amountFen, months: term, rateBp, feeFen } }
}

const appointmentOf = (draft: CardDraft, meetingId: string | null): Reading => {
  const { about, agenda, place, slots } = draft
  if (about.trim() === '') return { lacks: '写一句为了什么见面' }
  if (place.trim() === '') return { lacks: '写在哪里见' }
  if (slots.length === 0) return { lacks: '选一个时间，多选几个让客户挑' }
  if (slots.length > 6) return { lacks: '最多给 6 个时间' }
  const lines = linesOf(agenda)
  if (lines.length > 6) return { lacks: '议程最多 6 行' }
  const offered = slots.map(slot => ({ id: `itm_${slotKey(slot).replace(/\D/g, '')}`, ...slot }))
  const words = { about: about.trim(), agenda: lines, place: place.trim() }
  return { asked: { purpose: 'appointment', ...words, slots: offered, meetingId } }
}

const minutesOf = (meeting: Meeting | null): Reading => {
  if (meeting === null || !hasMinutes(meeting)) return { lacks: '先在会议里写下决定' }
  const decisions = meeting.decisions.map(({ what, who, by }) => ({ what, who, by }))
  return { asked: { purpose: 'minutes', on: meeting.on, about: meeting.purpose.slice(0, 30), decisions } }
}

const confirmOf = (text: string): Reading => {
  const points = linesOf(text)
  if (points.length === 0) return { lacks: '写一条就能发' }
  return points.length > 8 ? { lacks: '最多 8 条' } : { asked: { purpose: 'confirm', points } }
}

/** What a draft says on its card. */
export const askedOf = (purpose: WrittenPurpose, draft: CardDraft, meeting: Meeting | null): Reading => {
  switch (purpose) {
    case 'service':
      return { asked: { purpose, note: draft.note.trim() } }
    case 'materials': {
      const items = materialsOf(draft)
      if (items.length === 0) return { lacks: '至少留一份材料' }
      return items.length > 20 ? { lacks: '最多 20 份材料' } : { asked: { purpose, items } }
    }
    case 'appointment':
      return appointmentOf(draft, meeting?.id ?? null)
    case 'minutes':
      return minutesOf(meeting)
    case 'confirm':
      return confirmOf(draft.points)
    case 'trial':
      return trialOf(draft)
    case 'rating':
      return { asked: { purpose, about: draft.rated } }
    case 'needs':
    case 'referral':
      return { asked: { purpose } }
    default:
      return purpose satisfies never
  }
}
