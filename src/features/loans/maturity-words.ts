import { type Day, daysBetween } from '@/domain/day'
import { monthDayWords } from '@/domain/day-words'
import type { Output } from '@/lib/cloud'

export type Maturities = Output<'officer', 'loan.calendar'>
export type Maturity = Maturities['passed'][number]

/** `12月`, and where another year begins `2027年1月`. */
export const monthTitle = (from: Day, today: Day): string => {
  const month = `${Number(from.slice(5, 7))}月`
  return from.slice(0, 4) === today.slice(0, 4) ? month : `${from.slice(0, 4)}年${month}`
}

/** `12月13日到期，还有 20 天`; a credit line says so. */
export const endWords = ({ on, what }: Pick<Maturity, 'on' | 'what'>, today: Day): string => {
  const year = on.slice(0, 4) < today.slice(0, 4) ? `${on.slice(0, 4)}年` : ''
  const end = `${year}${monthDayWords(on)}${what === 'credit' ? '授信到期' : '到期'}`
  const days = daysBetween(today, on)
  if (days === 0) return `今天${what === 'credit' ? '授信到期' : '到期'}`
  return days > 0 && days <= 60 ? `${end}，还有 ${days} 天` : end
}

/** 往后一年有 9 笔到期，2 笔在 60 天内还没开续贷; one in arrears is renewed by nobody. */
export const summaryWords = ({ today, months }: Maturities): string => {
  const rows = months.flatMap(month => month.rows)
  const near = rows.filter(row => !row.hasRenewal && !row.isInArrears && daysBetween(today, row.on) <= 60)
  const first = `往后一年有 ${rows.length} 笔到期`
  return near.length === 0 ? first : `${first}，${near.length} 笔在 60 天内还没开续贷`
}
