import { addMonths, type Day } from '@/domain/day'
import { forbiddenIn } from '@/domain/forbidden-text'
import { type AmountUnit, amountIn } from './amount-unit'
import { channelOf, demandOf, importanceOf, kindOf, kindOfName } from './cell-words'
import { type FactColumn, factIn } from './fact-cell'
import {
  FIELD_NAME,
  type ImportedFact,
  type ImportField,
  type ImportRecord,
  type Mapping,
} from './import-record'
import { phoneIn, phoneReason } from './phone-cell'
import { dayReason, readDay } from './read-day'

export type RowContext = {
  readonly today: Day
  readonly amountUnit: AmountUnit
  readonly factColumns?: readonly FactColumn[]
}
export type FieldProblem = { readonly field: ImportField; readonly reason: string }
/** `unread`: facts that are left out of a row that comes in. */
export type CheckedRow =
  | { readonly record: ImportRecord; readonly unread: readonly string[] }
  | { readonly problems: readonly FieldProblem[] }

/** An expected day lies at most so many months ahead, as in the re-grade gate. */
const FURTHEST_MONTHS = 120
const LONGEST: Partial<Record<ImportField, number>> = { name: 40, product: 30, note: 500 }
const MAX_TAGS = 20
const MAX_TAG = 12
const CUSTOMER_NO = /^[A-Za-z0-9-]{1,20}$/
const FORBIDDEN = { idNumber: '身份证号', cardNumber: '银行卡号' } as const

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；|/\s]+/)
      .map(tag => tag.trim())
      .filter(tag => tag !== ''),
  ),
]

/** The facts of a row, and why some of its cells are none. */
const factsOf = (cells: readonly string[], { factColumns = [], today }: RowContext) => {
  const facts: ImportedFact[] = []
  const unread: string[] = []
  for (const of of factColumns) {
    const read = factIn(cells[of.column] ?? '', of, today)
    if (read === null) continue
    if ('value' in read) facts.push({ key: of.field.key, value: read.value })
    else unread.push(read.reason)
  }
  return { facts, unread }
}

/** Reads one row into a record, or says of every field what is wrong with it. */
export const checkRow = (cells: readonly string[], mapping: Mapping, ctx: RowContext): CheckedRow => {
  const problems: FieldProblem[] = []
  const refuse = (field: ImportField, reason: string): null => {
    problems.push({ field, reason })
    return null
  }
  const text = (field: ImportField): string => {
    const column = mapping[field]
    return column === undefined ? '' : (cells[column] ?? '').trim()
  }
  /** Reads a cell; null where it is empty, and where it cannot be read, which is noted. */
  const read = <T>(
    field: ImportField,
    as: (cell: string) => T | null,
    why: (cell: string) => string,
  ): T | null => {
    const cell = text(field)
    if (cell === '') return null
    return as(cell) ?? refuse(field, why(cell))
  }
  const oneOf = (field: ImportField, choice: string) => (cell: string) =>
    `${FIELD_NAME[field]}“${cell.slice(0, 20)}”认不出，请写${choice}`
  const dayOf = (field: ImportField): Day | null =>
    read(field, readDay, cell => FIELD_NAME[field] + dayReason(cell))

  for (const field of ['name', 'customerNo', 'product', 'tags', 'note'] as const) {
    const cell = text(field)
    const found = forbiddenIn(cell)
    if (found) refuse(field, `${FIELD_NAME[field]}里像是${FORBIDDEN[found]}，不能保存`)
    const longest = LONGEST[field]
    if (longest !== undefined && cell.length > longest)
      refuse(field, `${FIELD_NAME[field]}超过 ${longest} 个字`)
  }
  const name = text('name')
  if (name === '') refuse('name', '姓名为空')
  const tags = tagsIn(text('tags'))
  if (tags.length > MAX_TAGS) refuse('tags', `标签超过 ${MAX_TAGS} 个`)
  if (tags.some(tag => tag.length > MAX_TAG)) refuse('tags', `有的标签超过 ${MAX_TAG} 个字`)

  const demand = read('demand', demandOf, oneOf('demand', '明确、潜在或暂无需求'))
  const expectedOn = dayOf('expectedOn')
  if (expectedOn && demand !== null && demand !== 'clear') refuse('expectedOn', '需求不是明确，却写了预计日')
  if (expectedOn && expectedOn > addMonths(ctx.today, FURTHEST_MONTHS))
    refuse('expectedOn', '预计日在十年以后')
  const lastContactOn = dayOf('lastContactOn')
  if (lastContactOn && lastContactOn > ctx.today) refuse('lastContactOn', '上次联系日在今天之后')

  const { facts, unread } = factsOf(cells, ctx)
  const record: ImportRecord = {
    name,
    kind: read('kind', kindOf, oneOf('kind', '个人或企业')) ?? kindOfName(name),
    phone: read('phone', phoneIn, phoneReason),
    customerNo: read(
      'customerNo',
      cell => (CUSTOMER_NO.test(cell) ? cell : null),
      () => '客户号只能有字母、数字和短横，最多 20 位',
    ),
    demand,
    product: text('product') || null,
    amountFen: read(
      'amount',
      cell => amountIn(cell, ctx.amountUnit),
      cell => `金额“${cell.slice(0, 20)}”认不出`,
    ),
    expectedOn,
    important: read('importance', importanceOf, oneOf('importance', '重点或普通')) ?? false,
    tags,
    note: text('note'),
    preferredChannel: read(
      'preferredChannel',
      channelOf,
      oneOf('preferredChannel', '电话、微信、短信、邮件或面谈'),
    ),
    lastContactOn,
    facts,
  }
  return problems.length > 0 ? { problems } : { record, unread }
}
