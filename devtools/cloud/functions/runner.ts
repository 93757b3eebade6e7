import { fork } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { CloudError } from '../cloud-error'
import type { DeployPlan } from '../deploy-plan'
import type { Counters } from '../stats'
import type { Caller } from '../wire/admin'
import { callEnv, type Identity } from './identity'
import type { FromHost, FunctionSpec, HostMessage, Outcome } from './protocol'

const WORKERS_PER_FUNCTION = 4
/** A type of Taro's makes every environment hold TARO_ENV. */
const HOST_ENV = { TZ: 'UTC' } as unknown as NodeJS.ProcessEnv

export type RunnerOptions = {
  dataDir: string
  functionsDir: string
  plan: DeployPlan
  sdkEnv: Record<string, string>
  env: Record<string, string>
  counters: Counters
  clockOffset: () => number
  /** Where functions find modules that they do not bring. */
  modulesDir: string | undefined
  log: (line: string) => void
}

export type Runner = {
  invoke(fn: string, event: unknown, identity: Identity): Promise<string>
  callerOf(token: string): Caller | undefined
  /** The variables by which a process of its own is taken for a call of that identity, as long as the cloud runs. */
  guest(identity: Identity): Record<string, string>
  close(): Promise<void>
}

type Waiting = { token: string; settle: (outcome: Outcome) => void }

export function startRunner(options: RunnerOptions): Runner {
  const { hostFile, workerFile } = bundle(join(options.dataDir, 'runtime'))
  const host = fork(hostFile, [], {
    env: HOST_ENV,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [host.stdout, host.stderr]) {
    stream?.on('data', (chunk: Buffer) => options.log(chunk.toString().trimEnd()))
  }
  const send = (message: HostMessage): void => void host.send(message)
  send({ type: 'setup', functions: specs(options), workerFile, size: WORKERS_PER_FUNCTION })

  const waiting = new Map<number, Waiting>()
  const callers = new Map<string, Caller>()
  let lastId = 0
  host.on('message', (message: FromHost) => {
    if (message.type === 'log') return options.log(message.line)
    const call = waiting.get(message.outcome.id)
    if (call === undefined) return
    waiting.delete(message.outcome.id)
    callers.delete(call.token)
    call.settle(message.outcome)
  })
  host.on('exit', () => {
    for (const [id, call] of waiting) {
      call.settle({ id, ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', message: 'the function host stopped' })
    }
    waiting.clear()
  })

  return {
    invoke(fn, event, identity) {
      if (!Object.hasOwn(options.plan.functions, fn)) {
        throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${fn}`)
      }
      if (!host.connected) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the function host stopped')
      options.counters.call(fn)
      lastId += 1
      const id = lastId
      const { token, env } = callEnv(identity)
      callers.set(token, { fn, identity })
      return new Promise<string>((done, fail) => {
        const settle = (outcome: Outcome): void =>
          outcome.ok ? done(outcome.result) : fail(new CloudError(outcome.code, outcome.message))
        waiting.set(id, { token, settle })
        const call = { id, fn, event: JSON.stringify(event ?? {}), env, clockOffset: options.clockOffset() }
        send({ type: 'invoke', call })
      })
    },
    callerOf: token => callers.get(token),
    guest(identity) {
      const { token, env } = callEnv(identity)
      callers.set(token, { fn: '', identity })
      return env
    },
    close: () =>
      new Promise(done => {
        if (host.exitCode !== null || host.signalCode !== null) return done()
        host.once('exit', () => done())
        host.kill('SIGKILL')
      }),
  }
}

/** Each function sees the cloud's own variables, and of the given ones those its plan names. Nothing of the host's. */
function specs({ plan, functionsDir, env, sdkEnv, modulesDir }: RunnerOptions): Record<string, FunctionSpec> {
  const modules: Record<string, string> = modulesDir === undefined ? {} : { NODE_PATH: modulesDir }
  const entries = Object.entries(plan.functions)
    .map(([fn, planned]) => ({ fn, planned, file: resolve(functionsDir, fn, 'index.js') }))
    .filter(({ file }) => existsSync(file))
    .map(({ fn, planned, file }): [string, FunctionSpec] => {
      const own = Object.entries(env).filter(([name]) => planned.env.includes(name))
      const timeoutMs = Math.min(planned.timeoutSeconds, 60) * 1000
      return [
        fn,
        {
          file,
          timeoutMs,
          memoryMB: planned.memoryMB,
          env: { ...Object.fromEntries(own), ...sdkEnv, ...modules },
        },
      ]
    })
  return Object.fromEntries(entries)
}

/** Node runs neither a worker nor a child from TypeScript, so both are bundled at the start (some 30 ms). */
function bundle(outdir: string): { hostFile: string; workerFile: string } {
  mkdirSync(outdir, { recursive: true })
  const entryPoints = ['function-host', 'function-worker'].map(name => join(__dirname, `${name}.ts`))
  buildSync({
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  return { hostFile: join(outdir, 'function-host.js'), workerFile: join(outdir, 'function-worker.js') }
}
