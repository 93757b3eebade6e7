import type { Book } from './asking'

type Hours = Book['hours']

/** When messages may come, in a line: `工作日 08:30–18:30`. */
export const hoursWords = ({ from, to, onRestDays, isOff }: Hours): string =>
  isOff ? '都不提醒' : `${onRestDays ? '每天' : '工作日'} ${from}–${to}`

/** What is wrong with chosen hours; undefined where nothing is. */
export const hoursError = ({ from, to }: Pick<Hours, 'from' | 'to'>): string | undefined =>
  from < to ? undefined : '要晚于开始的时间'
