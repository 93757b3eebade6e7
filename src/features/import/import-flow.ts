import type { ImportWhat } from './import-fields'
import { type Preview, type RowProblem, unlisted } from './import-words'

export type Tally = {
  done: number
  total: number
  created: number
  /** Customers one has, of whom something new is known now (R35). */
  filled: number
  /** Loans whose days came with the bank's lines (R125). */
  loans: number
  /** Rows that stay out, those that the check found and those that were found taken while importing. */
  skipped: readonly RowProblem[]
  /** How many more the check found and did not list. */
  unlisted: number
}
export type File = { name: string; fileId: string }

/** Where an import stands. A `run` goes by cursor; repeating a batch changes nothing, so any run can be taken up anew. */
export type Flow =
  | { step: 'choose'; error: string | null }
  | { step: 'send'; name: string; isSent: boolean }
  | {
      step: 'check'
      what: ImportWhat
      file: File
      preview: Preview
      isReading: boolean
      error: string | null
    }
  | { step: 'run'; what: ImportWhat; importId: string; cursor: number; tally: Tally; isStopping: boolean }
  | { step: 'paused'; what: ImportWhat; importId: string; cursor: number; tally: Tally; error: string | null }
  | { step: 'done'; what: ImportWhat; tally: Tally }

export type Batch = {
  cursor: number | null
  done: number
  total: number
  created: number
  filled?: number
  loans?: number
  skipped: RowProblem[]
}

export const STEPS = ['上传', '核对', '导入'] as const

/** Which of the three steps is under way: 0, 1, 2, and 3 when all are done. */
export const stepOf = (flow: Flow): number => {
  switch (flow.step) {
    case 'choose':
    case 'send':
      return 0
    case 'check':
      return 1
    case 'run':
    case 'paused':
      return 2
    case 'done':
      return 3
    default:
      return flow satisfies never
  }
}

export const emptyTally = (total: number, done = 0): Tally => ({
  done,
  total,
  created: 0,
  filled: 0,
  loans: 0,
  skipped: [],
  unlisted: 0,
})

/** Before the first batch: the rows that the check left out are part of what came of it. */
export const tallyOf = (preview: Preview): Tally => ({
  ...emptyTally(preview.ready),
  skipped: preview.problems,
  unlisted: unlisted(preview),
})

/** The tally after one more batch. Taken up anew, earlier batches answer again: the figure never goes back. */
export const addBatch = (tally: Tally, batch: Batch): Tally => ({
  ...tally,
  done: batch.cursor === null ? batch.total : Math.max(tally.done, batch.done),
  total: batch.total,
  created: tally.created + batch.created,
  filled: tally.filled + (batch.filled ?? 0),
  loans: tally.loans + (batch.loans ?? 0),
  skipped: [...tally.skipped, ...batch.skipped],
})

/** The state after a batch: done, stopped by hand, or the next batch. */
export const afterBatch = (flow: Extract<Flow, { step: 'run' }>, batch: Batch): Flow => {
  const tally = addBatch(flow.tally, batch)
  const { what, importId, isStopping } = flow
  if (batch.cursor === null) return { step: 'done', what, tally }
  const cursor = flow.cursor + 1
  return isStopping
    ? { step: 'paused', what, importId, cursor, tally, error: null }
    : { step: 'run', what, importId, cursor, tally, isStopping: false }
}
