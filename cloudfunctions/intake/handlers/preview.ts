import { createHash } from 'node:crypto'
import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { sealPhone } from '#cloud/store/phone-vault'
import type { intake } from '@/contract/intake'
import { isPrivateLabel } from '@/domain/private-label'
import {
  BATCH_ROWS,
  batchId,
  importById,
  putBatch,
  putImport,
  type ReadyRow,
  removeBatches,
} from '../batches'
import { type Checked, checkTable } from '../check-table'
import { customerIdOf } from '../imported-customer'
import { knownInBook } from '../known-in-book'
import { readUpload } from '../read-upload'
import { guessMapping, isPrivateColumn } from '../reading/guess-mapping'
import type { Mapping } from '../reading/import-record'
import { rowsToFill } from '../rows-to-fill'

const SAMPLE_ROWS = 5
const SHOWN_PROBLEMS = 200

/** One import a file, whoever previews it first owns it: previewing again, with another mapping, replaces it. */
export const importIdOf = (fileId: string): string =>
  `imp_${createHash('sha256').update(fileId).digest('hex').slice(0, 20)}`

const readyRow = (
  importId: string,
  { line, record }: Checked['ready'][number],
  customerId: string | undefined,
): ReadyRow => {
  const { phone, ...plain } = record
  if (customerId !== undefined) return { line, record: plain, phoneEnc: null, customerId }
  return {
    line,
    record: plain,
    phoneEnc: phone === null ? null : sealPhone(phone, customerIdOf(importId, line)),
  }
}

const store = async (
  ctx: Context,
  importId: string,
  fileId: string,
  ready: readonly ReadyRow[],
): Promise<void> => {
  const count = Math.ceil(ready.length / BATCH_ROWS)
  for (let index = 0; index < count; index++) {
    const rows = ready.slice(index * BATCH_ROWS, (index + 1) * BATCH_ROWS)
    await putBatch({ _id: batchId(importId, index), importId, rows, result: null })
  }
  await removeBatches(importId, count, 200)
  await putImport({
    _id: importId,
    ownerId: ctx.staff._id,
    fileId,
    status: 'previewed',
    ready: ready.length,
    nextBatch: 0,
    startedAt: ctx.now,
    today: ctx.today,
  })
}

const mappingFor = (headers: readonly string[], asked: Mapping | undefined): Mapping => {
  const mapping = asked ?? guessMapping(headers)
  const isOutside = Object.values(mapping).some(column => column !== undefined && column >= headers.length)
  if (isOutside) return refuse('INVALID', '指定的列不在文件里。')
  const headerOf = (column: number | undefined): string => headers[column ?? -1] ?? ''
  const told = Object.entries(mapping).find(([field, column]) =>
    isPrivateColumn(field as keyof Mapping, headerOf(column)),
  )
  if (told === undefined) return mapping
  const header = headerOf(told[1]).slice(0, 20)
  return refuse('FORBIDDEN', `“${header}”是私下的事，不能导入：先问过客户，客户同意了再一条条记。`)
}

export const preview: Pick<Handlers<typeof intake>, 'import.preview'> = {
  'import.preview': async (ctx, { fileId, fileName = '', mapping: asked }) => {
    const importId = importIdOf(fileId)
    const known = await importById(importId)
    if (known !== null && known.ownerId !== ctx.staff._id) return notFound()
    if (known?.what === 'ledger') return refuse('USED', '这个文件已经当作业务流水核对过，请重新上传。')
    if (known !== null && known.status !== 'previewed') return refuse('USED', '这个文件已经开始导入了。')
    const table = await readUpload(fileId, fileName)
    const mapping = mappingFor(table.headers, asked as Mapping | undefined)
    const checked = checkTable(table, mapping, ctx.today)
    const inBook = await knownInBook(
      ctx,
      checked.ready.map(({ line, record }) => ({ line, ...record })),
    )
    const { filling, left } = await rowsToFill(ctx, checked.ready, inBook)
    const out = new Set(left.map(row => row.line))
    const ready = checked.ready.filter(row => !out.has(row.line))
    await store(
      ctx,
      importId,
      fileId,
      ready.map(row => readyRow(importId, row, filling.get(row.line))),
    )
    const duplicates = [...checked.duplicates, ...left]
    const unread = checked.unread.filter(row => !out.has(row.line))
    const problems = [...checked.problems, ...duplicates].sort((a, b) => a.line - b.line)
    return {
      importId,
      headers: [...table.headers],
      mapping,
      sample: table.rows.slice(0, SAMPLE_ROWS).map(row => row.cells.map(cell => cell.slice(0, 40))),
      total: table.rows.length + table.problems.length,
      ready: ready.length,
      duplicates: duplicates.length,
      problemCount: problems.length,
      problems: problems.slice(0, SHOWN_PROBLEMS),
      filling: filling.size,
      unread: { count: unread.length, rows: unread.slice(0, SHOWN_PROBLEMS) },
      privateHeaders: table.headers.filter(isPrivateLabel).map(header => header.slice(0, 20)),
    }
  },
}
