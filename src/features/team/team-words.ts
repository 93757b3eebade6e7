import type { Day } from '@/domain/day'
import { monthDayWords } from '@/domain/day-words'
import type { Line, Span } from '@/domain/digest'
import { planDays } from '@/domain/plan'

/** `spanTitle('小微一部', '2026-11-23', 'day', '2026-11-23') === '小微一部 · 今日'`. */
export const spanTitle = (team: string, on: Day, span: Span, today: Day): string => {
  if (on === today) return `${team} · ${span === 'day' ? '今日' : '本周'}`
  return `${team} · ${monthDayWords(on)}${span === 'day' ? '' : '那周'}`
}

/** A median may be a half: 2.5. */
const figure = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(1))
const percent = (done: number): string => `${figure(done)}%`

/** 完成 91%; nothing was due: 没有该看的. */
export const doneWords = ({ done }: Pick<Line, 'done'>): string =>
  done === null ? '没有该看的' : `完成 ${percent(done)}`
/** For a tile: 86%. */
export const doneFigure = ({ done }: Pick<Line, 'done'>): string => (done === null ? '—' : percent(done))

/** The second line of an officer: 完成 91% · 联系 5 · 逾期 1. */
export const lineNote = (line: Line, isNow: boolean): string =>
  [...(isNow ? [doneWords(line)] : []), `联系 ${figure(line.contacts)}`, `看过 ${figure(line.reviews)}`].join(
    ' · ',
  )

/** 「你：完成 91%，队里中位 84%」; of a day that is over the contacts stand in for it. */
export const ownWords = (own: Line, median: Line | null, isNow: boolean): string => {
  if (!isNow) return `你：联系 ${own.contacts} 次${median ? `，队里中位 ${figure(median.contacts)} 次` : ''}`
  const middle = median?.done ?? null
  return `你：${doneWords(own)}${middle === null ? '' : `，队里中位 ${percent(middle)}`}`
}

const COMPARED = [
  ['contacts', '联系到', '次'],
  ['visits', '见面', '次'],
  ['reviews', '看过', '次'],
  ['needsOpened', '新需求', '个'],
  ['disbursed', '放款', '笔'],
  ['overdue', '逾期', '位'],
] as const

export type Compared = {
  readonly key: string
  readonly label: string
  readonly own: string
  readonly middle: string
}

/** What is as of now whatever day is looked at: 逾期 3; 现在逾期 3. */
const asOfNow = (words: string, isNow: boolean): string => (isNow ? words : `现在${words}`)

/** The overdue of an officer: 逾期 3, beside the numbers of a day that is over 现在逾期 3. */
export const overdueWords = ({ overdue }: Pick<Line, 'overdue'>, isNow: boolean): string =>
  asOfNow(`逾期 ${figure(overdue)}`, isNow)

/** The own numbers, each with the team's median: 联系到, 5 次, 中位 4; of a day that is over 现在逾期, 3 位, 现在中位 1. */
export const comparedLines = (own: Line, median: Line | null, isNow: boolean): Compared[] =>
  COMPARED.map(([key, label, unit]) => {
    const isThen = isNow || key !== 'overdue'
    return {
      key,
      label: asOfNow(label, isThen),
      own: `${own[key]} ${unit}`,
      middle: median?.[key] == null ? '' : asOfNow(`中位 ${figure(median[key])}`, isThen),
    }
  })

/** The day whose summary a step leads to: of a week that is over its last; null of now, `summaryDay('2026-11-30', 'week', '2026-11-26')`. */
export const summaryDay = (on: Day, span: Span, today: Day): Day | null => {
  const last = planDays(on, span).to
  return last < today ? last : null
}
