import type { Context } from '#cloud/context'
import { command, db } from '#cloud/platform'
import { count } from '#cloud/store/day-counts'
import { genuine, genuineOne } from '#cloud/store/genuine'
import { transact } from '#cloud/store/transact'
import { importCounts } from '@/domain/counts'
import type { Day } from '@/domain/day'
import type { ImportRecord } from './reading/import-record'

export const BATCH_ROWS = 100

/** An import under way. `nextBatch` is where it goes on; the counts are of the preview. */
export type ImportDoc = {
  readonly _id: string
  readonly ownerId: string
  /** Customers where it says nothing. */
  readonly what?: 'ledger'
  readonly fileId: string
  readonly status: 'previewed' | 'running' | 'done'
  readonly ready: number
  readonly nextBatch: number
  readonly startedAt: number
  readonly today: Day
  /** What became of the last batch, for who asks again after its rows are gone. */
  readonly last?: BatchResult & { readonly cursor: number; readonly loans?: number }
}

/** A row that may be imported; the phone is sealed here already. */
export type ReadyRow = {
  readonly line: number
  readonly record: Omit<ImportRecord, 'phone'>
  readonly phoneEnc: string | null
  /** A customer of the book already, whose facts alone are filled. */
  readonly customerId?: string
}
export type RowFate = { readonly line: number; readonly reasons: string[] }

export type BatchDoc = {
  readonly _id: string
  readonly importId: string
  readonly rows: readonly ReadyRow[]
  /** What became of it, once it was imported; a repetition answers the same. */
  readonly result: BatchResult | null
}
/** `filled`: known customers with something new. */
export type BatchResult = {
  readonly created: number
  readonly skipped: readonly RowFate[]
  readonly filled?: number
}

export const batchId = (importId: string, index: number): string => `${importId}_${index}`

export const importById = async (id: string): Promise<ImportDoc | null> => {
  const { data } = (await db.collection('imports').doc(id).get()) as { data: ImportDoc | null }
  return genuineOne('imports', data)
}

export const putImport = async ({ _id, ...data }: ImportDoc): Promise<void> => {
  await db.collection('imports').doc(_id).set({ data })
}

/** Moves an import on past a batch, unless a twin of this call did already. */
export const advance = async (id: string, cursor: number): Promise<void> => {
  await db
    .collection('imports')
    .where({ _id: id, nextBatch: cursor, status: command.neq('done') })
    .update({ data: { status: 'running', nextBatch: cursor + 1 } })
}

export const markDone = async (id: string, last: ImportDoc['last']): Promise<void> => {
  await db
    .collection('imports')
    .where({ _id: id, status: command.neq('done') })
    .update({ data: { status: 'done', last: command.set(last ?? null) } })
}

export const pendingImports = async (ownerId: string): Promise<ImportDoc[]> => {
  const { data } = await db.collection('imports').where({ ownerId, status: 'running' }).limit(20).get()
  return genuine('imports', data as ImportDoc[])
}

export const batchOf = async (importId: string, index: number): Promise<BatchDoc | null> => {
  const { data } = (await db.collection('importBatches').doc(batchId(importId, index)).get()) as {
    data: BatchDoc | null
  }
  return genuineOne('importBatches', data)
}

export const putBatch = async ({ _id, ...data }: BatchDoc): Promise<void> => {
  await db.collection('importBatches').doc(_id).set({ data })
}

/** Writes what became of a batch and counts it, once: a twin of this call, or a repetition, answers what is there. */
export const recordResult = ({ _id }: BatchDoc, ctx: Context, result: BatchResult): Promise<BatchResult> =>
  transact(async t => {
    const stored = t.collection('importBatches').doc(_id)
    const { data } = (await stored.get()) as { data: BatchDoc | null }
    const known = genuineOne('importBatches', data)
    // The import has come to its end meanwhile, and with it the batch.
    if (known === null) return result
    if (known.result !== null) return known.result
    // The rows are customers now, whom an erasure finds; no copy of them stays.
    await stored.update({ data: { result: command.set(result), rows: [] } })
    await count(t, ctx.staff, ctx.today, importCounts(result.created))
    return result
  })

/** Removes the rows of an import that have served, or that a new preview replaces; `from` is a batch index. */
export const removeBatches = async (importId: string, from = 0, to = 1000): Promise<void> => {
  const ids = Array.from({ length: Math.max(0, to - from) }, (_, i) => batchId(importId, from + i))
  for (let i = 0; i < ids.length; i += 100) {
    await db
      .collection('importBatches')
      .where({ _id: command.in(ids.slice(i, i + 100)) })
      .remove()
  }
}
