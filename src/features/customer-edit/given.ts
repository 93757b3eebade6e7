import { normalisePhone } from '@/domain/phone-number'
import type { EditForm } from './edit-form'

/** What a search that found nobody gives a new customer: a phone, or a name. */
export function givenBy(text: string): Partial<EditForm> {
  const plain = decode(text).trim()
  if (plain === '') return {}
  if (normalisePhone(plain) !== null) return { phone: plain }
  return /^\d+$/.test(plain) ? {} : { name: plain.slice(0, 40) }
}

/** WeChat hands parameters over as they were written, the web decoded. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
