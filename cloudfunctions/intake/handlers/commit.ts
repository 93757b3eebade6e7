import type { Context } from '#cloud/context'
import { cloud, command, db } from '#cloud/platform'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { genuine } from '#cloud/store/genuine'
import type { intake } from '@/contract/intake'
import {
  BATCH_ROWS,
  type BatchDoc,
  batchOf,
  type ImportDoc,
  importById,
  pendingImports,
  putBatch,
  putImport,
  removeBatches,
} from '../batches'
import { customerIdOf, importedCustomer, phoneOf } from '../imported-customer'
import { knownInBook } from '../known-in-book'

/** Writes go out so many at a time. */
const ABREAST = 10

const ownImport = async (ctx: Context, id: string): Promise<ImportDoc> => {
  const doc = await importById(id)
  return doc !== null && doc.ownerId === ctx.staff._id ? doc : notFound()
}

const alreadyThere = async (ids: readonly string[]): Promise<Set<string>> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(BATCH_ROWS)
    .get()
  return new Set(genuine('customers', data as { _id: string }[]).map(doc => doc._id))
}

/** Creates the customers of a batch that are not there yet; those another entry has taken meanwhile are skipped. */
const importBatch = async (
  ctx: Context,
  batch: BatchDoc,
  index: number,
  total: number,
): Promise<BatchDoc> => {
  const { importId, rows } = batch
  const ids = new Set(rows.map(row => customerIdOf(importId, row.line)))
  const keyed = rows.map(row => ({
    line: row.line,
    phone: phoneOf(importId, row),
    customerNo: row.record.customerNo,
  }))
  const skipped = await knownInBook(ctx, keyed, ids)
  const left = new Set(skipped.map(row => row.line))
  const there = await alreadyThere([...ids])
  const docs = rows
    .map((row, i) => importedCustomer(ctx, importId, row, (index * BATCH_ROWS + i + 1) / total))
    .filter((doc, i) => !left.has(rows[i]?.line ?? 0) && !there.has(doc._id))
  for (let i = 0; i < docs.length; i += ABREAST) {
    const part = docs.slice(i, i + ABREAST)
    await Promise.all(part.map(data => db.collection('customers').add({ data })))
  }
  const done = { ...batch, result: { created: rows.length - skipped.length, skipped } }
  await putBatch(done)
  return done
}

/** The file and its rows have served: nothing of the upload stays. */
const finish = async (doc: ImportDoc): Promise<void> => {
  await cloud.deleteFile({ fileList: [doc.fileId] })
  await putImport({ ...doc, status: 'done', nextBatch: Math.ceil(doc.ready / BATCH_ROWS) })
  await removeBatches(doc._id, 0, Math.ceil(doc.ready / BATCH_ROWS))
}

export const commit: Pick<Handlers<typeof intake>, 'import.commit' | 'import.pending'> = {
  'import.commit': async (ctx, { importId, cursor }) => {
    const doc = await ownImport(ctx, importId)
    const total = doc.ready
    const finished = { cursor: null, done: total, total, created: 0, skipped: [] }
    if (doc.status === 'done') return finished
    if (total === 0) {
      await finish(doc)
      return finished
    }
    if (cursor > doc.nextBatch) return refuse('CONFLICT', '前面还有没导入的行，请从上次的地方继续。')
    const batch = (await batchOf(importId, cursor)) ?? notFound()
    const { result } = batch.result ? batch : await importBatch(ctx, batch, cursor, total)
    const done = Math.min((cursor + 1) * BATCH_ROWS, total)
    const running: ImportDoc = { ...doc, status: 'running', nextBatch: Math.max(doc.nextBatch, cursor + 1) }
    await putImport(running)
    const isLast = running.nextBatch * BATCH_ROWS >= total
    if (isLast) await finish(running)
    return {
      cursor: isLast ? null : running.nextBatch,
      done,
      total,
      created: result?.created ?? 0,
      skipped: [...(result?.skipped ?? [])],
    }
  },
  'import.pending': async ctx => ({
    imports: (await pendingImports(ctx.staff._id)).map(doc => ({
      importId: doc._id,
      cursor: doc.nextBatch,
      done: Math.min(doc.nextBatch * BATCH_ROWS, doc.ready),
      total: doc.ready,
      startedAt: doc.startedAt,
    })),
  }),
}
