import { addBatch, afterBatch, type Batch, emptyTally, type Flow, stepOf, tallyOf } from './import-flow'

const batch = (more: Partial<Batch>): Batch => ({
  cursor: 1,
  done: 100,
  total: 250,
  created: 100,
  skipped: [],
  ...more,
})
const run: Extract<Flow, { step: 'run' }> = {
  step: 'run',
  what: 'customers',
  importId: 'imp_1',
  cursor: 0,
  tally: emptyTally(250),
  isStopping: false,
}

test('batch after batch adds up until the cursor ends', () => {
  const skipped = [{ line: 130, reasons: ['你已有同一电话的客户'] }]
  const one = afterBatch(run, batch({}))
  expect(one).toMatchObject({ step: 'run', cursor: 1, tally: { done: 100, created: 100 } })
  const two = afterBatch(one as typeof run, batch({ cursor: 2, done: 200, created: 99, skipped }))
  const end = afterBatch(two as typeof run, batch({ cursor: null, done: 250, created: 50, filled: 4 }))
  expect(end).toEqual({
    step: 'done',
    what: 'customers',
    tally: { done: 250, total: 250, created: 249, filled: 4, loans: 0, skipped, unlisted: 0 },
  })
})

test('asked to stop, it stops after the batch under way and knows where to go on', () => {
  expect(afterBatch({ ...run, isStopping: true }, batch({}))).toMatchObject({
    step: 'paused',
    cursor: 1,
    error: null,
  })
  expect(afterBatch({ ...run, isStopping: true }, batch({ cursor: null })).step).toBe('done')
})

test('taken up anew the figure never goes back, and every batch is heard again', () => {
  const tally = addBatch(emptyTally(250, 200), batch({ cursor: 2 }))
  expect(tally).toMatchObject({ done: 200, created: 100 })
  const resumed = afterBatch({ ...run, tally: emptyTally(250, 200) }, batch({ cursor: 2 }))
  expect(resumed).toMatchObject({ step: 'run', cursor: 1 })
})

test('rows that the check left out are still told at the end', () => {
  const problems = [{ line: 13, reasons: ['手机号少一位'] }]
  const preview = { importId: 'imp_1', headers: [], mapping: {}, sample: [], total: 250, ready: 200 }
  expect(tallyOf({ ...preview, duplicates: 0, problemCount: 50, problems })).toMatchObject({
    total: 200,
    skipped: problems,
    unlisted: 49,
  })
})

test.each([
  [{ step: 'choose', error: null }, 0],
  [{ step: 'send', name: 'a.csv', isSent: true }, 0],
  [run, 2],
  [{ step: 'done', tally: emptyTally(0) }, 3],
] as const)('%j is step %d', (flow, step) => {
  expect(stepOf(flow as Flow)).toBe(step)
})
