import type { Context } from '#cloud/context'
import { cloud } from '#cloud/platform'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { askForJob } from '#cloud/store/agenda'
import { recordAudit } from '#cloud/store/audit'
import { addLines, isKnownLine, linesByIds } from '#cloud/store/ledger'
import { type LedgerDoc, ledgerIdOf } from '#cloud/store/ledger-doc'
import { markReachesStale } from '#cloud/store/reaches'
import { markStale } from '#cloud/store/stale-values'
import type { ledger as contract } from '@/contract/ledger'
import { advance, type ImportDoc, importById, markDone, type RowFate, removeBatches } from '../batches'
import {
  LEDGER_ROWS,
  type LedgerBatchDoc,
  type LedgerResult,
  type LedgerRow,
  ledgerBatchOf,
  recordLedgerResult,
} from '../ledger-batches'
import { customersToFill, type LedgerCustomer } from '../ledger-customers'
import { fillLoans } from '../ledger-loans'

const ownLedger = async (ctx: Context, id: string): Promise<ImportDoc> => {
  const doc = await importById(id)
  return doc !== null && doc.ownerId === ctx.staff._id && doc.what === 'ledger' ? doc : notFound()
}

const docOf = (ctx: Context, importId: string, row: LedgerRow, { ownerId }: LedgerCustomer): LedgerDoc => {
  const { maturesOn: _maturesOn, ...line } = row.record
  return {
    _id: ledgerIdOf(row.customerId, line),
    customerId: row.customerId,
    ownerId,
    ...line,
    importId,
    line: row.line,
    at: ctx.now,
  }
}

/** Writes the lines of a batch that are not there; whoever is gone meanwhile, or was filled by another file, is told. */
const importBatch = async (ctx: Context, batch: LedgerBatchDoc): Promise<LedgerResult> => {
  const { importId, rows } = batch
  const customers = await customersToFill(ctx, [...new Set(rows.map(row => row.customerId))])
  const skipped: RowFate[] = []
  const kept: { row: LedgerRow; doc: LedgerDoc }[] = []
  for (const row of rows) {
    const customer = customers.get(row.customerId)
    if (customer === undefined) skipped.push({ line: row.line, reasons: ['这位客户已经不在了'] })
    else kept.push({ row, doc: docOf(ctx, importId, row, customer) })
  }
  const there = await linesByIds(kept.map(({ doc }) => doc._id))
  for (const { row, doc } of kept) {
    const known = there.get(doc._id)
    // What this very import wrote before it was cut off is no repetition.
    if (known === undefined || known.importId === importId) continue
    const isSame = isKnownLine(known, row.record)
    skipped.push({
      line: row.line,
      reasons: [isSame ? '另一个文件已经导入过' : '这个流水号导入过，内容不同，没有改'],
    })
  }
  await addLines(kept.map(({ doc }) => doc).filter(doc => !there.has(doc._id)))
  const loans = await fillLoans(
    ctx,
    kept.map(({ row }) => row),
  )
  await markReachesStale([...new Set([...customers.values()].map(({ ownerId }) => ownerId))])
  await markStale([...customers.keys()], ctx.now)
  return recordLedgerResult(batch, { created: rows.length - skipped.length, loans, skipped })
}

const finish = async (doc: ImportDoc, cursor: number, result: LedgerResult | null): Promise<void> => {
  await cloud.deleteFile({ fileList: [doc.fileId] })
  await markDone(doc._id, result === null ? undefined : { cursor, ...result })
  await removeBatches(doc._id, 0, Math.ceil(doc.ready / LEDGER_ROWS))
  await askForJob('value')
}

const answer = (
  doc: ImportDoc,
  cursor: number | null,
  done: number,
  result: Partial<LedgerResult> | null,
) => ({
  cursor,
  done,
  total: doc.ready,
  created: result?.created ?? 0,
  loans: result?.loans ?? 0,
  skipped: [...(result?.skipped ?? [])],
})

const finished = (doc: ImportDoc, cursor: number) =>
  answer(doc, null, doc.ready, doc.last?.cursor === cursor ? doc.last : null)

export const ledgerCommit: Pick<Handlers<typeof contract>, 'ledger.commit'> = {
  'ledger.commit': async (ctx, { importId, cursor }) => {
    const doc = await ownLedger(ctx, importId)
    if (doc.status === 'done') return finished(doc, cursor)
    if (doc.ready === 0) {
      await finish(doc, cursor, null)
      return finished(doc, cursor)
    }
    if (cursor > doc.nextBatch) return refuse('CONFLICT', '前面还有没导入的行，请从上次的地方继续。')
    const batch = await ledgerBatchOf(importId, cursor)
    if (batch === null) {
      // A twin of this call has finished the import between our two reads.
      const now = await ownLedger(ctx, importId)
      return now.status === 'done' ? finished(now, cursor) : notFound()
    }
    if (cursor === 0) await cloud.deleteFile({ fileList: [doc.fileId] })
    if (cursor === 0 && !batch.result)
      await recordAudit(ctx, 'ledger.commit', importId, { rows: String(doc.ready) })
    const result = batch.result ?? (await importBatch(ctx, batch))
    await advance(importId, cursor)
    const next = Math.max(doc.nextBatch, cursor + 1)
    const isLast = next * LEDGER_ROWS >= doc.ready
    if (isLast) await finish(doc, cursor, result)
    return answer(doc, isLast ? null : next, Math.min((cursor + 1) * LEDGER_ROWS, doc.ready), result)
  },
}
