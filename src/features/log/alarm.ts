import type { CustomerRow } from '@/contract'
import { addressed } from '@/domain/name-words'
import { type Alarm, type AlarmFate, addToPhoneCalendar, secondsOf } from '@/lib/phone-calendar'

type Agreed = Pick<CustomerRow, 'name' | 'kind'> & { journal: Pick<CustomerRow['journal'], 'next'> }

const SAYS: Readonly<Record<AlarmFate, string>> = {
  added: '加好了，提前 30 分钟响',
  addedSoon: '加好了，到点响',
  cancelled: '没有加到手机日历',
  refused: '没有日历权限，没加成。可在手机设置里允许微信用日历；到时候「今天」里也会排在最前。',
}

/** The phone's alarm for an hour with a customer that is still to come, under a 称谓. */
export const alarmAt = (
  customer: Pick<Agreed, 'name' | 'kind'>,
  { on, at }: Pick<Alarm, 'on' | 'at'>,
  now: number,
): Alarm | null => (secondsOf(on, at) * 1000 <= now ? null : { title: addressed(customer), on, at })

/** The same for the agreed next step; none without an hour. */
export const alarmOf = (customer: Agreed, now: number): Alarm | null => {
  const { next } = customer.journal
  return next === null || next.at === null ? null : alarmAt(customer, { on: next.on, at: next.at }, now)
}

/** The alarm for an hour that has just been agreed: none where it stood before. */
export const newAlarmOf = (before: Agreed, after: Agreed, now: number): Alarm | null => {
  const [was, is] = [before.journal.next, after.journal.next]
  return was?.on === is?.on && was?.at === is?.at ? null : alarmOf(after, now)
}

/** On a tap and in WeChat only; answers what came of it, in words. */
export const addAlarm = async (alarm: Alarm): Promise<string> => SAYS[await addToPhoneCalendar(alarm)]

/** What a toast offers after an hour was agreed; the web has no calendar. */
export const alarmOffer = (alarm: Alarm | null, onAdd: (alarm: Alarm) => void) =>
  alarm === null || process.env.TARO_ENV === 'h5'
    ? undefined
    : { text: '加到手机日历', onPress: () => onAdd(alarm) }
