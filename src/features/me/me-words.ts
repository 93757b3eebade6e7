import { type Day, parseDay } from '@/domain/day'
import { monthDayWords, weekdayWords } from '@/domain/day-words'
import { GRADES, type Grade } from '@/domain/grade'

export type Stock = Readonly<Record<Grade, number>>

export const bookSize = (stock: Stock): number => GRADES.reduce((sum, grade) => sum + stock[grade], 0)

/** The shares of a bar in percent, one a grade; an empty book has none. */
export const bookShares = (stock: Stock): { grade: Grade; percent: number }[] => {
  const size = bookSize(stock)
  return GRADES.filter(grade => stock[grade] > 0).map(grade => ({
    grade,
    percent: Math.round((stock[grade] / size) * 1000) / 10,
  }))
}

/** The days on which the branch differs from the State Council's calendar, from today on: 11月28日周六 上班. */
export const overrideWords = (
  overrides: Readonly<Record<string, 'work' | 'rest'>>,
  today: Day,
): { on: Day; words: string; kind: string }[] =>
  Object.keys(overrides)
    .sort()
    .flatMap(text => {
      const on = parseDay(text)
      if (on === null || on < today) return []
      const year = on.slice(0, 4) === today.slice(0, 4) ? '' : `${on.slice(0, 4)}年`
      const kind = overrides[text] === 'work' ? '上班' : '休息'
      return [{ on, words: `${year}${monthDayWords(on)}${weekdayWords(on)}`, kind }]
    })
