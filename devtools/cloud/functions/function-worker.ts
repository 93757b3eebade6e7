import { parentPort, workerData } from 'node:worker_threads'
import { installClock } from './clock'
import type { FromWorker, Invoke } from './protocol'

type Callback = (error: unknown, result?: unknown) => void
type Main = (event: unknown, context: unknown, callback: Callback) => unknown

/*
 * One function, one call at a time: getWXContext() reads process.env at each call,
 * and a worker's process.env is its own, so callers cannot see each other.
 */
// Node has read it by now; a function of the cloud does not have it.
delete process.env.NODE_PATH
const setClock = installClock()
const send = (message: FromWorker): void => parentPort?.postMessage(message)
const { file, memoryMB } = workerData as { file: string; memoryMB: number }
let perCall: string[] = []

const main = load()

function load(): Main | undefined {
  try {
    const { main: loaded } = require(file) as { main?: Main }
    if (typeof loaded !== 'function') throw new Error('exports.main is not a function')
    send({ type: 'ready' })
    return loaded
  } catch (error) {
    send({ type: 'broken', message: describe(error) })
    return undefined
  }
}

parentPort?.on('message', (call: Invoke) => {
  for (const name of perCall) delete process.env[name]
  perCall = Object.keys(call.env)
  Object.assign(process.env, call.env)
  setClock(call.clockOffset)
  void run(call)
})

/** V8's own limit counts the heap alone: buffers are outside of it. */
function checkMemory(): void {
  const { heapUsed, external } = process.memoryUsage()
  if (heapUsed + external > memoryMB * 1024 * 1024) send({ type: 'exceeded' })
}

async function run({ id, fn, event }: Invoke): Promise<void> {
  const watch = setInterval(checkMemory, 20)
  try {
    const context = { request_id: process.env.TCB_TRACE_ID, function_name: fn, function_version: '$LATEST' }
    const result = main === undefined ? undefined : await outcomeOf(main, JSON.parse(event), context)
    checkMemory()
    send({ type: 'done', outcome: { id, ok: true, result: JSON.stringify(result ?? null) } })
  } catch (error) {
    send({
      type: 'done',
      outcome: { id, ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', message: describe(error) },
    })
  } finally {
    clearInterval(watch)
  }
}

/**
 * What main answers: by a promise, by returning, or by the callback that it takes as its third parameter.
 * https://cloud.tencent.com/document/product/583/11060
 */
function outcomeOf(main: Main, event: unknown, context: unknown): Promise<unknown> {
  return new Promise((done, fail) => {
    const callback: Callback = (error, result) => (error ? fail(error) : done(result))
    const returned = main(event, context, callback)
    if (returned !== undefined || main.length < 3) done(returned)
  })
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
