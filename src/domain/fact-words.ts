import type { Day } from './day'
import { agoWords, dayWords } from './day-words'
import { type FactSource, type FactValue, SOURCE_LABEL } from './fact'

/** `numberWords(1250000.5, '元') === '1,250,000.5 元'`. */
export const numberWords = (number: number, unit: string): string => {
  const [whole = '', ...rest] = String(number).split('.')
  const grouped = [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')
  return unit === '' ? grouped : `${grouped} ${unit}`
}

/** A value as it is read: `valueWords({ tags: ['现款', '账期'] }) === '现款、账期'`; a year has no comma. */
export const valueWords = (value: FactValue): string => {
  if ('text' in value) return value.text
  if ('tags' in value) return value.tags.join('、')
  return value.unit === '年' ? `${value.number} 年` : numberWords(value.number, value.unit)
}

/** R35 from where and since when: `交谈，5 天前`. */
export const knownWords = (source: FactSource, on: Day, today: Day): string =>
  `${SOURCE_LABEL[source]}，${agoWords(on, today)}`

/** R43 when a fact is to be asked for again: `到12月3日再问一次`; from that day on that it is time. */
export const askAgainWords = (staleOn: Day | null, today: Day): string => {
  if (staleOn === null) return '不会过时，不用再问'
  return staleOn <= today ? '该再问一次了；没变也点「记下」' : `到${dayWords(staleOn, today)}再问一次`
}
