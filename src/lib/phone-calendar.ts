import Taro from '@tarojs/taro'
import { type Day, startOf } from '@/domain/day'

export type Alarm = {
  /** Shown on the lock screen: a 称谓, nothing else (rulebook §9). */
  title: string
  on: Day
  at: string
}
/** `addedSoon`: less than half an hour ahead, so the phone rings at the hour itself. */
export type AlarmFate = 'added' | 'addedSoon' | 'cancelled' | 'refused'

const MINUTE_S = 60
/** So long before it the phone rings where it is that far ahead, and so long the entry lasts. */
const AHEAD_S = 30 * MINUTE_S
const LASTS_S = 60 * MINUTE_S

/** Unix seconds of a Beijing hour: `secondsOf('2026-11-26', '10:30')` is 02:30 UTC of that day. */
export const secondsOf = (on: Day, at: string): number => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return startOf(on) / 1000 + (hours * 60 + minutes) * MINUTE_S
}

/** What WeChat's refusal means: 「fail cancel」 is the reader's, everything else a permission that is missing. */
export const fateOfError = (error: unknown): AlarmFate =>
  /cancel/.test(String((error as { errMsg?: unknown } | null)?.errMsg)) ? 'cancelled' : 'refused'

/** Puts an agreed hour into the phone's own calendar, on a tap: an alarm that needs no subscription. WeChat only. */
export async function addToPhoneCalendar({ title, on, at }: Alarm): Promise<AlarmFate> {
  const startTime = secondsOf(on, at)
  const isSoon = startTime - Date.now() / 1000 < AHEAD_S
  try {
    // The end is text where the start is a number: developers.weixin.qq.com/miniprogram/dev/api/device/calendar/wx.addPhoneCalendar.html
    await Taro.addPhoneCalendar({
      title,
      startTime,
      endTime: String(startTime + LASTS_S),
      alarmOffset: isSoon ? 0 : AHEAD_S,
    })
    return isSoon ? 'addedSoon' : 'added'
  } catch (error) {
    return fateOfError(error)
  }
}
