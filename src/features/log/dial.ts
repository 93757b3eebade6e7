import type { CustomerRow } from '@/contract'
import { duePurpose } from '@/domain/due-purpose'
import { forget, keep, keyOf, readKept } from '@/lib/store'
import { heedsDont, readPhone, type Whereto } from './read-phone'
import { ring } from './ring'
import { TALK_LIMIT_MS } from './talk'

/** A dial that has not been written down yet; kept, because WeChat may be closed while one is on the phone. */
export type Dial = { row: CustomerRow; at: number }

const key = () => keyOf('dial')

/**
 * Dials the customer's full number and remembers it, for what the row is due for unless told otherwise (R79); the don'ts
 * are read first. False when the reader changed their mind.
 */
export async function dial(row: CustomerRow, whereto: Whereto = {}): Promise<boolean> {
  const read = await readPhone(row.id, { purpose: duePurpose(row.words), ...whereto })
  if (read === null || !(await heedsDont(read.dont))) return false
  return ringAbout(row, read.phone)
}

/** Rings a number in a customer's affairs, the own one or a relative's, and remembers whose they are. */
export async function ringAbout(row: CustomerRow, phone: string): Promise<boolean> {
  await keep(key(), { row, at: Date.now() } satisfies Dial)
  const isRung = await ring(phone)
  if (!isRung) await forgetDial()
  return isRung
}

export async function pendingDial(): Promise<Dial | null> {
  const kept = await readKept<Dial>(key())
  return kept && Date.now() - kept.at < TALK_LIMIT_MS ? kept : null
}

export const forgetDial = (): Promise<void> => forget(key())
