import type { Day } from './day'
import { isNegotiating, isWaitingOnApproval } from './division'
import type { Due } from './due'
import type { Grade } from './grade'
import type { Journal } from './journal'
import { isPastExpected } from './need'

/** Today's two strips: 「要联系」 and 「要看一眼」. */
export type Strip = 'contact' | 'look'
/** 逾期 / 今天 / 接下来. */
export type Bucket = 'overdue' | 'today' | 'next'

/** 「接下来」 looks so many days ahead. */
export const AHEAD_DAYS = 7

/** R21: what was due before today is overdue and stays in the list. */
export const bucketOf = (dueOn: Day, today: Day): Bucket => {
  if (dueOn < today) return 'overdue'
  return dueOn === today ? 'today' : 'next'
}

export const hasPastNeed = (journal: Pick<Journal, 'needs'>, today: Day): boolean =>
  journal.needs.some(need => isPastExpected(need, today))

/** The strip: a contact that is due (or a passed expected day) beats a look; before that, whichever comes first. */
export const stripOf = (journal: Journal, due: Due, today: Day): Strip => {
  if (hasPastNeed(journal, today)) return 'contact'
  const isContactDue = due.reasons.some(reason => reason.clock !== 'review' && reason.on <= today)
  if (isContactDue) return 'contact'
  return due.reasons[0]?.clock === 'review' ? 'look' : 'contact'
}

const negotiationRank = (journal: Journal): number => {
  if (!isNegotiating(journal.needs)) return 2
  return isWaitingOnApproval(journal.needs) ? 1 : 0
}

/**
 * Today's order as one string that sorts (rulebook §2): an hour agreed for today; 预计日已过; grade; 重点; 洽谈中
 * (waiting on approval last); oldest due; id. `todayRank(…) === '10:30|1|A|0|0|2026-11-23|cus_1'`.
 */
export const todayRank = (journal: Journal, grade: Grade, dueOn: Day, id: string, today: Day): string => {
  const hour = journal.next?.on === today && journal.next.at !== null ? journal.next.at : 'none'
  const past = hasPastNeed(journal, today) ? 0 : 1
  return [hour, past, grade, journal.isKey ? 0 : 1, negotiationRank(journal), dueOn, id].join('|')
}
