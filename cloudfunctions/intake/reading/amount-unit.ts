import { parseYuan } from '@/domain/money'

export type AmountUnit = 'yuan' | 'wan' | 'yi'

/** The unit a header names: `amountUnit('需求金额（万元）') === 'wan'`; yuan where it names none. */
export const amountUnit = (header: string): AmountUnit => {
  const plain = header.normalize('NFKC')
  if (/[([/,:\s]\s*(?:人民币)?\s*万/.test(plain)) return 'wan'
  return /[([/,:\s]\s*(?:人民币)?\s*亿/.test(plain) ? 'yi' : 'yuan'
}

const SUFFIX: Readonly<Record<AmountUnit, string>> = { yuan: '', wan: '万', yi: '亿' }

/** An amount of a column in fen: 50 under 金额（万元） is 50万; a unit in the cell itself (50万, 500000元) goes first. */
export const amountIn = (text: string, unit: AmountUnit): number | null =>
  parseYuan(/[万亿元]/.test(text) ? text : text.trim() + SUFFIX[unit])
