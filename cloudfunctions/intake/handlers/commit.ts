import type { Context } from '#cloud/context'
import { cloud } from '#cloud/platform'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit } from '#cloud/store/audit'
import type { intake } from '@/contract/intake'
import {
  advance,
  BATCH_ROWS,
  type BatchResult,
  batchOf,
  type ImportDoc,
  importById,
  markDone,
  pendingImports,
  removeBatches,
} from '../batches'
import { importBatch } from '../import-batch'
import { LEDGER_ROWS } from '../ledger-batches'

const ownImport = async (ctx: Context, id: string): Promise<ImportDoc> => {
  const doc = await importById(id)
  return doc !== null && doc.ownerId === ctx.staff._id && doc.what === undefined ? doc : notFound()
}

/** The file and its rows have served: nothing of the upload stays. */
const finish = async (doc: ImportDoc, last: ImportDoc['last']): Promise<void> => {
  await cloud.deleteFile({ fileList: [doc.fileId] })
  await markDone(doc._id, last)
  await removeBatches(doc._id, 0, Math.ceil(doc.ready / BATCH_ROWS))
}

const answer = (
  doc: ImportDoc,
  cursor: number | null,
  done: number,
  result: BatchResult | null | undefined,
) => ({
  cursor,
  done,
  total: doc.ready,
  created: result?.created ?? 0,
  filled: result?.filled ?? 0,
  skipped: [...(result?.skipped ?? [])],
})

const finished = (doc: ImportDoc, cursor: number) =>
  answer(doc, null, doc.ready, doc.last?.cursor === cursor ? doc.last : null)

export const commit: Pick<Handlers<typeof intake>, 'import.commit' | 'import.pending'> = {
  'import.commit': async (ctx, { importId, cursor }) => {
    const doc = await ownImport(ctx, importId)
    if (doc.status === 'done') return finished(doc, cursor)
    if (doc.ready === 0) {
      await finish(doc, undefined)
      return finished(doc, cursor)
    }
    if (cursor > doc.nextBatch) return refuse('CONFLICT', '前面还有没导入的行，请从上次的地方继续。')
    const batch = await batchOf(importId, cursor)
    if (batch === null) {
      // A twin of this call has finished the import between our two reads.
      const now = await ownImport(ctx, importId)
      return now.status === 'done' ? finished(now, cursor) : notFound()
    }
    // From here on the rows alone are read; the file cannot be looked at with another mapping any more.
    if (cursor === 0) await cloud.deleteFile({ fileList: [doc.fileId] })
    if (cursor === 0 && !batch.result)
      await recordAudit(ctx, 'import.commit', importId, { rows: String(doc.ready) })
    const result = batch.result ?? (await importBatch(ctx, batch, cursor))
    await advance(importId, cursor)
    const next = Math.max(doc.nextBatch, cursor + 1)
    const isLast = next * BATCH_ROWS >= doc.ready
    if (isLast) await finish(doc, { cursor, ...result })
    return answer(doc, isLast ? null : next, Math.min((cursor + 1) * BATCH_ROWS, doc.ready), result)
  },
  'import.pending': async ctx => ({
    imports: (await pendingImports(ctx.staff._id)).map(doc => ({
      importId: doc._id,
      what: doc.what ?? ('customers' as const),
      cursor: doc.nextBatch,
      done: Math.min(doc.nextBatch * (doc.what === 'ledger' ? LEDGER_ROWS : BATCH_ROWS), doc.ready),
      total: doc.ready,
      startedAt: doc.startedAt,
    })),
  }),
}
