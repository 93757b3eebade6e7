import { Worker } from 'node:worker_threads'
import type { FromWorker, FunctionSpec, Invoke, Outcome } from './protocol'

type Answer = (outcome: Outcome) => void
type Job = { call: Invoke; answer: Answer }
type Slot = { worker: Worker; isReady: boolean; job: Job | undefined; timer: NodeJS.Timeout | undefined }

export type Pool = { invoke(call: Invoke, answer: Answer): void }

/** A few warm workers of one function; a call waits when all are busy. */
export function createPool(
  workerFile: string,
  spec: FunctionSpec,
  size: number,
  log: (line: string) => void,
): Pool {
  const slots = new Set<Slot>()
  const queue: Job[] = []

  const dispatch = (): void => {
    for (const slot of slots) {
      if (queue.length === 0) return
      if (slot.isReady && slot.job === undefined) begin(slot, queue.shift())
    }
    const starting = [...slots].filter(slot => !slot.isReady).length
    if (queue.length > starting && slots.size < size) start()
  }

  const begin = (slot: Slot, job: Job | undefined): void => {
    if (job === undefined) return
    slot.job = job
    slot.timer = setTimeout(() => {
      const seconds = spec.timeoutMs / 1000
      const message = `Invoking task timed out after ${seconds} seconds`
      discard(slot, 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message)
    }, spec.timeoutMs)
    slot.worker.postMessage(job.call)
  }

  const finish = (slot: Slot, outcome: Outcome | undefined): void => {
    clearTimeout(slot.timer)
    const job = slot.job
    slot.job = undefined
    if (outcome !== undefined) job?.answer(outcome)
  }

  const discard = (slot: Slot, code: string, message: string): void => {
    if (!slots.delete(slot)) return
    finish(slot, slot.job && { id: slot.job.call.id, ok: false, code, message })
    void slot.worker.terminate()
    dispatch()
  }

  // https://docs.cloudbase.net/error-code/basic/FUNCTIONS_MEMORY_LIMIT_EXCEEDED
  const exceeded = (slot: Slot): void =>
    discard(slot, 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `the function used more than its ${spec.memoryMB} MB`)

  const failWaiting = (message: string): void => {
    for (const { call, answer } of queue.splice(0)) {
      answer({ id: call.id, ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', message })
    }
  }

  const start = (): void => {
    const worker = new Worker(workerFile, {
      workerData: { file: spec.file, memoryMB: spec.memoryMB },
      env: spec.env,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: spec.memoryMB },
    })
    const slot: Slot = { worker, isReady: false, job: undefined, timer: undefined }
    slots.add(slot)
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.on('data', (chunk: Buffer) => log(chunk.toString().trimEnd()))
    }
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'done') finish(slot, message.outcome)
      else if (message.type === 'ready') slot.isReady = true
      else if (message.type === 'exceeded') return exceeded(slot)
      else {
        failWaiting(message.message)
        return discard(slot, 'FUNCTIONS_EXECUTE_FAIL', message.message)
      }
      dispatch()
    })
    worker.on('error', error => {
      if (!slot.isReady) failWaiting(error.message)
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') exceeded(slot)
      else discard(slot, 'FUNCTIONS_EXECUTE_FAIL', error.stack ?? error.message)
    })
    worker.on('exit', () => discard(slot, 'FUNCTIONS_EXECUTE_FAIL', 'the function ended its process'))
  }

  return {
    invoke(call, answer) {
      queue.push({ call, answer })
      dispatch()
    },
  }
}
