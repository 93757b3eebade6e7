import { riskyAmong } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import { cloud, command, db } from '#cloud/platform'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { genuine } from '#cloud/store/genuine'
import { spreadWithdrawn } from '#cloud/store/withdrawn-elsewhere'
import type { intake } from '@/contract/intake'
import {
  advance,
  BATCH_ROWS,
  type BatchDoc,
  type BatchResult,
  batchOf,
  type ImportDoc,
  importById,
  markDone,
  pendingImports,
  type RowFate,
  recordResult,
  removeBatches,
} from '../batches'
import { customerIdOf, importedCustomer, phoneOf, shareOf } from '../imported-customer'
import { knownInBook } from '../known-in-book'
import { LEDGER_ROWS } from '../ledger-batches'

const NOT_FIT = '微信认为备注、标签或产品里的文字不合适，请改了再导入'
/** Writes go out so many at a time. */
const ABREAST = 10

const ownImport = async (ctx: Context, id: string): Promise<ImportDoc> => {
  const doc = await importById(id)
  return doc !== null && doc.ownerId === ctx.staff._id && doc.what === undefined ? doc : notFound()
}

const alreadyThere = async (ids: readonly string[]): Promise<Set<string>> => {
  const { data } = await db
    .collection('customers')
    .where({ _id: command.in(ids) })
    .limit(BATCH_ROWS)
    .get()
  return new Set(genuine('customers', data as { _id: string }[]).map(doc => doc._id))
}

/** Adds a customer, unless a twin of this call was quicker. */
const addOnce = async (data: CustomerDoc): Promise<void> => {
  try {
    await db.collection('customers').add({ data })
  } catch (error) {
    if (!(await alreadyThere([data._id])).has(data._id)) throw error
  }
}

/** Rows whose words the customer would read on the rights desk, and WeChat finds wrong: told, and not imported. */
const refusedTexts = async (ctx: Context, rows: BatchDoc['rows']): Promise<RowFate[]> => {
  const texts = rows.map(({ record }) => [record.note, ...record.tags, record.product ?? ''])
  const risky = await riskyAmong(ctx.openid, texts)
  return rows.flatMap(({ line }, i) => (risky.has(i) ? [{ line, reasons: [NOT_FIT] }] : []))
}

/** Creates the customers of a batch that are not there yet; those another entry has taken meanwhile are skipped. */
const importBatch = async (ctx: Context, batch: BatchDoc, index: number): Promise<BatchResult> => {
  const { importId, rows } = batch
  const ids = new Set(rows.map(row => customerIdOf(importId, row.line)))
  const keyed = rows.map(row => ({
    line: row.line,
    phone: phoneOf(importId, row),
    customerNo: row.record.customerNo,
  }))
  const known = await knownInBook(ctx, keyed, ids)
  const skipped = [...known, ...(await refusedTexts(ctx, rows))].sort((a, b) => a.line - b.line)
  const left = new Set(skipped.map(row => row.line))
  const there = await alreadyThere([...ids])
  const docs = rows
    .map((row, i) => importedCustomer(ctx, importId, row, shareOf(index * BATCH_ROWS + i)))
    .filter((doc, i) => !left.has(rows[i]?.line ?? 0) && !there.has(doc._id))
  for (let i = 0; i < docs.length; i += ABREAST) await Promise.all(docs.slice(i, i + ABREAST).map(addOnce))
  await spreadWithdrawn(docs.map(({ phoneHashes: [number] }) => number))
  return recordResult(batch, ctx, { created: rows.length - left.size, skipped })
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
