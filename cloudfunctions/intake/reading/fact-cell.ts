import type { Day } from '@/domain/day'
import type { FactField, FactValue } from '@/domain/fact'
import { forbiddenIn } from '@/domain/forbidden-text'
import { type AmountUnit, amountIn, namedUnit } from './amount-unit'
import { readDay } from './read-day'

/** A column that holds a fact, with the unit that its header names. */
export type FactColumn = {
  readonly field: FactField
  readonly column: number
  readonly unit: AmountUnit | null
}
export type ReadFact = { readonly value: FactValue } | { readonly reason: string }

const MOST_TAGS = 10
const LONGEST_TAG = 20
const LONGEST = 200
const FEN_PER_WAN = 1_000_000
const FIRST_YEAR = 1800
/** What lists write where nothing is known. */
const NOTHING = /^(?:[-—–/\\]+|无|没有|暂无|不详|未知|不清楚|n\/?a|null)$/i

export const factColumn = (field: FactField, column: number, header: string): FactColumn => ({
  field,
  column,
  unit: namedUnit(header),
})

/** `-10万`, `(10万)`: a loss is written both ways. */
const signed = (text: string): [sign: 1 | -1, rest: string] => {
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1]
  const minus = /^[-−负](.*)$/.exec(text)?.[1]
  const rest = inBrackets ?? minus
  return rest === undefined ? [1, text] : [-1, rest]
}

/** In 万元: `1,200,000元` is 120; a number whose unit neither cell nor header names is none. */
const wanOf = (text: string, unit: AmountUnit | null): number | null | 'noUnit' => {
  const [sign, rest] = signed(text.replace(/[wW]$/, '万'))
  if (unit === null && !/[万亿元]/.test(rest)) return 'noUnit'
  const fen = amountIn(rest, unit ?? 'yuan')
  return fen === null ? null : (sign * fen) / FEN_PER_WAN
}

const yearIn = (text: string, today: Day): number | null => {
  const year = Number(readDay(text)?.slice(0, 4) ?? /^(\d{4})(?:年|[年./-]\d{1,2}月?)?$/.exec(text)?.[1])
  return year >= FIRST_YEAR && year <= Number(today.slice(0, 4)) ? year : null
}

const headsIn = (text: string): number | null => {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:个人|人|名|位|个)?$/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits.replace(/,/g, ''))
}

const numberOf = (text: string, unit: string, { unit: named }: FactColumn, today: Day) => {
  if (unit === '万元') return wanOf(text, named)
  return unit === '年' ? yearIn(text, today) : headsIn(text)
}

const textOf = (label: string, text: string): ReadFact =>
  text.length > LONGEST ? { reason: `${label}超过 ${LONGEST} 个字` } : { value: { text } }

const tagsOf = (label: string, text: string): ReadFact => {
  const tags = [...new Set(text.split(/[,，、;；|/\s]+/).filter(tag => tag !== ''))]
  if (tags.length > MOST_TAGS) return { reason: `${label}超过 ${MOST_TAGS} 项` }
  if (tags.some(tag => tag.length > LONGEST_TAG)) return { reason: `${label}有一项超过 ${LONGEST_TAG} 个字` }
  return { value: { tags } }
}

/**
 * R34, R41 a cell as a fact of its field, typed by the catalogue, or why it is none; null where nothing is known:
 * `120万`, `1,200,000元` and, under 年营业额（万元）, `120` are 120 万元.
 */
export const factIn = (cell: string, of: FactColumn, today: Day): ReadFact | null => {
  const { field } = of
  const { label, form } = field
  const written = cell.trim()
  const text = written.normalize('NFKC').replace(/\s+/g, '')
  if (text === '' || NOTHING.test(text)) return null
  const unread = `${label}“${written.slice(0, 20)}”认不出`
  if (form?.is === 'number') {
    const number = numberOf(text, form.unit, of, today)
    if (number === 'noUnit')
      return { reason: `${label}“${written.slice(0, 20)}”没写单位，写成 120万，或在表头写（万元）` }
    return number === null ? { reason: `${unread}，请写一个数` } : { value: { number, unit: form.unit } }
  }
  if (forbiddenIn(written) !== null) return { reason: `${label}里像是证件号或卡号，不能保存` }
  if (form?.is === 'choice')
    return form.options.includes(text)
      ? { value: { text } }
      : { reason: `${unread}，请写${form.options.join('、')}里的一项` }
  return form?.is === 'tags' ? tagsOf(label, written) : textOf(label, written)
}
