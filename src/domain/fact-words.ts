import type { Day } from './day'
import { agoWords } from './day-words'
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
