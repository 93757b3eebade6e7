import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { Output } from '@/lib/cloud'

export type Meeting = Output<'officer', 'meeting.list'>['meetings'][number]
export type Decision = Meeting['decisions'][number]

/** How far a meeting has come: to come, held, written up, and what of it is still open. */
export const meetingState = (meeting: Meeting, today: Day): string => {
  const open = meeting.decisions.filter(one => !one.isDone).length
  if (meeting.minutesAt !== null) return open > 0 ? `还有 ${open} 件没做` : '都做完了'
  return meeting.on < today ? '还没写决定' : '要开'
}

/** `周四 14:00 · 三楼会议室 · 要开`. */
export const meetingNote = (meeting: Meeting, today: Day): string =>
  [`${dayWords(meeting.on, today)} ${meeting.at}`, meeting.place, meetingState(meeting, today)]
    .filter(Boolean)
    .join(' · ')

/** R107 who by when: `我们 · 11月30日前`; late ones say so. */
export const decisionNote = ({ who, by, isDone }: Decision, today: Day): string => {
  const side = who === 'bank' ? '我们' : '客户'
  const until = by === null ? '没定日子' : `${dayWords(by, today)}前`
  const late = !isDone && by !== null && by < today ? '过了日子' : ''
  return [side, isDone ? '做完了' : until, late].filter(Boolean).join(' · ')
}

/** Ahead and open ones first, each group by its day: the nearest to come, then the latest held. */
export const inOrder = (meetings: readonly Meeting[], today: Day): Meeting[] => {
  const isToCome = (one: Meeting) => one.minutesAt === null && one.on >= today
  const key = (one: Meeting) => `${one.on} ${one.at}`
  const rise = (a: Meeting, b: Meeting) => (key(a) < key(b) ? -1 : 1)
  return [
    ...meetings.filter(isToCome).sort(rise),
    ...meetings.filter(one => !isToCome(one)).sort((a, b) => rise(b, a)),
  ]
}
