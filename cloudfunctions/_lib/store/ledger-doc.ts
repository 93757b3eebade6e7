import { createHash } from 'node:crypto'
import { type LedgerLine, lineKey } from '@/domain/ledger'

/** A line of a customer's ledger as stored: what it says makes its id, so that nothing comes in twice. */
export type LedgerDoc = LedgerLine & {
  readonly _id: string
  readonly customerId: string
  readonly ownerId: string
  readonly importId: string
  /** Its line in the file, so that a figure leads back to it. */
  readonly line: number
  readonly at: number
}

export const ledgerIdOf = (customerId: string, line: LedgerLine): string =>
  `${customerId}.${createHash('sha256').update(lineKey(line)).digest('base64url').slice(0, 16)}`
