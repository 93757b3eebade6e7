import { parseYuan } from '@/domain/money'

export type AmountUnit = 'yuan' | 'wan' | 'yi'

/** The unit a header names: `namedUnit('年营业额（万元）') === 'wan'`; null where it names none. */
export const namedUnit = (header: string): AmountUnit | null => {
  const plain = header.normalize('NFKC')
  const unit = /[([/,:\s]\s*(?:人民币)?\s*([万亿元])/.exec(plain)?.[1]
  if (unit === undefined) return null
  return unit === '元' ? 'yuan' : unit === '万' ? 'wan' : 'yi'
}

/** The same, yuan where it names none: `amountUnit('需求金额') === 'yuan'`. */
export const amountUnit = (header: string): AmountUnit => namedUnit(header) ?? 'yuan'

const SUFFIX: Readonly<Record<AmountUnit, string>> = { yuan: '', wan: '万', yi: '亿' }

/** An amount of a column in fen: 50 under 金额（万元） is 50万; a unit in the cell itself (50万, 500000元) goes first. */
export const amountIn = (text: string, unit: AmountUnit): number | null =>
  parseYuan(/[万亿元]/.test(text) ? text : text.trim() + SUFFIX[unit])
