const EXPONENT = /^(-?)(\d+)(?:\.(\d*))?[eE]([+-]?\d+)$/
const EXCEL_DIGITS = 15

const expand = (text: string): string => {
  const match = EXPONENT.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', power] = match
  const digits = whole + fraction
  const point = whole.length + Number(power)
  if (Math.abs(point) > 40) return text
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

const trimmed = (text: string): string => {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short.replace(/^(-?)0+(?=\d)/, '$1')
}

/**
 * A number of a workbook as Excel would show it, without an exponent and without binary noise:
 * `plainNumber('1.3812345678E10') === '13812345678'`, `plainNumber('0.30000000000000004') === '0.3'`.
 */
export const plainNumber = (text: string): string => {
  if (!/^-?\d+(\.\d*)?([eE][+-]?\d+)?$/.test(text)) return text
  const digits = text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '').length
  const isNoise = digits > EXCEL_DIGITS && !Number.isInteger(Number(text))
  return trimmed(expand(isNoise ? Number(text).toPrecision(EXCEL_DIGITS) : text))
}
