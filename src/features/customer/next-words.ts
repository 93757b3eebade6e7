import { type Day, daysBetween } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { NextStep, Promised } from '@/domain/journal'

/** `周四 10:30 上门`. */
export const stepWords = (step: NextStep, today: Day): string =>
  [dayWords(step.on, today), step.at, step.what].filter(Boolean).join(' ')

/** How late something agreed is: `晚了 3 天`; empty until its day has passed. */
export const lateWords = (on: Day, today: Day): string =>
  on < today ? `晚了 ${daysBetween(on, today)} 天` : ''

/** `明天前：发测算表`. */
export const promiseWords = (promise: Pick<Promised, 'what' | 'on'>, today: Day): string =>
  `${dayWords(promise.on, today)}前：${promise.what}`
