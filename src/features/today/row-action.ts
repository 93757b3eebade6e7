import type { CustomerRow } from '@/contract'
import type { Day } from '@/domain/day'
import type { Channel, Journal } from '@/domain/journal'

/** The one thing a row offers: a dial, a message to write down, or an entry. */
export type RowAction = 'phone' | 'chat' | 'pencil'

const CALL = /^(电话|致电|打电话)/
const WRITE = /微信|短信|邮件/
const MEET = /上门|见面|会面|面谈|面签|拜访|网点|到店|陪/

type Subject = { hasPhone: boolean; journal: Journal; hold?: CustomerRow['hold'] | undefined }

const agreedBy = (journal: Journal, today: Day): string =>
  journal.next !== null && journal.next.on <= today ? journal.next.what : ''

/** R80: a call that no hour will allow is not offered. */
const isNever = (hold: Subject['hold']): boolean => hold?.nextAllowedAt === null

/** What the agreed step says comes first, then how the customer likes to be reached; no dial without a number. */
export const rowAction = ({ hasPhone, journal, hold }: Subject, today: Day): RowAction => {
  const what = agreedBy(journal, today)
  const isCall = CALL.test(what)
  if (!isCall && MEET.test(what)) return 'pencil'
  if (!isCall && WRITE.test(what)) return 'chat'
  if (journal.refusesContact) return 'pencil'
  if (journal.prefersWriting || journal.missedInRow >= 3) return 'chat'
  return hasPhone && !isNever(hold) ? 'phone' : 'pencil'
}

/** A pencil on an agreed visit presets 见面. */
export const pencilChannel = ({ journal }: Pick<Subject, 'journal'>, today: Day): Channel | undefined =>
  MEET.test(agreedBy(journal, today)) ? 'M' : undefined
