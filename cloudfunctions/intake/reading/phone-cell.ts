import { normalisePhone } from '@/domain/phone-number'

/** Why a text is no phone number. */
export const phoneReason = (text: string): string => {
  const plain = text.normalize('NFKC').trim()
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(plain)) return '手机号成了科学计数法，请把这一列设为文本后重新填写'
  const digits = plain.replace(/[\s\-()]/g, '')
  if (/^1[3-9]\d+$/.test(digits)) {
    const missing = 11 - digits.length
    if (missing === 1) return '手机号少一位'
    if (missing === -1) return '手机号多一位'
    if (missing !== 0) return `手机号是 ${digits.length} 位，应为 11 位`
  }
  return `手机号“${plain.slice(0, 20)}”不对`
}

/** The first of several numbers in one cell (one mobile / one landline); `.0` is what some programs add to numbers. */
export const phoneIn = (text: string): string | null => {
  const plain = text.trim().replace(/\.0+$/, '')
  return normalisePhone(plain) ?? normalisePhone(plain.split(/[/、,;，；\n]/)[0] ?? '')
}
