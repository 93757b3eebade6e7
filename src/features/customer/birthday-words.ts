import type { CustomerView } from '@/contract'

export type Birthday = NonNullable<CustomerView['birthday']>

const MONTHS = '正二三四五六七八九十冬腊'
const TENS = ['初', '十', '廿', '三']
const ONES = '十一二三四五六七八九'

/** 正月 to 腊月. */
export const lunarMonthWords = (month: number): string => `${MONTHS[month - 1] ?? ''}月`
/** 初一 to 三十. */
export const lunarDayWords = (day: number): string => {
  if (day === 20) return '二十'
  return `${TENS[day === 10 ? 0 : Math.floor(day / 10)] ?? ''}${ONES[day % 10] ?? ''}`
}

/** `5月1日`, `农历闰四月十五`. */
export const birthdayWords = (birthday: Birthday): string =>
  birthday.calendar === 'solar'
    ? `${birthday.month}月${birthday.day}日`
    : `农历${birthday.leap ? '闰' : ''}${lunarMonthWords(birthday.month)}${lunarDayWords(birthday.day)}`
