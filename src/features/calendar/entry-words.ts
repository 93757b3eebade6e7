import type { EntryView } from '@/contract'
import { type Day, timeOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { CHANNEL_LABEL, OUTCOME_LABEL } from '@/domain/labels'

/** How, with what outcome, at what time: 电话 · 联系上 · 15:20. */
export const entryHead = ({ channel, outcome, at }: EntryView): string =>
  [
    channel ? CHANNEL_LABEL[channel] : '看过，不变',
    channel && channel !== 'N' && outcome ? OUTCOME_LABEL[outcome] : '',
    timeOf(at),
  ]
    .filter(Boolean)
    .join(' · ')

/** What followed: B → A · 下一步 周四 10:30 上门 · 补记. */
export const entryTail = ({ gradeBefore, gradeAfter, next, isLate, voided }: EntryView, today: Day): string =>
  [
    voided ? `已撤销${voided.reason ? `：${voided.reason}` : ''}` : '',
    gradeBefore === gradeAfter ? '' : `${gradeBefore} → ${gradeAfter}`,
    next ? `下一步 ${[dayWords(next.on, today), next.at, next.what].filter(Boolean).join(' ')}` : '',
    isLate ? '补记' : '',
  ]
    .filter(Boolean)
    .join(' · ')
