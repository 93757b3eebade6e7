/**
 * How every invented number of the demo and the tests begins. 1440 is given out with 13 digits to machines only
 * (物联网), so that the same with 11 digits can belong to nobody; and unlike 100…, 110… or 120… a dial that
 * slips out reaches no hotline and no emergency call.
 */
export const DEMO_PHONE_PREFIX = '1440'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0(?:10|2\d)[2-9]\d{7}$|^0[3-9]\d{2}[2-9]\d{6,7}$/

/** A mainland mobile or landline number as digits only: `normalisePhone('+86 138-1234-5678') === '13812345678'`. */
export const normalisePhone = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/[\s\-‐-―()]/g, '')
  if (!/^\+?\d+$/.test(plain)) return null
  const national = plain.replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/, '')
  const abroad = national !== plain && !national.startsWith('0') && !MOBILE.test(national)
  // From abroad a landline is dialled without its 0: +86 10 8888 6666.
  const number = abroad ? `0${national}` : national
  return MOBILE.test(number) || LANDLINE.test(number) ? number : null
}

/** A number with its middle hidden: `maskPhone('13812345678') === '138****5678'`. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '****' : `${phone.slice(0, -8)}****${phone.slice(-4)}`
