import type { Mark } from '@/domain/contact-calendar'
import { type Day, daysBetween } from '@/domain/day'
import { agoWords, dayWords, monthDayWords, weekdayWords } from '@/domain/day-words'
import { CHANNEL_LABEL } from '@/domain/labels'

type DayTotals = { on: Day; contacts: number; attempts: number; customers: number }

const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The months a window shows: 11月, 10–11月. */
export const monthWords = (days: readonly { on: Day }[]): string => {
  const first = days[0]
  const last = days[days.length - 1]
  if (!first || !last) return ''
  const [from, to] = [monthOf(first.on), monthOf(last.on)]
  return from === to ? `${to}月` : `${from}–${to}月`
}

/** The sentence beside the month while the window ends today. */
export const weekWords = ({ contacts, customers }: { contacts: number; customers: number }): string =>
  contacts === 0 ? '本周还没有联系' : `本周联系 ${contacts} 次 · ${customers} 位客户`

/** The same for earlier days: 10月27日到11月9日，联系 31 次. */
export const windowWords = (days: readonly DayTotals[]): string => {
  const first = days[0]
  const last = days[days.length - 1]
  if (!first || !last) return ''
  const contacts = days.reduce((sum, day) => sum + day.contacts, 0)
  return `${monthDayWords(first.on)}到${monthDayWords(last.on)}，联系 ${contacts} 次`
}

/** 「上次」, short enough for the first column; of another year the month is enough. */
export const lastWords = (lastOn: Day | null, today: Day): string => {
  if (lastOn === null) return '还没联系过'
  if (lastOn.slice(0, 4) !== today.slice(0, 4) && daysBetween(lastOn, today) > 30)
    return `${lastOn.slice(0, 4)}年${monthOf(lastOn)}月`
  return `上次 ${agoWords(lastOn, today)}`
}

/** 「下次」: the day, or by how much it is late; a space is where the narrow column may break it. */
export const nextDueWords = (dueOn: Day, today: Day): string => {
  const late = daysBetween(dueOn, today)
  return late > 0 ? `晚 ${late} 天` : dayWords(dueOn, today).replace('年', '年 ')
}

/** One mark in words: 电话, 电话未接通, 见面，另有 2 条. */
export const markWords = ({ channel, isHollow, more }: Mark): string =>
  `${CHANNEL_LABEL[channel]}${isHollow ? '未接通' : ''}${more > 0 ? `，另有 ${more} 条` : ''}`

/** The head of a column, read out: 11月16日周一，今天，联系 3 次. */
export const dayHeadWords = (day: DayTotals & { isRest: boolean }, today: Day): string =>
  [
    `${monthDayWords(day.on)}${weekdayWords(day.on)}`,
    day.on === today ? '今天' : day.isRest ? '休息' : '',
    day.contacts > 0 ? `联系 ${day.contacts} 次` : '没有联系',
    day.attempts > 0 ? `未接通 ${day.attempts} 次` : '',
  ]
    .filter(Boolean)
    .join('，')

type RowWords = {
  name: string
  grade: string
  lastOn: Day | null
  dueOn: Day
  marks: readonly (Mark | null)[]
}

/** A whole row, read out: 周建国，A 级，上次 昨天，下次 周四。11月16日电话，11月18日见面. */
export const rowWords = (row: RowWords, days: readonly { on: Day }[], today: Day): string => {
  const marks = days.flatMap(({ on }, i) => {
    const mark = row.marks[i]
    return mark ? [`${monthDayWords(on)}${markWords(mark)}`] : []
  })
  const head = `${row.name}，${row.grade} 级，${lastWords(row.lastOn, today)}，下次 ${nextDueWords(row.dueOn, today)}`
  return marks.length > 0 ? `${head}。${marks.join('，')}` : `${head}。这些天没有联系`
}
