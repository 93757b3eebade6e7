import { parseDay } from './day'

const GAP = '[ \\t–—-]{1,3}'
const RUN = new RegExp(`\\d+(?:${GAP}\\d+)*(?:(?:${GAP})?X)?`, 'g')
const GAPS = new RegExp(GAP)
const LONGEST = 19

const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/
const ID = /^\d{6}((?:19\d|20[0-2])\d)(\d\d)(\d\d)\d{3}[\dX]$/
const OLD_ID = /^\d{6}(\d\d)(\d\d)(\d\d)\d{3}$/
/** What an issuer's number may begin with; contract numbers begin with a year, which these are not. */
const ISSUER = /^(?:[345689]|2[2-7])/

/** Groups as people write them, apart from a mobile number among them (138 1234 5678). */
const isWritten = (groups: readonly string[], longest: number) =>
  groups.length === 1 ||
  (groups.every(g => g.length <= longest) && !/ 1[3-9]\d \d{4} \d{4} /.test(` ${groups.join(' ')} `))

const isIdNumber = (groups: readonly string[]): boolean => {
  const text = groups.join('')
  if (!PROVINCE.test(text) || !isWritten(groups, 8)) return false
  const born = ID.exec(text)
  if (born) return parseDay(`${born[1]}-${born[2]}-${born[3]}`) !== null
  const old = OLD_ID.exec(text)
  const isWhole = groups.length === 1 || groups.map(g => g.length).join() === '6,6,3'
  return old !== null && isWhole && parseDay(`19${old[1]}-${old[2]}-${old[3]}`) !== null
}

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

const isCardNumber = (groups: readonly string[]): boolean => {
  const text = groups.join('')
  if (!/^\d{16,19}$/.test(text) || !ISSUER.test(text) || !passesLuhn(text)) return false
  // 6222 0200 … in fours, or 622202 and the rest; amounts in a row are neither.
  return isWritten(groups, 4) || groups.some(g => g.length > 12)
}

/**
 * What a text must not hold (rulebook §4): `forbiddenIn('卡 6212 3456 7890 1232') === 'cardNumber'`.
 * A wrong check digit does not excuse an ID number; phones, amounts, dates and customer numbers pass.
 */
export const forbiddenIn = (text: string): 'idNumber' | 'cardNumber' | null => {
  let card = false
  for (const run of text.normalize('NFKC').toUpperCase().match(RUN) ?? []) {
    const groups = run.split(GAPS)
    for (let from = 0; from < groups.length; from++)
      for (let to = from + 1, length = 0; to <= groups.length; to++) {
        length += groups[to - 1]?.length ?? 0
        if (length > LONGEST) break
        if (length < 15) continue
        const part = groups.slice(from, to)
        if (isIdNumber(part)) return 'idNumber'
        card ||= isCardNumber(part)
      }
  }
  return card ? 'cardNumber' : null
}
