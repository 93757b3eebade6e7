import type { Day } from './day'
import { cleaned, cut, cutPlain } from './message-text'

/**
 * The kinds of fields of a subscription message that we use, each with what WeChat takes; anything else is 47003.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const FORM = {
  thing: /^.{1,20}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z .·]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  number: /^-?\d{1,15}(\.\d{1,6})?$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?([01]\d|2[0-3]):[0-5]\d$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日$/,
} as const
export type FieldType = keyof typeof FORM

/** Whether WeChat takes a value in a field of that type. */
export const isField = (type: FieldType, value: string): boolean => FORM[type].test(value)

const HAN = /\p{Script=Han}/gu
const han = (text: string): string => (text.match(HAN) ?? []).join('')

const shaped = (type: FieldType, text: string): string => {
  switch (type) {
    case 'thing':
      return cut(text, 20)
    case 'phrase':
      return cutPlain(han(text), 5)
    case 'name':
      return cutPlain(han(text), 10) || cutPlain(text.replace(/[^A-Za-z .·]/g, '').trim(), 20)
    case 'character_string':
      return cutPlain(text.replace(/[^\x20-\x7e]/g, '').trim(), 32)
    case 'number':
    case 'time':
    case 'date':
      return text
    default:
      return type satisfies never
  }
}

/**
 * A value as a field of that type takes it, cleaned and cut on whole characters; `otherwise` where nothing is left:
 * `messageField('phrase', '待办😀事项提醒', '待办') === '待办事项提'`. Throws RangeError for an `otherwise` that does not fit.
 */
export const messageField = (type: FieldType, value: string, otherwise: string): string => {
  const text = shaped(type, cleaned(value))
  if (isField(type, text)) return text
  if (!isField(type, otherwise)) throw new RangeError(`a default that does not fit ${type}`)
  return otherwise
}

/** A day and hour as a `time` field: `timeWords('2026-11-03', '08:30') === '2026年11月3日 08:30'`. */
export const timeWords = (day: Day, time: string): string => `${dateField(day)} ${time}`

/** A day as a `date` field: `dateField('2026-11-03') === '2026年11月3日'`. */
export const dateField = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
