import type { Input } from '@/lib/cloud'

/** What somebody at the counter knows of the customer who stands there. */
export type Known = { by: 'number' | 'phone'; customerNo: string; digits: string; surname: string }

export const NOTHING_KNOWN: Known = { by: 'number', customerNo: '', digits: '', surname: '' }

/** The question to the cloud (R122), or null while something is missing: four digits and a surname, or a customer number. */
export const lookUpOf = ({
  by,
  customerNo,
  digits,
  surname,
}: Known): Input<'team', 'counter.find'> | null => {
  if (by === 'number') return customerNo.trim() === '' ? null : { customerNo: customerNo.trim() }
  const isWhole = /^\d{4}$/.test(digits.trim()) && surname.trim() !== ''
  return isWhole ? { digits: digits.trim(), surname: surname.trim() } : null
}
