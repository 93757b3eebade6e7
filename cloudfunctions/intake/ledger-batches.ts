import { command, db } from '#cloud/platform'
import { genuineOne } from '#cloud/store/genuine'
import { transact } from '#cloud/store/transact'
import type { Day } from '@/domain/day'
import type { LedgerLine } from '@/domain/ledger'
import { batchId, type RowFate } from './batches'

/** 100,000 rows are 200 batches, each well within a document's size and a call's time. */
export const LEDGER_ROWS = 500

/** A row that may be written; its customer is known here already. */
export type LedgerRow = {
  readonly line: number
  readonly customerId: string
  readonly record: LedgerLine & { readonly maturesOn: Day | null }
}
export type LedgerResult = {
  readonly created: number
  readonly loans: number
  readonly skipped: readonly RowFate[]
}
export type LedgerBatchDoc = {
  readonly _id: string
  readonly importId: string
  readonly rows: readonly LedgerRow[]
  readonly result: LedgerResult | null
}

const BATCHES = 'importBatches'

export const ledgerBatchOf = async (importId: string, index: number): Promise<LedgerBatchDoc | null> => {
  const { data } = (await db.collection(BATCHES).doc(batchId(importId, index)).get()) as {
    data: LedgerBatchDoc | null
  }
  return genuineOne(BATCHES, data)
}

/** Writes what became of a batch, once; its rows are lines now and go. */
export const recordLedgerResult = ({ _id }: LedgerBatchDoc, result: LedgerResult): Promise<LedgerResult> =>
  transact(async t => {
    const stored = t.collection(BATCHES).doc(_id)
    const { data } = (await stored.get()) as { data: LedgerBatchDoc | null }
    const known = genuineOne(BATCHES, data)
    if (known === null) return result
    if (known.result !== null) return known.result
    await stored.update({ data: { result: command.set(result), rows: [] } })
    return result
  })

const ABREAST = 10

/** Puts the rows of an import down, batch by batch. */
export const putLedgerBatches = async (importId: string, rows: readonly LedgerRow[]): Promise<number> => {
  const count = Math.ceil(rows.length / LEDGER_ROWS)
  const put = (index: number): Promise<unknown> => {
    const part = rows.slice(index * LEDGER_ROWS, (index + 1) * LEDGER_ROWS)
    const data: Omit<LedgerBatchDoc, '_id'> = { importId, rows: part, result: null }
    return db.collection(BATCHES).doc(batchId(importId, index)).set({ data })
  }
  for (let from = 0; from < count; from += ABREAST)
    await Promise.all(Array.from({ length: Math.min(ABREAST, count - from) }, (_, i) => put(from + i)))
  return count
}
