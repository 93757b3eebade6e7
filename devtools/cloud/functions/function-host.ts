import { createPool, type Pool } from './pool'
import type { FromHost, HostMessage } from './protocol'

/*
 * A process of its own, because the time zone is the process's: functions live in UTC whatever zone
 * the cloud was started in, and a function that exhausts its memory cannot take the database along.
 */
const send = (message: FromHost): void => void process.send?.(message)
const pools = new Map<string, Pool>()

process.on('message', (message: HostMessage) => {
  if (message.type === 'setup') {
    for (const [fn, spec] of Object.entries(message.functions)) {
      const log = (line: string): void => send({ type: 'log', line: `${fn}: ${line}` })
      pools.set(fn, createPool(message.workerFile, spec, message.size, log))
    }
    return
  }
  const { call } = message
  const pool = pools.get(call.fn)
  const unknown = {
    id: call.id,
    ok: false as const,
    code: 'FUNCTION_NOT_FOUND',
    message: `no function ${call.fn}`,
  }
  if (pool === undefined) send({ type: 'outcome', outcome: unknown })
  else pool.invoke(call, outcome => send({ type: 'outcome', outcome }))
})

process.on('disconnect', () => process.exit(0))
