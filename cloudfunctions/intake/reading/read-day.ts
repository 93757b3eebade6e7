import { type Day, dayAt, parseDay } from '@/domain/day'

const TIME = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?'
const FORMS = [
  new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}$`),
  new RegExp(`^(\\d{4})/(\\d{1,2})/(\\d{1,2})${TIME}$`),
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?${TIME}$`),
  /^(\d{4})(\d\d)(\d\d)$/,
]
const YEARLESS = /^(?:\d{1,2}月\d{1,2}[日号]?|\d{1,2}[-/.]\d{1,2})$/
/** Days since 1899-12-30 as Excel counts them, 1954 to 2099. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/
const SERIAL_OF_1970 = 25_569

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s*([年月日号/.-])\s*/g, '$1')
    .replace(/([日号])(?=\d)/, '$1 ')

const parts = (text: string): readonly [string, string, string] | null => {
  for (const form of FORMS) {
    const match = form.exec(text)
    if (match) return [match[1] ?? '', match[2] ?? '', match[3] ?? '']
  }
  return null
}

const ofSerial = (text: string): Day | null => {
  const serial = Number(SERIAL.exec(text)?.[1] ?? Number.NaN)
  return serial >= 20_000 && serial <= 73_050 ? dayAt(serial - SERIAL_OF_1970) : null
}

/** A day as Chinese spreadsheets hold it: `readDay('2026年12月20日') === '2026-12-20'`; null without a year. */
export const readDay = (text: string): Day | null => {
  const cell = plain(text)
  const found = parts(cell)
  if (found === null) return ofSerial(cell)
  const [year, month, date] = found
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** Why a text is no day, to follow the field's name: '2月30日 不存在'. */
export const dayReason = (text: string): string => {
  const cell = plain(text)
  const found = parts(cell)
  if (found !== null) return ` ${Number(found[1])}月${Number(found[2])}日 不存在`
  if (YEARLESS.test(cell)) return `“${cell}”没有年份，请写成 2026-12-20 这样`
  return `“${cell.slice(0, 20)}”认不出，请写成 2026-12-20 这样`
}
