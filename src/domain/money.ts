/** An amount in integer fen. */
export type Fen = number

const WAN = 1_000_000
const YI = 10_000_000_000
const MOST = 1e12

const grouped = (whole: number) => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')

const hundredths = (value: number, trim: boolean): string => {
  const whole = grouped(Math.floor(value / 100))
  const rest = String(value % 100).padStart(2, '0')
  if (rest === '00') return whole
  return `${whole}.${trim ? rest.replace(/0$/, '') : rest}`
}

/** An amount as it is shown, rounded from 万 on: `yuanText(12_345_600) === '12.35 万'`, `yuanText(12_345) === '123.45 元'`. */
export const yuanText = (fen: Fen): string => {
  if (fen < 0) return `-${yuanText(-fen)}`
  if (fen < WAN) return `${hundredths(fen, false)} 元`
  const wan = Math.round((fen * 100) / WAN)
  if (wan < YI / (WAN / 100)) return `${hundredths(wan, true)} 万`
  return `${hundredths(Math.round((fen * 100) / YI), true)} 亿`
}

const AMOUNT = /^[¥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([万亿]?)元?$/
const PLACES: Readonly<Record<string, number>> = { 万: 6, 亿: 10 }

/**
 * Reads an amount of an import: `parseYuan('¥1,234.50') === 123_450`, `parseYuan('50万') === 50_000_000`.
 * Null for anything else: negatives, a fraction of a fen, more than 1e12 fen.
 */
export const parseYuan = (text: string): Fen | null => {
  const match = AMOUNT.exec(text.normalize('NFKC').replace(/\s/g, ''))
  if (!match) return null
  const [, whole = '', fraction = '', unit = ''] = match
  const places = PLACES[unit] ?? 2
  if (fraction.length > places) return null
  const fen = Number(whole.replace(/,/g, '') + fraction.padEnd(places, '0'))
  return fen <= MOST ? fen : null
}
