import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { isKnownLine, linesByIds } from '#cloud/store/ledger'
import type { ledger as contract } from '@/contract/ledger'
import { LEDGER_SIGN } from '@/domain/ledger'
import { importById, putImport, type RowFate, removeBatches } from '../batches'
import { placeRows, readLedger } from '../check-ledger'
import { type LedgerRow, putLedgerBatches } from '../ledger-batches'
import { customersByNumber } from '../ledger-customers'
import { readUpload } from '../read-upload'
import { guessLedgerMapping } from '../reading/ledger-mapping'
import type { LedgerMapping } from '../reading/ledger-record'
import { LEDGER_LIMITS } from '../reading/table'
import { importIdOf } from './preview'

const SAMPLE_ROWS = 5
const SHOWN_PROBLEMS = 200
const SHOWN_REASONS = 20
const MOST_BATCHES = 200

const mappingFor = (headers: readonly string[], asked: LedgerMapping | undefined): LedgerMapping => {
  const mapping = asked ?? guessLedgerMapping(headers)
  const isOutside = Object.values(mapping).some(column => column !== undefined && column >= headers.length)
  return isOutside ? refuse('INVALID', '指定的列不在文件里。') : mapping
}

/** How many rows each reason keeps out, the most frequent first: 100,000 rows are told in a few lines. */
const reasonsOf = (problems: readonly RowFate[]): { reason: string; rows: number }[] => {
  const rows = new Map<string, number>()
  for (const { reasons } of problems)
    for (const reason of reasons) {
      const kind = reason.replace(/“[^”]*”/, '').replace(/第 \d+ 行/, '前面某行')
      rows.set(kind, (rows.get(kind) ?? 0) + 1)
    }
  return [...rows]
    .map(([reason, n]) => ({ reason, rows: n }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, SHOWN_REASONS)
}

const monthsOf = (rows: readonly LedgerRow[]) => {
  const months = new Map<LedgerRow['record']['month'], { rows: number; incomeFen: number; costFen: number }>()
  for (const { record } of rows) {
    const sign = LEDGER_SIGN[record.kind]
    const held = months.get(record.month) ?? { rows: 0, incomeFen: 0, costFen: 0 }
    const income = sign === 'income' ? record.amountFen : sign === 'lessIncome' ? -record.amountFen : 0
    months.set(record.month, {
      rows: held.rows + 1,
      incomeFen: held.incomeFen + income,
      costFen: held.costFen + (sign === 'cost' ? record.amountFen : 0),
    })
  }
  return [...months].map(([month, sums]) => ({ month, ...sums })).sort((a, b) => (a.month < b.month ? -1 : 1))
}

export const ledgerPreview: Pick<Handlers<typeof contract>, 'ledger.preview'> = {
  'ledger.preview': async (ctx, { fileId, fileName = '', mapping: asked }) => {
    const importId = importIdOf(fileId)
    const before = await importById(importId)
    if (before !== null && before.ownerId !== ctx.staff._id) return notFound()
    if (before !== null && before.what !== 'ledger')
      return refuse('USED', '这个文件已经当作客户名单核对过，请重新上传。')
    if (before !== null && before.status !== 'previewed') return refuse('USED', '这个文件已经开始导入了。')
    const table = await readUpload(fileId, fileName, LEDGER_LIMITS)
    const mapping = mappingFor(table.headers, asked as LedgerMapping | undefined)
    const { read, problems: wrong } = readLedger(table, mapping, ctx.today)
    const customers = await customersByNumber(ctx, [...new Set(read.map(({ record }) => record.customerNo))])
    const { rows, problems: unplaced, duplicates } = placeRows(read, customers)
    const there = await linesByIds(rows.map(({ id }) => id))
    const clashes = rows.filter(row => there.has(row.id) && !isKnownLine(there.get(row.id), row.record))
    const ready = rows.filter(row => !there.has(row.id)).map(({ id: _id, ...row }) => row)
    const count = await putLedgerBatches(importId, ready)
    await removeBatches(importId, count, MOST_BATCHES)
    await putImport({
      _id: importId,
      what: 'ledger',
      ownerId: ctx.staff._id,
      fileId,
      status: 'previewed',
      ready: ready.length,
      nextBatch: 0,
      startedAt: ctx.now,
      today: ctx.today,
    })
    const clashing = clashes.map(({ line }) => ({ line, reasons: ['这个流水号导入过，内容不同，没有改'] }))
    const problems = [...wrong, ...unplaced, ...clashing, ...duplicates].sort((a, b) => a.line - b.line)
    return {
      importId,
      headers: [...table.headers],
      mapping,
      sample: table.rows.slice(0, SAMPLE_ROWS).map(row => row.cells.map(cell => cell.slice(0, 40))),
      total: table.rows.length + table.problems.length,
      ready: ready.length,
      duplicates: duplicates.length,
      known: there.size - clashes.length,
      problemCount: problems.length,
      problems: problems.slice(0, SHOWN_PROBLEMS),
      reasons: reasonsOf(problems),
      months: monthsOf(ready),
    }
  },
}
