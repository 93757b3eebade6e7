import { addMonths, type Day } from '@/domain/day'
import { forbiddenIn } from '@/domain/forbidden-text'
import type { LedgerKind } from '@/domain/ledger'
import { type Month, monthOf } from '@/domain/month'
import { type AmountUnit, amountIn } from './amount-unit'
import { LEDGER_FIELD_NAME, type LedgerField, type LedgerMapping, type LedgerRecord } from './ledger-record'
import { ledgerKindOf, readMonth } from './ledger-words'
import { dayReason, readDay } from './read-day'

export type LedgerContext = { readonly today: Day; readonly amountUnit: AmountUnit }
export type CheckedLedgerRow = { readonly record: LedgerRecord } | { readonly reasons: readonly string[] }

const OLDEST_MONTHS = 480
const LONGEST_MONTHS = 480
const CUSTOMER_NO = /^[A-Za-z0-9-]{1,20}$/
const LONGEST = { product: 30, ref: 40 } as const

const isNegative = (cell: string): boolean =>
  /^[-−－(（]/.test(cell.normalize('NFKC').replace(/[¥￥\s]/g, ''))

const monthText = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
const dayText = (on: Day): string => `${monthText(monthOf(on))}${Number(on.slice(8))}日`

/** What is wrong with the month of a row, or null; the day, where there is one, must lie in it. */
const monthReason = (month: Month | null, on: Day | null, today: Day): string | null => {
  if (month === null) return '没有月份，也没有日期'
  if (on !== null && monthOf(on) !== month) return `月份和日期对不上：${monthText(month)}和${dayText(on)}`
  if (month > monthOf(today)) return `${monthText(month)}还没到`
  if (on !== null && on > today) return `${dayText(on)}还没到`
  return month < monthOf(addMonths(today, -OLDEST_MONTHS)) ? '月份太早，最多四十年以前' : null
}

const maturityReason = (kind: LedgerKind, on: Day | null, maturesOn: Day | null): string | null => {
  if (maturesOn === null || kind !== 'granted') return null
  if (on === null) return '有到期日却没有放款日期'
  if (maturesOn <= on) return '到期日要在放款日以后'
  return maturesOn > addMonths(on, LONGEST_MONTHS) ? '到期日太远，最多四十年' : null
}

/** Reads one row of the bank's monthly file, or says everything that is wrong with it. */
export const checkLedgerRow = (
  cells: readonly string[],
  mapping: LedgerMapping,
  { today, amountUnit }: LedgerContext,
): CheckedLedgerRow => {
  const reasons: string[] = []
  const text = (field: LedgerField): string => {
    const column = mapping[field]
    return column === undefined ? '' : (cells[column] ?? '').trim()
  }
  const read = <T>(
    field: LedgerField,
    as: (cell: string) => T | null,
    why: (cell: string) => string,
  ): T | null => {
    const cell = text(field)
    if (cell === '') return null
    const value = as(cell)
    if (value === null) reasons.push(LEDGER_FIELD_NAME[field] + why(cell))
    return value
  }
  const unknown = (cell: string): string => `“${cell.slice(0, 20)}”认不出`

  const customerNo = text('customerNo')
  if (customerNo === '') reasons.push('客户号为空')
  else if (!CUSTOMER_NO.test(customerNo)) reasons.push('客户号只能有字母、数字和短横，最多 20 位')
  for (const field of ['product', 'ref'] as const) {
    if (forbiddenIn(text(field))) reasons.push(`${LEDGER_FIELD_NAME[field]}里像是证件号或卡号，不能保存`)
    if (text(field).length > LONGEST[field])
      reasons.push(`${LEDGER_FIELD_NAME[field]}超过 ${LONGEST[field]} 个字`)
  }
  const kind = read('kind', ledgerKindOf, unknown)
  if (text('kind') === '') reasons.push('业务类型为空')
  const on = read('on', readDay, dayReason)
  const named = read('month', readMonth, unknown)
  const month = text('month') === '' && on !== null ? monthOf(on) : named
  const isMonthRead = month !== null || (text('month') === '' && text('on') === '')
  const wrongMonth = isMonthRead ? monthReason(month, on, today) : null
  if (wrongMonth !== null) reasons.push(wrongMonth)
  const maturesOn = read('maturesOn', readDay, dayReason)
  const amount = text('amount')
  const amountFen = amount === '' || isNegative(amount) ? null : amountIn(amount, amountUnit)
  if (isNegative(amount)) reasons.push('金额为负；退回的收入请把业务类型写成「冲正」，金额写正数')
  else if (amount === '' && kind !== 'service') reasons.push('金额为空')
  else if (amount !== '' && amountFen === null) reasons.push(`金额${unknown(amount)}`)
  const wrongEnd = kind === null ? null : maturityReason(kind, on, maturesOn)
  if (wrongEnd !== null) reasons.push(wrongEnd)
  if (reasons.length > 0 || kind === null || month === null) return { reasons }
  return {
    record: {
      customerNo,
      month,
      on,
      kind,
      amountFen: amountFen ?? 0,
      product: text('product') || null,
      ref: text('ref') || null,
      maturesOn: kind === 'granted' ? maturesOn : null,
    },
  }
}
