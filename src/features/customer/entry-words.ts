import type { EntryView } from '@/contract'
import { DONE_BY } from '@/domain/card-face'
import { type Day, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Channel } from '@/domain/journal'
import { CHANNEL_LABEL } from '@/domain/labels'
import { stepWords } from './next-words'

const MISSED: Partial<Record<Channel, string>> = {
  T: '电话未接通',
  M: '没见到',
  W: '微信没回',
  S: '短信没回',
  E: '邮件没回',
}
const INCOMING: Partial<Record<Channel, string>> = {
  T: '客户来电',
  M: '客户来访',
  W: '客户发来微信',
  S: '客户发来短信',
  E: '客户发来邮件',
}
const REACHED: Partial<Record<Channel, string>> = { T: '通话' }

const EVENT_BY: Readonly<Record<string, string>> = {
  [DONE_BY.confirmed]: '客户的操作',
  [DONE_BY.proposed]: '卡片上的操作',
  [DONE_BY.friend]: '卡片上的操作',
}

/** How it went, in a word or two: 通话, 电话未接通, 客户来访; of a review 看过，不变. */
export const contactWords = (entry: Pick<EntryView, 'kind' | 'channel' | 'outcome' | 'by'>): string => {
  const { kind, channel, outcome, by } = entry
  if (kind === 'event') return EVENT_BY[by] ?? '同事的操作'
  if (channel === null) return '看过，不变'
  const words = { reached: REACHED, missed: MISSED, incoming: INCOMING }[outcome ?? 'reached']
  return (channel === 'N' ? undefined : words[channel]) ?? CHANNEL_LABEL[channel]
}

/** What an entry says first: its note, else the loan's task it did, what was agreed, or how it went. */
export const entryTitle = (entry: EntryView, today: Day): string => {
  if (entry.note !== '') return entry.note
  if (entry.did?.length) return `做好了：${entry.did.join('、')}`
  if (entry.next) return `约好 ${stepWords(entry.next, today)}`
  return contactWords(entry)
}

/** What stands below, after the channel's letter: `11月19日 通话 · B → A`. */
export const entryMeta = (entry: EntryView, today: Day, ownerName: string): string => {
  const isSaid = entryTitle(entry, today) === contactWords(entry)
  const when = [dayWords(entry.on, today), isSaid ? '' : contactWords(entry)].filter(Boolean).join(' ')
  const moved = entry.gradeBefore === entry.gradeAfter ? '' : `${entry.gradeBefore} → ${entry.gradeAfter}`
  return [when, moved, entry.isLate && '补记', entry.by !== ownerName && entry.by].filter(Boolean).join(' · ')
}

/** Everything of an entry, line by line, for its own sheet. */
export const entryDetails = (entry: EntryView, today: Day): [string, string][] => {
  const day = dayWords(entry.on, today)
  const lines: [string, string | null][] = [
    ['时间', entry.isLate ? `${day}（补记）` : `${day} ${timeOf(entry.at)}`],
    ['方式', contactWords(entry)],
    [
      '等级',
      entry.gradeBefore === entry.gradeAfter
        ? `${entry.gradeAfter}，没变`
        : `${entry.gradeBefore} → ${entry.gradeAfter}`,
    ],
    ['做好了', entry.did?.length ? entry.did.join('、') : null],
    ['下一步', entry.next && stepWords(entry.next, today)],
    ['记录人', entry.by],
    ['作废', entry.voided?.reason ?? null],
  ]
  return lines.filter((line): line is [string, string] => line[1] !== null)
}
