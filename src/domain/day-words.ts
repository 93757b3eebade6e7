import { type Day, daysBetween, weekday } from './day'

const WEEKDAYS = '日一二三四五六'
const NEAR: Readonly<Record<number, string>> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

/** The day of the week: `weekdayWords('2026-11-23') === '周一'`. */
export const weekdayWords = (day: Day): string => `周${WEEKDAYS[weekday(day)]}`

/** Month and date: `monthDayWords('2026-12-03') === '12月3日'`. */
export const monthDayWords = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const dateWords = (day: Day, today: Day): string => {
  const year = day.slice(0, 4)
  return year === today.slice(0, 4) ? monthDayWords(day) : `${year}年${monthDayWords(day)}`
}

/** How a day is said on another: 今天, 后天, within six days 周四, else 12月3日, in another year 2027年1月3日. */
export const dayWords = (day: Day, today: Day): string => {
  const ahead = daysBetween(today, day)
  return NEAR[ahead] ?? (ahead > 0 && ahead <= 6 ? weekdayWords(day) : dateWords(day, today))
}

/** How long ago a day was: 今天, 前天, `'5 天前'` up to 30, then the date; a day to come is said as by `dayWords`. */
export const agoWords = (day: Day, today: Day): string => {
  const ago = daysBetween(day, today)
  return ago > 2 && ago <= 30 ? `${ago} 天前` : dayWords(day, today)
}
